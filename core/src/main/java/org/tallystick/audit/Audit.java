package org.tallystick.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.resolve.Resolution;

/**
 * Notices where figures differ: between parties, within one, between headline and body, from one
 * telling to the next, and within a series. Pure and thread-safe.
 */
public final class Audit {
  private Audit() {}

  /** All findings, in order of reading: disputes first; the same for the same resolution. */
  public static List<Finding> findings(Resolution resolution) {
    List<Finding> all = new ArrayList<>();
    all.addAll(new Rivals(resolution).findings());
    all.addAll(new Headlines(resolution).findings());
    all.addAll(new Retellings(resolution).findings());
    all.addAll(new Sums(resolution).findings());
    all.addAll(new Series(resolution).findings());
    all.addAll(new AlteredCopies(resolution).findings());
    Set<List<String>> altered = new HashSet<>();
    all.stream()
        .filter(f -> f.kind() == FindingKind.ALTERED_COPY)
        .forEach(f -> altered.add(List.of(f.doc().orElse(""), f.figures().get(1))));
    Map<String, Finding> once = new LinkedHashMap<>();
    all.stream().filter(f -> !retold(f, altered)).forEach(f -> once.putIfAbsent(f.id(), f));
    List<Finding> sorted = new ArrayList<>(once.values());
    sorted.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(f -> f.drift().map(Enum::ordinal).orElse(-1))
            .thenComparing(f -> -f.ratio().orElse(0))
            .thenComparing(f -> f.doc().orElse(""))
            .thenComparing(Finding::id));
    return sorted;
  }

  /** Whether an altered copy says the same of the same figure already. */
  private static boolean retold(Finding f, Set<List<String>> altered) {
    return f.drift().filter(d -> d == Drift.VALUE_CHANGED).isPresent()
        && f.figures().stream()
            .anyMatch(figure -> altered.contains(List.of(f.doc().orElse(""), figure)));
  }
}
