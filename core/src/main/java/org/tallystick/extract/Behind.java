package org.tallystick.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses who stands behind a count that is no loss. Stateless. */
final class Behind {
  private static final Set<String> POSSESSIVE = Set.of("his", "her", "their", "its");

  private Behind() {}

  /**
   * The frame that answers for the token.
   *
   * @param said frames of saying
   * @param stands frames of wanting, planning and the like
   * @param carried whether a speaker of the quotation is known from another sentence
   */
  static Optional<Frame> frame(
      List<Frame> said,
      List<Frame> stands,
      Map<Frame, Source> sources,
      BitSet quoted,
      boolean carried,
      int at) {
    List<Frame> governing = governing(said, at);
    boolean outer = governing.stream().anyMatch(f -> !quoted.get(f.cueAt()));
    if (quoted.get(at) && outer) {
      governing.removeIf(f -> quoted.get(f.cueAt()));
    }
    List<Frame> behind = governing(stands, at);
    if (quoted.get(at) && (carried || !governing.isEmpty())) {
      behind.removeIf(f -> quoted.get(f.cueAt()));
    }
    boolean asked = governing.stream().allMatch(f -> asked(f.source()) || paper(f.source()));
    Optional<Frame> paper =
        Stream.concat(governing.stream(), behind.stream())
            .filter(f -> paper(f.source()))
            .findFirst();
    if (asked && paper.isPresent()) {
      return paper;
    }
    List<Frame> from = governing.isEmpty() ? behind : governing;
    return from.isEmpty() ? Optional.empty() : Optional.of(innermost(from, sources));
  }

  private static List<Frame> governing(List<Frame> frames, int at) {
    List<Frame> governing = new ArrayList<>();
    for (Frame frame : frames) {
      if (frame.governs(at)) {
        governing.add(frame);
      }
    }
    return governing;
  }

  /** Those whom polls ask: "voters", "women", "they". */
  private static boolean asked(Mention m) {
    return m.type() == Mention.Type.PRONOUN
        || m.kind() == ActorKind.PEOPLE
        || m.type() == Mention.Type.OTHER;
  }

  private static boolean paper(Mention m) {
    return m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT;
  }

  private static Frame innermost(List<Frame> governing, Map<Frame, Source> sources) {
    Frame best = governing.get(0);
    for (Frame frame : governing) {
      boolean same =
          frame.source().type() == Mention.Type.PRONOUN
              && best.source().first() < frame.source().first()
              && (sources
                      .getOrDefault(frame, Source.OPEN)
                      .equals(sources.getOrDefault(best, Source.OPEN))
                  || POSSESSIVE.contains(
                      frame.source().sentence().lower(frame.source().first())));
      if (!same && Attributor.better(frame, best)) {
        best = frame;
      }
    }
    return best;
  }
}
