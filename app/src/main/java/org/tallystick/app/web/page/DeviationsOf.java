package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.arrange.Wording;
import org.tallystick.figure.Finding;

/** Findings counted by kind, with their denominator. */
final class DeviationsOf {
  private DeviationsOf() {}

  /**
   * Counts findings of one kind of finding.
   *
   * @param of how many documents there are in which it could have happened
   * @param noun what those are
   */
  static ActorPage.Deviations counted(
      List<Finding> findings, int of, String noun, Links links, Desk desk) {
    Map<String, List<Finding>> byKind = new LinkedHashMap<>();
    for (Finding f : findings) {
      byKind.computeIfAbsent(Wording.kind(f), k -> new ArrayList<>()).add(f);
    }
    List<ActorPage.Kind> kinds = new ArrayList<>();
    byKind.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .forEach(
            e ->
                kinds.add(
                    new ActorPage.Kind(
                        FindingLine.capital(e.getKey()),
                        e.getValue().get(0).drift().map(d -> d.word()).orElse("altered_copy"),
                        Wording.number((double) cases(e.getValue()))
                            + " of "
                            + Wording.count(of, noun),
                        e.getValue().stream()
                            .map(desk.shelf()::proved)
                            .map(n -> FindingLine.of(n, links, desk))
                            .toList())));
    return new ActorPage.Deviations(Wording.count(of, noun), kinds);
  }

  /** Each document counts once, however often it does it. */
  private static long cases(List<Finding> findings) {
    return findings.stream().map(f -> f.doc().orElse(f.id())).distinct().count();
  }
}
