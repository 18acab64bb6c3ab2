package org.tallystick.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Annotated figures, as read from a file with one JSON object a line. Immutable. */
public final class Gold {
  private final List<GoldFigure> figures;

  private Gold(List<GoldFigure> figures) {
    this.figures = List.copyOf(figures);
  }

  /**
   * Reads a file of annotated figures.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException with a sentence that names the line that is no such figure
   */
  public static Gold read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<GoldFigure> figures = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          figures.add(figure(mapper, file, number, line));
        }
      }
    }
    return new Gold(figures);
  }

  private static GoldFigure figure(ObjectMapper mapper, Path file, int number, String line) {
    String where = file + " line " + number + ": ";
    try {
      return GoldFigure.of(mapper.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + "not JSON; nothing was scored.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + e.getMessage() + "; nothing was scored.", e);
    }
  }

  /** How many figures are annotated. */
  public int size() {
    return figures.size();
  }

  List<GoldFigure> figures() {
    return figures;
  }
}
