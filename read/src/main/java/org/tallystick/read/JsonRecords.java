package org.tallystick.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Optional;

/**
 * A file of JSON records, a line each or one JSON value that is an object or an array of them.
 * Holds one record at a time; a broken line costs that line only.
 */
final class JsonRecords {
  /** A file with more broken lines than this is something else than JSON Lines. */
  private static final int PATIENCE = 1000;

  private final Job job;
  private final Options options;
  private final JsonFactory json;
  private int failures;

  JsonRecords(Job job) {
    this.job = job;
    this.options = job.options();
    this.json =
        JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength((int) options.maxDocument())
                    .maxNestingDepth(200)
                    .build())
            .build();
  }

  /** One record a line. */
  void lines(Unpacked in) throws IOException {
    ByteLines lines = new ByteLines(in, options.maxDocument());
    while (lines.advance() && failures <= PATIENCE) {
      if (!lines.blank()) {
        line(lines);
      }
    }
    if (failures > PATIENCE) {
      fail(
          lines.start(),
          "from line " + lines.number() + " on",
          "was left out after " + PATIENCE + " broken lines",
          "the good lines before were read; see whether this is JSON Lines at all");
    }
  }

  private void line(ByteLines lines) {
    String where = "line " + lines.number() + " (byte " + lines.start() + ")";
    String kept = "the other lines were read; mend this line or take it out";
    if (lines.tooLong()) {
      String size = lines.length() + " bytes long, more than the limit of " + options.maxDocument();
      fail(
          lines.start(),
          where,
          "is " + size,
          "the other lines were read; cut it into smaller documents to read it");
      return;
    }
    Decoded decoded = Decoded.of(lines.bytes(), Optional.empty());
    Provenance from = job.at(lines.number(), lines.start(), decoded.charset(), Optional.empty());
    try (JsonParser parser = json.createParser(decoded.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        fail(lines.start(), where, "is not a JSON object", kept);
        return;
      }
      emit(JsonRecord.parse(parser), from, decoded.note());
    } catch (JsonProcessingException e) {
      fail(lines.start(), where, "is not well-formed JSON (" + cause(e) + ")", kept);
    } catch (IOException e) {
      fail(lines.start(), where, "cannot be read", kept);
    } catch (JsonRecord.NoDocument e) {
      fail(lines.start(), where, e.getMessage() + "", kept);
    }
  }

  private void emit(JsonRecord record, Provenance from, Optional<String> note)
      throws JsonRecord.NoDocument {
    for (JsonRecord each : record.all()) {
      job.accept(each.document(job.ids(), from), note);
    }
  }

  /** One JSON value: an object, an array of objects, or objects one after the other. */
  void value(Unpacked in) throws IOException {
    try (JsonParser parser = json.createParser(in)) {
      long record = 0;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          record(parser, ++record);
        } else if (t != JsonToken.START_ARRAY && t != JsonToken.END_ARRAY) {
          long at = parser.currentTokenLocation().getByteOffset();
          fail(
              at,
              "byte " + at,
              "holds a bare value where a record is due",
              "the records were read");
          return;
        }
      }
    } catch (JsonProcessingException e) {
      long at = Math.max(e.getLocation() == null ? -1 : e.getLocation().getByteOffset(), -1);
      fail(
          at,
          "from byte " + at + " on",
          "is not well-formed JSON (" + cause(e) + ")",
          "the records before were read; mend the file, or give it as JSON Lines");
    }
  }

  private void record(JsonParser parser, long number) throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    long at = parser.currentTokenLocation().getByteOffset();
    JsonRecord record = JsonRecord.parse(parser);
    try {
      emit(record, job.at(line, at, "UTF-8", Optional.empty()), Optional.empty());
    } catch (JsonRecord.NoDocument e) {
      String where = "record " + number + " (line " + line + ", byte " + at + ")";
      fail(
          at,
          where,
          e.getMessage() + "",
          "the other records were read; mend this one or take it out");
    }
  }

  private void fail(long offset, String where, String what, String advice) {
    failures++;
    job.fail(offset, where, what, advice);
  }

  /** The parser's first clause, without the places it adds, which differ from ours. */
  private static String cause(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    String line = message.lines().findFirst().orElse("");
    for (String tail :
        new String[] {" (start marker", ": expected ", ": was expecting ", " within/between"}) {
      int stop = line.indexOf(tail);
      line = stop < 0 ? line : line.substring(0, stop);
    }
    line = line.length() > 120 ? line.substring(0, 120) + "…" : line;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      plain.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return plain.toString();
  }
}
