package org.tallystick.app.web.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;

/** The stories that come with the program. */
public final class Samples {
  private static final String BUNDLED = "/samples";

  private Samples() {}

  /**
   * Copies the bundled stories out of the jar, or out of the folder of classes.
   *
   * @param target a folder that exists
   * @return whether this build carries any
   */
  public static boolean unpack(Path target) throws IOException {
    URL bundled = Samples.class.getResource(BUNDLED);
    if (bundled == null) {
      return false;
    }
    try {
      URI uri = bundled.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          copy(jar.getPath(BUNDLED), target);
        }
      } else {
        copy(Path.of(uri), target);
      }
      return true;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** One story, or all, to be imported; empty where there is no such story. */
  public static Optional<Given> given(String story) throws IOException {
    Path folder = Given.newFolder();
    Path chosen = story.equals("all") ? folder : folder.resolve(story).normalize();
    Given given =
        new Given(List.of(chosen.toString()), "the sample stories", 0, Optional.of(folder));
    if (unpack(folder) && chosen.startsWith(folder) && Files.isDirectory(chosen)) {
      return Optional.of(given);
    }
    given.discard();
    return Optional.empty();
  }

  /** Imports the stories of a folder at once. */
  public static void into(Ledger ledger, Extraction extraction, Path folder) {
    Given given = new Given(List.of(folder.toString()), "", 0, Optional.empty());
    new Import("0", "demo", given, Clock.systemUTC()).run(ledger, extraction, Reach.NONE, 2);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
