package org.tallystick.app.web.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was given to be imported.
 *
 * @param inputs files and folders to read, in order
 * @param address of the web to read instead
 * @param what a few words for people
 * @param folder of our own, which holds the inputs and goes when they are read; empty where they
 *     are the user's own
 */
public record Given(
    List<String> inputs, Optional<String> address, String what, long bytes, Optional<Path> folder) {
  public Given {
    inputs = List.copyOf(inputs);
  }

  /** Files and folders. */
  public Given(List<String> inputs, String what, long bytes, Optional<Path> folder) {
    this(inputs, Optional.empty(), what, bytes, folder);
  }

  /** A page or feed of the web. */
  public static Given web(String address) {
    return new Given(List.of(), Optional.of(address), address, 0, Optional.empty());
  }

  /** Where files that are sent to us wait; nobody else on the machine can read it. */
  public static Path newFolder() {
    try {
      return Files.createTempDirectory("tallystick-import");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A text that names files, as the giver named them: without our folder. */
  String shown(String text) {
    return folder
        .map(
            f -> {
              String path = f.toString();
              StringBuilder out = new StringBuilder();
              int from = 0;
              for (int at = text.indexOf(path); at >= 0; at = text.indexOf(path, from)) {
                out.append(text, from, at);
                from = afterNumber(text, at + path.length());
              }
              return out.append(text, from, text.length()).toString();
            })
        .orElse(text);
  }

  /** Passes over {@code /17/}: each file lies in a folder of its own. */
  private static int afterNumber(String text, int from) {
    int at = from;
    if (at < text.length() && text.charAt(at) == '/') {
      at++;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      boolean numbered = at > from + 1 && at < text.length() && text.charAt(at) == '/';
      return numbered ? at + 1 : from + 1;
    }
    return from;
  }

  /** Removes what is ours. */
  public void discard() {
    folder.ifPresent(Given::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
