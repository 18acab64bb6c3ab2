package org.tallystick.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.console.Output;
import org.tallystick.read.Options;
import org.tallystick.read.Provenance;

/**
 * How far an import has come in its archives, kept beside the ledger while it runs, so that one
 * that was interrupted goes on inside an archive and not at its beginning. It counts only for the
 * same program with the same options and for files that did not change.
 */
final class ArchiveMarks {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long STEP = 32L << 20;
  private static final int DOCUMENTS = 1000;

  private final Optional<Path> file;
  private final String manner;
  private final Map<String, Long> marks = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private String current = "";
  private long last;
  private int since;

  private ArchiveMarks(Optional<Path> file, String manner) {
    this.file = file;
    this.manner = manner;
  }

  /**
   * The marks of an import that was not ended.
   *
   * @param manner the program and its options; marks of another manner do not count
   */
  static ArchiveMarks in(Optional<Path> file, String manner) {
    ArchiveMarks marks = new ArchiveMarks(file, manner);
    file.filter(Files::isRegularFile).ifPresent(marks::load);
    return marks;
  }

  private void load(Path from) {
    try {
      JsonNode all = JSON.readTree(from.toFile());
      if (all.path("manner").asText("").equals(manner)) {
        all.path("files").properties().forEach(e -> load(e.getKey(), e.getValue()));
      }
    } catch (IOException e) {
      // Half a file of marks says nothing; the import then starts at the beginning.
      marks.clear();
    }
  }

  private void load(String name, JsonNode mark) {
    String state = mark.path("state").asText("");
    if (!state.isEmpty() && state.equals(Refusals.state(name))) {
      marks.put(name, mark.path("offset").asLong());
      states.put(name, state);
    }
  }

  /** Where to go on, by file. */
  Map<String, Long> starts() {
    return Map.copyOf(marks);
  }

  /**
   * Whether what was read so far should be stored now, so that this place can be marked.
   *
   * @param from of the document that comes next
   */
  boolean due(Provenance from) {
    boolean archive = archive(from.file()) && from.record().isPresent();
    since++;
    boolean moved = !from.file().equals(current) && archive(current);
    return file.isPresent()
        && (moved
            || archive
                && from.file().equals(current)
                && (from.offset() - last >= STEP || since >= DOCUMENTS));
  }

  /** Everything before this document is stored. */
  void passed(Provenance next, Talk talk) {
    if (!next.file().equals(current) && archive(current)) {
      mark(current, Options.DONE);
    }
    if (archive(next.file())) {
      mark(next.file(), next.offset());
    }
    save(talk);
    since = 0;
  }

  /** The reading is in this file now. */
  void at(Provenance from, boolean stored) {
    if (stored || !from.file().equals(current)) {
      last = from.offset();
    }
    current = from.file();
  }

  private void mark(String name, long offset) {
    marks.put(name, offset);
    states.computeIfAbsent(name, Refusals::state);
  }

  private static boolean archive(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".warc.gz") || low.endsWith(".warc") || low.endsWith(".wacz");
  }

  private void save(Talk talk) {
    ObjectNode all = JSON.createObjectNode().put("manner", manner);
    ObjectNode files = all.putObject("files");
    marks.forEach(
        (name, offset) ->
            files
                .putObject(name)
                .put("offset", offset)
                .put("state", states.getOrDefault(name, "")));
    try (Output out = Output.open(file.map(Path::toString), talk.console())) {
      out.line(all.toString());
      out.finish();
    }
  }

  /** The import came to its end: nothing is to be gone on with. */
  void end() {
    try {
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException e) {
      // A mark that stays costs nothing: the files it names are read to where it says.
      marks.clear();
    }
  }
}
