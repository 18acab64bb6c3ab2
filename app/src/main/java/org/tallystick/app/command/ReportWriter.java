package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tallystick.Tallystick;
import org.tallystick.app.arrange.Report;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Paint;
import org.tallystick.app.console.Table;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.report.HtmlReport;
import org.tallystick.app.report.MarkdownReport;
import org.tallystick.app.report.TerminalReport;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;

/** Writes one resolution in the shape asked for. */
final class ReportWriter {
  static final Set<Shape> SHAPES = EnumSet.allOf(Shape.class);

  private static final List<String> COLUMNS =
      List.of(
          "claim",
          "story",
          "measure",
          "counted",
          "side",
          "place",
          "scope",
          "since",
          "claimant",
          "party",
          "relation",
          "comparator",
          "low",
          "high",
          "as_of",
          "reports",
          "origins",
          "first_seen",
          "findings");

  private final Resolution resolution;
  private final List<Finding> findings;
  private final Tally tally;

  ReportWriter(Resolution resolution, Tallystick tallystick, Tally tally) {
    this.resolution = resolution;
    this.findings = tallystick.findings(resolution);
    this.tally = tally;
  }

  void write(OutputOptions output, Shape shape, long limit, Talk talk) {
    try (Output out = output.open(talk.console())) {
      switch (shape) {
        case JSONL -> lines().forEach(record -> out.line(record.toString()));
        case JSON -> out.line(object().toString());
        case CSV -> out.text(table().csv());
        case TSV -> out.text(table().tsv());
        default -> document(out, shape, Report.of(resolution, findings, limit), talk);
      }
      out.finish();
    }
    output
        .file()
        .ifPresent(
            file ->
                talk.note(
                    String.format(
                        "%s: %,d documents, %,d figures, %,d claims, %,d findings.",
                        file,
                        tally.documents(),
                        tally.figures(),
                        resolution.claims().size(),
                        findings.size())));
  }

  private static void document(Output out, Shape shape, Report report, Talk talk) {
    switch (shape) {
      case HTML -> out.text(HtmlReport.page(report));
      case MD -> out.text(MarkdownReport.text(report));
      default -> {
        boolean colours = talk.console().colour() && !out.toFile();
        Paint paint = colours ? Paint.COLOURS : Paint.NONE;
        TerminalReport.lines(report, paint, talk.console().width()).forEach(out::line);
      }
    }
  }

  private List<ObjectNode> lines() {
    List<ObjectNode> lines = new ArrayList<>(figures());
    resolution.stories().forEach(s -> lines.add(ResolutionJson.of(s)));
    resolution.claims().forEach(c -> lines.add(ResolutionJson.of(c)));
    findings.forEach(f -> lines.add(ResolutionJson.of(f)));
    resolution.nearMisses().forEach(n -> lines.add(ResolutionJson.of(n)));
    lines.add(summary());
    return lines;
  }

  private List<ObjectNode> figures() {
    Map<String, Document> documents = new HashMap<>();
    resolution.documents().forEach(d -> documents.put(d.id(), d));
    return resolution.figures().stream()
        .map(f -> FigureJson.of(f, Objects.requireNonNull(documents.get(f.doc()))))
        .toList();
  }

  private ObjectNode summary() {
    ObjectNode o = Records.summary(tally);
    o.put("stories", resolution.stories().size()).put("claims", resolution.claims().size());
    return o.put("findings", findings.size());
  }

  private ObjectNode object() {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.set("documents", array(resolution.documents().stream().map(DocumentJson::of).toList()));
    o.set("figures", array(figures()));
    o.set("stories", array(resolution.stories().stream().map(ResolutionJson::of).toList()));
    o.set("claims", array(resolution.claims().stream().map(ResolutionJson::of).toList()));
    o.set("findings", array(findings.stream().map(ResolutionJson::of).toList()));
    o.set("near_misses", array(resolution.nearMisses().stream().map(ResolutionJson::of).toList()));
    o.set("summary", summary());
    return o;
  }

  private static ArrayNode array(List<ObjectNode> records) {
    return JsonNodeFactory.instance.arrayNode().addAll(records);
  }

  private Table table() {
    Map<String, List<String>> noticed = new HashMap<>();
    for (Finding f : findings) {
      String word = f.drift().map(d -> d.word()).orElse(f.kind().word());
      for (String claim : f.claims()) {
        List<String> words = noticed.computeIfAbsent(claim, c -> new ArrayList<>());
        if (!words.contains(word)) {
          words.add(word);
        }
      }
    }
    List<List<String>> rows =
        resolution.claims().stream()
            .map(c -> row(c, noticed.getOrDefault(c.id(), List.of())))
            .toList();
    return new Table(COLUMNS, COLUMNS.stream().map(c -> false).toList(), rows);
  }

  private static List<String> row(Claim c, List<String> noticed) {
    return List.of(
        c.id(),
        c.question().story(),
        c.question().measure(),
        c.question().counted(),
        FigureTable.text(c.question().side()),
        FigureTable.text(c.question().place()),
        c.question().scope().word(),
        FigureTable.text(c.question().since()),
        FigureTable.text(c.claimant()),
        FigureTable.text(c.party()),
        c.relation().word(),
        c.amount().comparator().word(),
        FigureTable.number(c.amount().low()),
        FigureTable.number(c.amount().high()),
        FigureTable.text(c.asOf()),
        String.valueOf(c.reports()),
        String.valueOf(c.origins()),
        FigureTable.text(c.firstSeen()),
        String.join("; ", noticed));
  }
}
