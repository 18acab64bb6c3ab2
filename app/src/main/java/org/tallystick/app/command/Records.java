package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Table;

/**
 * Writes records one by one, as they come, in the shape asked for. JSON Lines end with the summary;
 * one JSON object holds the records and the summary; rows have no summary.
 */
final class Records {
  private final Output out;
  private final Shape shape;
  private final List<String> columns;
  private boolean first = true;

  private Records(Output out, Shape shape, List<String> columns) {
    this.out = out;
    this.shape = shape;
    this.columns = columns;
  }

  /** Starts writing: headings, or the opening of the object. */
  static Records to(Output out, Shape shape, List<String> columns) {
    Records records = new Records(out, shape, columns);
    if (shape == Shape.JSON) {
      out.text("{\"records\":[");
    } else if (shape != Shape.JSONL) {
      out.text(records.rows(List.of()));
    }
    return records;
  }

  /** Writes one record, made only in the form that is needed. */
  void add(Supplier<ObjectNode> json, Supplier<List<String>> row) {
    switch (shape) {
      case JSONL -> out.line(json.get().toString());
      case JSON -> out.text((first ? "\n" : ",\n") + json.get());
      default -> {
        String whole = rows(List.of(row.get()));
        out.text(whole.substring(rows(List.of()).length()));
      }
    }
    first = false;
  }

  private String rows(List<List<String>> rows) {
    Table table = new Table(columns, columns.stream().map(c -> false).toList(), rows);
    return switch (shape) {
      case CSV -> table.csv();
      case MD -> table.markdown();
      default -> table.tsv();
    };
  }

  /** Writes the summary where the shape has one. */
  void end(Tally tally) {
    if (shape == Shape.JSONL) {
      out.line(summary(tally).toString());
    } else if (shape == Shape.JSON) {
      out.text((first ? "" : "\n") + "],\n\"summary\":" + summary(tally) + "}\n");
    }
  }

  /** The contract's last line. */
  static ObjectNode summary(Tally tally) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "summary").put("documents", tally.documents());
    o.put("figures", tally.figures()).put("failed", tally.failed() + tally.faults());
    return o;
  }
}
