package org.tallystick.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.console.Exit;
import org.tallystick.app.web.intake.Originals;
import org.tallystick.audit.SeriesCheck;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Outcome;
import org.tallystick.read.SeriesFile;
import org.tallystick.text.Document;

/**
 * Published series into the ledger, as one more claimant beside the coverage. A file is kept as a
 * document in one form: a line of comma-separated values for each total.
 */
final class SeriesImport {
  private static final List<String> FIELDS =
      List.of(
          "date",
          "claimant",
          "measure",
          "counted",
          "side",
          "cumulative",
          "increment",
          "period_hours");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST = 64L << 20;

  private final Map<String, String> own;
  private final Map<String, String> set;
  private final Map<String, String> totals;
  private int failed;
  private long stored;
  private long figures;

  /**
   * @param own the file's name for a field
   * @param set the value of a field for all lines
   * @param totals columns of totals, each with "measure/counted"
   */
  SeriesImport(Map<String, String> own, Map<String, String> set, Map<String, String> totals) {
    this.own = Map.copyOf(own);
    this.set = Map.copyOf(set);
    this.totals = new LinkedHashMap<>(totals);
  }

  Exit run(Ledger ledger, List<String> paths, Talk talk) {
    Extraction extraction =
        new Extraction("series 1", document -> SeriesFile.of(document, Map.of()).figures());
    try (Importing importing = ledger.importing(extraction, 1, outcome -> told(outcome, talk))) {
      for (String path : paths) {
        try {
          importing.add(incoming(Path.of(path)));
        } catch (CharacterCodingException e) {
          fail(talk, path + " is not UTF-8 text; it was not imported.");
        } catch (IOException e) {
          fail(talk, path + " cannot be read as a series; it was not imported.");
        } catch (IllegalArgumentException e) {
          fail(talk, path + ": " + e.getMessage() + "; it was not imported.");
        }
      }
    }
    talk.note(stored + " series stored; " + figures + " figures.");
    return failed > 0 ? Exit.PARTLY : Exit.DONE;
  }

  private void fail(Talk talk, String sentence) {
    failed++;
    talk.error(sentence);
  }

  private void told(Outcome outcome, Talk talk) {
    if (outcome instanceof Outcome.Refused refused) {
      fail(talk, refused.reason());
    } else if (outcome instanceof Outcome.Stored one && one.how() != Outcome.How.UNCHANGED) {
      stored++;
      figures += one.figures();
    }
  }

  private Incoming incoming(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("it is larger than 64 MiB");
    }
    String text = Files.readString(file).replace("\uFEFF", "");
    boolean json = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    List<Function<String, String>> records = json ? json(text) : SeriesTable.records(text);
    String name = String.valueOf(file.getFileName());
    Document plain = Document.of(name, "", lines(records));
    List<SeriesCheck.Row> rows = SeriesFile.of(plain, Map.of()).rows();
    Optional<LocalDate> last =
        rows.stream().map(SeriesCheck.Row::date).max(java.util.Comparator.naturalOrder());
    if (last.isEmpty()) {
      throw new IllegalArgumentException("it holds no report");
    }
    Document document = plain.publishedOn(last.get(), "series");
    Originals originals = new Originals();
    return new Incoming(
        document,
        file.toString(),
        originals.hash(file.toString()),
        originals.modified(file.toString()));
  }

  /** The one form: a heading, then a line for each total of each record. */
  private String lines(List<Function<String, String>> records) {
    StringBuilder text = new StringBuilder(String.join(",", FIELDS)).append('\n');
    for (Function<String, String> record : records) {
      if (totals.isEmpty()) {
        line(text, record, Map.of());
      }
      for (Map.Entry<String, String> total : totals.entrySet()) {
        String[] what = total.getValue().split("/", -1);
        if (what.length != 2) {
          throw new IllegalArgumentException("--total wants NAME=MEASURE/COUNTED");
        }
        String number = record.apply(total.getKey());
        if (!number.isBlank()) {
          line(text, record, Map.of("cumulative", number, "measure", what[0], "counted", what[1]));
        }
      }
    }
    return text.toString();
  }

  private void line(
      StringBuilder text, Function<String, String> record, Map<String, String> fixed) {
    List<String> cells = new ArrayList<>();
    for (String field : FIELDS) {
      String value =
          Optional.ofNullable(fixed.get(field))
              .or(() -> Optional.ofNullable(set.get(field)))
              .orElseGet(() -> record.apply(own.getOrDefault(field, field)));
      cells.add(quoted(field.equals("date") ? day(value) : value));
    }
    text.append(String.join(",", cells)).append('\n');
  }

  /** The day of a time stamp. */
  private static String day(String value) {
    return value.length() > 10 && value.charAt(4) == '-' ? value.substring(0, 10) : value;
  }

  private static String quoted(String value) {
    String line = value.replace('\n', ' ').replace('\r', ' ').strip();
    boolean plain = line.indexOf(',') < 0 && line.indexOf('"') < 0;
    return plain ? line : "\"" + line.replace("\"", "\"\"") + "\"";
  }

  private static List<Function<String, String>> json(String text) throws IOException {
    JsonNode all = JSON.readTree(text);
    Optional<JsonNode> array = array(all);
    List<Function<String, String>> records = new ArrayList<>();
    for (JsonNode record :
        array.orElseThrow(() -> new IllegalArgumentException("it holds no list"))) {
      records.add(name -> record.at("/" + name.replace('.', '/')).asText(""));
    }
    return records;
  }

  /** The list itself, or the first list an object holds. */
  private static Optional<JsonNode> array(JsonNode all) {
    if (all.isArray()) {
      return Optional.of(all);
    }
    for (JsonNode child : all) {
      if (child.isArray()) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }
}
