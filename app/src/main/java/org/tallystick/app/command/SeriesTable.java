package org.tallystick.app.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The lines of a table by the names of their columns. */
final class SeriesTable {
  private SeriesTable() {}

  static List<Function<String, String>> records(String text) {
    String head = text.lines().findFirst().orElse("");
    char separator =
        head.indexOf('\t') >= 0
            ? '\t'
            : head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    List<Function<String, String>> records = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        records.add(name -> row.findField(name).orElse(""));
      }
    } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      throw new IllegalArgumentException("it is not a table of one shape", e);
    }
    return records;
  }
}
