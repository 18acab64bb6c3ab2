package org.tallystick.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
      IdentityHashMap<Frame, Source> sources,
      BitSet quoted,
      boolean carried,
      int at) {
    List<Frame> governing = governing(said, at);
    boolean outer = carried || governing.stream().anyMatch(f -> !quoted.get(f.cueAt()));
    if (quoted.get(at) && outer) {
      governing.removeIf(f -> quoted.get(f.cueAt()));
    }
    List<Frame> behind = governing(stands, at);
    boolean named = behind.stream().anyMatch(f -> !quoted.get(f.cueAt()));
    if (quoted.get(at) && (carried || named || !governing.isEmpty())) {
      behind.removeIf(f -> quoted.get(f.cueAt()));
    }
    List<Frame> both = new ArrayList<>(governing);
    both.addAll(behind);
    Optional<Frame> clause = ownClause(both, at);
    if (clause.isPresent()) {
      int from = clause.get().source().first();
      governing.removeIf(f -> f.cueAt() < from);
      behind.removeIf(f -> f.cueAt() < from);
    }
    boolean asked = both.stream().allMatch(f -> asked(f.source()) || paper(f.source()));
    Optional<Frame> paper = both.stream().filter(f -> paper(f.source())).findFirst();
    if (asked && paper.isPresent() && clause.isEmpty()) {
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

  /** "Police said 5, and the mayor wants 9": the last frame whose subject opens a new clause. */
  private static Optional<Frame> ownClause(List<Frame> governing, int at) {
    Optional<Frame> last = Optional.empty();
    for (Frame frame : governing) {
      Mention m = frame.source();
      boolean own = m.first() > 1 && m.last() <= frame.cueAt() && m.last() <= at;
      if (own && joins(m) && last.filter(l -> l.source().first() > m.first()).isEmpty()) {
        last = Optional.of(frame);
      }
    }
    return last;
  }

  private static boolean joins(Mention m) {
    boolean comma = m.sentence().token(m.first() - 2).is(",");
    return switch (m.sentence().lower(m.first() - 1)) {
      case "while", "whereas" -> true;
      case "and", "but" -> comma;
      default -> m.sentence().token(m.first() - 1).is(";");
    };
  }

  /** Those whom polls ask: "voters", "women", "they". */
  private static boolean asked(Mention m) {
    return m.type() == Mention.Type.PRONOUN && (m.pronoun("they") || m.pronoun("who"))
        || m.type() == Mention.Type.ROLE && m.kind() == ActorKind.PEOPLE
        || m.type() == Mention.Type.OTHER;
  }

  static boolean paper(Mention m) {
    return m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT;
  }

  private static Frame innermost(List<Frame> governing, IdentityHashMap<Frame, Source> sources) {
    Frame best = governing.get(0);
    for (Frame frame : governing) {
      boolean same =
          frame.source().type() == Mention.Type.PRONOUN
              && best.source().first() < frame.source().first()
              && (sources
                      .getOrDefault(frame, Source.OPEN)
                      .equals(sources.getOrDefault(best, Source.OPEN))
                  || POSSESSIVE.contains(frame.source().sentence().lower(frame.source().first())));
      if (!same && Attributor.better(frame, best)) {
        best = frame;
      }
    }
    return best;
  }
}
