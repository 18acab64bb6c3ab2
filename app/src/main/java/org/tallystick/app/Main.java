package org.tallystick.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.app.json.FigureJson;
import org.tallystick.extract.Extractor;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** The command line's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ObjectMapper mapper = new ObjectMapper();
    Extractor extractor = new Extractor();
    boolean all = List.of(args).contains("--quantities");
    for (String line : Files.readAllLines(Path.of(args[args.length - 1]))) {
      JsonNode n = mapper.readTree(line);
      Document d =
          Document.of(n.path("id").asText(), n.path("title").asText(""), n.path("text").asText(""));
      if (n.hasNonNull("published")) {
        d = d.publishedOn(LocalDate.parse(n.path("published").asText().substring(0, 10)), "jsonl");
      }
      if (n.hasNonNull("outlet")) {
        d = d.by(n.path("outlet").asText());
      }
      for (Figure f :
          extractor.figures(d, all ? Extractor.Mode.QUANTITIES : Extractor.Mode.FIGURES)) {
        out.println(FigureJson.of(f, d));
      }
    }
    out.flush();
  }
}
