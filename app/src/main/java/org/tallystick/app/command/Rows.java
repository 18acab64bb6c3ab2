package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Table;

/** Writes a list in the shape asked for: a table on a screen, the same columns as TSV in a pipe. */
final class Rows {
  private Rows() {}

  static <T> void write(
      OutputOptions output,
      Talk talk,
      List<String> columns,
      List<T> items,
      Function<T, ObjectNode> json,
      Function<T, List<String>> row) {
    boolean screen = talk.console().terminal() && output.file().isEmpty();
    Shape usual = screen ? Shape.TEXT : Shape.TSV;
    Shape shape = output.shape(usual, EnumSet.complementOf(EnumSet.of(Shape.HTML)));
    try (Output out = output.open(talk.console())) {
      if (shape == Shape.JSONL) {
        items.forEach(item -> out.line(json.apply(item).toString()));
      } else if (shape == Shape.JSON) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(json.apply(item)));
        out.line(array.toString());
      } else {
        table(
            out,
            shape,
            talk,
            new Table(
                columns,
                columns.stream().map(c -> false).toList(),
                items.stream().map(row).toList()));
      }
      out.finish();
    }
  }

  private static void table(Output out, Shape shape, Talk talk, Table table) {
    switch (shape) {
      case CSV -> out.text(table.csv());
      case MD -> out.text(table.markdown());
      case TEXT -> table.aligned(talk.console().width(), heading -> heading).forEach(out::line);
      default -> out.text(table.tsv());
    }
  }
}
