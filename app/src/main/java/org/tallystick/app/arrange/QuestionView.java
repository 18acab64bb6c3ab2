package org.tallystick.app.arrange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tallystick.app.chart.Rivals;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.resolve.NearMiss;
import org.tallystick.resolve.Writing;

/**
 * One question with its rival claims and what was noticed.
 *
 * @param rows in order of their numbers
 * @param findings the weightiest first
 * @param apart claims that nearly answer it, and why they do not
 */
public record QuestionView(
    Question question, List<ClaimRow> rows, List<Noticed> findings, List<Apart> apart) {
  /** A claim on another question that might be taken for an answer to this one. */
  public record Apart(NearMiss miss, ClaimRow other, Question question) {}

  public QuestionView {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
    apart = List.copyOf(apart);
  }

  /** Whether there is anything to lay side by side. */
  public boolean contested() {
    return rows.size() > 1 || !findings.isEmpty();
  }

  /** The findings to show in full: of several disputes only the widest. */
  public List<Noticed> leading() {
    List<Noticed> shown = new ArrayList<>();
    for (Noticed n : findings) {
      if (!n.dispute() || shown.stream().noneMatch(Noticed::dispute)) {
        shown.add(n);
      }
    }
    return shown;
  }

  /** The disputes after the widest. */
  public List<Noticed> otherDisputes() {
    return findings.stream().filter(Noticed::dispute).skip(1).toList();
  }

  /** How much it matters to a reader: larger first. */
  public int interest() {
    int sum = 3 * rows.size() + 2 * reports();
    for (Noticed n : findings) {
      sum += n.weight();
    }
    return sum;
  }

  public int reports() {
    return rows.stream().mapToInt(r -> r.claim().reports()).sum();
  }

  private int claimants() {
    Set<String> names = new HashSet<>();
    rows.forEach(r -> r.claim().claimant().ifPresent(names::add));
    return names.size();
  }

  /** Two rows that cannot both hold: from the smaller to the larger number, and how many times. */
  public record Spread(double from, double to, double ratio) {}

  /** The widest dispute, or else contradiction; a total that grew is none. */
  public Optional<Spread> spread() {
    return findings.stream()
        .filter(n -> n.dispute() || n.finding().kind() == FindingKind.CONTRADICTION)
        .filter(n -> n.finding().ratio().isPresent())
        .findFirst()
        .map(n -> spread(n.finding()));
  }

  private Spread spread(Finding finding) {
    List<Amount> ends =
        finding.claims().stream()
            .limit(2)
            .flatMap(id -> rows.stream().filter(r -> r.claim().id().equals(id)))
            .map(r -> r.claim().amount())
            .toList();
    double from = ends.stream().mapToDouble(Amount::number).min().orElse(0);
    double to = ends.stream().mapToDouble(QuestionView::largest).max().orElse(0);
    return new Spread(from, to, finding.ratio().orElse(1));
  }

  private static double largest(Amount a) {
    return a.high().orElse(a.number());
  }

  /** "has exceeded 400" reads ill in a sentence; "hundreds" reads well. */
  private static String number(ClaimRow row) {
    Amount amount = row.claim().amount();
    return amount.comparator() == org.tallystick.figure.Comparator.VAGUE
        ? row.said()
        : Writing.words(amount);
  }

  /** The whole in one sentence: "4 claimants, from 297 to more than 4,000: ×13." */
  public String sentence() {
    StringBuilder b = new StringBuilder();
    int named = claimants();
    boolean unnamed = rows.stream().anyMatch(r -> r.claim().claimant().isEmpty());
    b.append(named == 0 ? "No claimant named" : Wording.count(named, "claimant"));
    b.append(unnamed && named > 0 ? " and reports that name none" : "");
    ClaimRow least = rows.get(0);
    ClaimRow most = rows.get(rows.size() - 1);
    if (least.claim().amount().equals(most.claim().amount())) {
      b.append(": ").append(least.said());
    } else {
      b.append(", from ").append(number(least));
      b.append(" to ").append(number(most));
      spread().ifPresent(s -> b.append(": ").append(Wording.times(s.ratio())));
    }
    return b.append(", in ").append(Wording.count(reports(), "report")).append('.').toString();
  }

  /**
   * The rival claims as data for a chart.
   *
   * @param link where a claim is shown, if anywhere
   */
  public Rivals rivals(Function<Claim, Optional<String>> link) {
    return rivals(link, Integer.MAX_VALUE);
  }

  /** The same with the most reported claimants only, in their order. */
  public Rivals rivals(Function<Claim, Optional<String>> link, int most) {
    List<Rivals.Row> drawn = new ArrayList<>();
    List<Voice> voices = Voice.of(rows);
    Set<Voice> kept =
        new HashSet<>(
            voices.stream()
                .sorted(Comparator.comparingInt(Voice::reports).reversed())
                .limit(most)
                .toList());
    for (Voice voice : voices.stream().filter(kept::contains).toList()) {
      List<Rivals.Mark> marks = new ArrayList<>();
      for (ClaimRow row : voice.claims()) {
        Claim c = row.claim();
        String day = c.asOf().map(d -> ", as of " + Wording.day(d)).orElse("");
        String tip = Wording.claimant(c) + ": " + row.said() + day;
        marks.add(new Rivals.Mark(c.amount(), row.said(), tip, row.drifted(), link.apply(c)));
      }
      String reports = Wording.count(voice.reports(), "report");
      drawn.add(new Rivals.Row(voice.name(), voice.relation(), reports, marks));
    }
    Optional<Rivals.Spread> wide =
        spread().map(s -> new Rivals.Spread(s.from(), s.to(), Wording.times(s.ratio())));
    String left =
        kept.size() < voices.size()
            ? " The " + kept.size() + " claimants with most reports are drawn."
            : "";
    return new Rivals(sentence() + left, drawn, wide);
  }
}
