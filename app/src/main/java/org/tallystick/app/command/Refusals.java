package org.tallystick.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.read.Options;

/**
 * What imports refused, with reason and place, in a file of JSON Lines from which it can be tried
 * again. An input that is imported once more loses its old lines and gets those of the new run.
 */
final class Refusals {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 100_000;

  private final Optional<Path> file;
  private final List<ObjectNode> lines = new ArrayList<>();
  private long dropped;

  private Refusals(Optional<Path> file) {
    this.file = file;
  }

  /** The list in this file; an empty one where there is none. */
  static Refusals in(Optional<Path> file) {
    Refusals all = new Refusals(file);
    file.ifPresent(all::load);
    return all;
  }

  private void load(Path from) {
    try (Stream<String> text = Files.lines(from)) {
      for (String line : (Iterable<String>) text::iterator) {
        JsonNode node = JSON.readTree(line);
        if (!(node instanceof ObjectNode refused) || !node.path("file").isTextual()) {
          throw new IOException("not a list");
        }
        lines.add(refused);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UserError(
          Exit.WRONG_USAGE, from + " is no list of refused inputs; nothing was read or changed.");
    }
  }

  /** The files of the list, each once. */
  List<String> files() {
    LinkedHashSet<String> files = new LinkedHashSet<>();
    lines.forEach(line -> files.add(line.path("file").asText()));
    return List.copyOf(files);
  }

  /**
   * For archives that did not change since: where the first refused record starts, so that what
   * comes before is not read again.
   */
  Map<String, Long> starts() {
    Map<String, Long> starts = new HashMap<>();
    for (ObjectNode line : lines) {
      String name = line.path("file").asText();
      long offset = line.path("offset").asLong(-1);
      boolean same = offset >= 0 && line.path("state").asText("").equals(state(name));
      starts.merge(name, same ? offset : 0, Math::min);
    }
    starts.values().removeIf(offset -> offset == 0);
    return starts;
  }

  /** Forgets what was refused of these inputs, but for what lies before the place to go on from. */
  void forget(List<String> inputs, Map<String, Long> starts) {
    lines.removeIf(
        line -> {
          String name = line.path("file").asText();
          boolean given = inputs.stream().anyMatch(i -> name.equals(i) || below(name, i));
          long start = starts.getOrDefault(name, 0L);
          long offset = line.path("offset").asLong(-1);
          boolean before = start == Options.DONE || start > 0 && offset < start;
          return given && !before;
        });
  }

  private static boolean below(String name, String input) {
    return !Sources.web(name) && name.startsWith(input.endsWith("/") ? input : input + "/");
  }

  /** One more. */
  void add(String name, long offset, String reason) {
    if (file.isEmpty()) {
      return;
    }
    if (lines.size() >= MOST) {
      dropped++;
      return;
    }
    ObjectNode line = JSON.createObjectNode().put("type", "refused").put("file", name);
    line.put("offset", offset).put("reason", reason).put("state", state(name));
    lines.add(line);
  }

  /** Size and time of a file, by which it is known to be as it was; empty where there is none. */
  static String state(String name) {
    try {
      Path path = Path.of(name);
      return Files.isRegularFile(path)
          ? Files.size(path) + " " + Files.getLastModifiedTime(path)
          : "";
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return "";
    }
  }

  /**
   * Writes the list, or takes its file away where nothing is refused any longer.
   *
   * @return a sentence on where it is
   */
  Optional<String> save(Talk talk) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      try {
        Files.deleteIfExists(file.get());
      } catch (IOException e) {
        return Optional.of(file.get() + " is out of date and cannot be deleted.");
      }
      return Optional.empty();
    }
    try (Output out = Output.open(file.map(Path::toString), talk.console())) {
      lines.forEach(line -> out.line(line.toString()));
      out.finish();
    }
    String more = dropped > 0 ? " (" + dropped + " more found no room)" : "";
    return Optional.of(
        "what was refused is listed in "
            + file.get()
            + more
            + "; --retry "
            + file.get()
            + " tries it again.");
  }
}
