package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.figure.Claim;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A question's claims over time. */
@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show each claimant's answers to a question over time, with the difference between one and the"
            + " next.")
final class SeriesCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "claimant",
          "comparator",
          "low",
          "high",
          "difference",
          "reports",
          "origins",
          "claim");

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID|FILE",
      description = "A question or a claim; with --check, files with a series.")
  private List<String> asked = List.of();

  @Option(
      names = "--check",
      description =
          "Check files of published running totals (comma-separated: date, measure, counted,"
              + " cumulative): totals that fall, and increments that are not the difference. Exit 1"
              + " when something is found.")
  private boolean check;

  @Option(
      names = "--column",
      paramLabel = "NAME=OWN",
      description = "With --check: a file's own name for a column, such as cumulative=total.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--claimant", description = "Only this claimant.")
  private @Nullable String claimant;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  /** A claim in its claimant's series. */
  private record Step(Claim claim, Optional<LocalDate> date, Optional<Double> difference) {}

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    if (check) {
      return new SeriesFiles(columns, output).check(asked, talk).code();
    }
    if (asked.size() > 1) {
      throw new ParameterException(spec.commandLine(), "Name one question or claim.");
    }
    try (Ledger ledger = place.open()) {
      View view = time.view(ledger, talk);
      List<Step> steps = steps(Asked.of(view, asked.get(0)).claims());
      Rows.write(output, talk, COLUMNS, steps, SeriesCommand::json, SeriesCommand::row);
      return 0;
    }
  }

  private List<Step> steps(List<Claim> claims) {
    Map<String, List<Claim>> byClaimant = new TreeMap<>();
    for (Claim claim : claims) {
      String name = claim.claimant().orElse("");
      if (claimant == null || claimant.equals(name)) {
        byClaimant.computeIfAbsent(name, n -> new ArrayList<>()).add(claim);
      }
    }
    List<Step> steps = new ArrayList<>();
    for (List<Claim> series : byClaimant.values()) {
      series.sort(
          Comparator.comparing((Claim c) -> date(c).orElse(LocalDate.MIN))
              .thenComparing(c -> c.amount().number())
              .thenComparing(Claim::id));
      Optional<Claim> before = Optional.empty();
      for (Claim claim : series) {
        Optional<Double> difference =
            before.map(b -> claim.amount().number() - b.amount().number());
        steps.add(new Step(claim, date(claim), difference));
        before = Optional.of(claim);
      }
    }
    return steps;
  }

  private static Optional<LocalDate> date(Claim claim) {
    return claim.asOf().or(claim::firstSeen);
  }

  private static List<String> row(Step s) {
    Claim c = s.claim();
    return List.of(
        FigureTable.text(s.date()),
        FigureTable.text(c.claimant()),
        c.amount().comparator().word(),
        FigureTable.number(c.amount().low()),
        FigureTable.number(c.amount().high()),
        s.difference().map(d -> (d > 0 ? "+" : "") + number(d)).orElse(""),
        String.valueOf(c.reports()),
        String.valueOf(c.origins()),
        c.id());
  }

  private static String number(double d) {
    return d == Math.rint(d) ? String.valueOf((long) d) : String.valueOf(d);
  }

  private static ObjectNode json(Step s) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    List<String> row = row(s);
    o.put("type", "step");
    for (int i = 0; i < COLUMNS.size(); i++) {
      o.put(COLUMNS.get(i), row.get(i).isEmpty() ? null : row.get(i));
    }
    return o;
  }
}
