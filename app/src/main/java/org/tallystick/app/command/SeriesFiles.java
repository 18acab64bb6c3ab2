package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Table;
import org.tallystick.audit.SeriesCheck;
import org.tallystick.read.SeriesFile;
import org.tallystick.text.Document;

/** Checks published series of running totals: what falls, and what does not add up. */
final class SeriesFiles {
  private static final List<String> COLUMNS =
      List.of("series", "date", "measure", "counted", "kind", "before", "now", "increment");

  /** An alarm and the file it is about. */
  private record Found(String series, SeriesCheck.Alarm alarm) {}

  private final Map<String, String> columns;
  private final OutputOptions output;

  /**
   * @param columns the files' own names for columns
   */
  SeriesFiles(Map<String, String> columns, OutputOptions output) {
    this.columns = columns;
    this.output = output;
  }

  /** Prints the alarms of all files; what the program ends with. */
  Exit check(List<String> files, Talk talk) {
    boolean screen = talk.console().terminal() && output.file().isEmpty();
    Shape shape =
        output.shape(
            screen ? Shape.TEXT : Shape.JSONL, EnumSet.complementOf(EnumSet.of(Shape.HTML)));
    List<Found> found = new ArrayList<>();
    int failed = 0;
    for (String name : files) {
      Optional<String> trouble = alarms(Path.of(name), found);
      trouble.ifPresent(talk::error);
      failed += trouble.isPresent() ? 1 : 0;
    }
    try (Output out = output.open(talk.console())) {
      write(out, shape, found, talk.console().width());
      out.finish();
    }
    return failed > 0 ? Exit.PARTLY : found.isEmpty() ? Exit.DONE : Exit.FOUND;
  }

  /** Adds the alarms of a file; the sentence for the user where it cannot be read. */
  private Optional<String> alarms(Path file, List<Found> found) {
    String name = String.valueOf(file.getFileName());
    String series = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    try {
      Document document = Document.of(name, "", Files.readString(file));
      for (SeriesCheck.Alarm alarm : SeriesCheck.alarms(SeriesFile.of(document, columns).rows())) {
        found.add(new Found(series, alarm));
      }
      return Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of(file + " is not UTF-8 text; it was not checked.");
    } catch (IOException e) {
      return Optional.of(file + " cannot be read or does not exist; it was not checked.");
    } catch (IllegalArgumentException e) {
      return Optional.of(file + ": " + e.getMessage() + "; it was not checked.");
    }
  }

  private static void write(Output out, Shape shape, List<Found> found, int width) {
    List<List<String>> rows = found.stream().map(SeriesFiles::row).toList();
    List<Boolean> numeric = COLUMNS.stream().map(c -> COLUMNS.indexOf(c) > 4).toList();
    Table table = new Table(COLUMNS, numeric, rows);
    switch (shape) {
      case JSONL -> found.forEach(f -> out.line(json(f).toString()));
      case JSON ->
          out.line(
              JsonNodeFactory.instance
                  .arrayNode()
                  .addAll(found.stream().map(SeriesFiles::json).toList())
                  .toString());
      case CSV -> out.text(table.csv());
      case TSV -> out.text(table.tsv());
      case MD -> out.text(table.markdown());
      default -> table.aligned(width, heading -> heading).forEach(out::line);
    }
  }

  private static ObjectNode json(Found f) {
    SeriesCheck.Alarm a = f.alarm();
    ObjectNode o = JsonNodeFactory.instance.objectNode().put("type", "alarm");
    o.put("series", f.series()).put("date", a.date().toString());
    o.put("measure", a.measure()).put("counted", a.counted()).put("kind", a.kind().word());
    return o.put("because", a.because());
  }

  private static List<String> row(Found f) {
    SeriesCheck.Alarm a = f.alarm();
    return List.of(
        f.series(),
        a.date().toString(),
        a.measure(),
        a.counted(),
        a.kind().word(),
        FigureTable.number(java.util.OptionalDouble.of(a.previous())),
        FigureTable.number(java.util.OptionalDouble.of(a.value())),
        FigureTable.number(a.increment()));
  }
}
