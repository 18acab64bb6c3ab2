package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * A figure on a card: every slot with the words that state it.
 *
 * @param id of the figure
 * @param fingerprint to which decisions are fixed
 * @param tint class of its measure
 * @param title the figure in a few words
 * @param slots as people have judged it
 * @param claim link to the claim it reports; empty where it reports none, or was rejected
 * @param state how people have judged it, in a word
 * @param mine whether the person who looks has a decision to withdraw
 * @param rules what read it
 */
public record Card(
    String id,
    String fingerprint,
    String tint,
    String title,
    String said,
    boolean headline,
    List<SlotLine> slots,
    Optional<String> claim,
    State state,
    String stateWords,
    boolean mine,
    List<ClaimPage.Event> decisions,
    List<String> rules,
    Cite cite,
    List<Field> fields) {
  /**
   * One slot.
   *
   * @param words of the text that state it; empty where it is open or implied
   * @param where in which part and from where to where, in UTF-16 code units
   */
  public record SlotLine(
      String name, String value, Optional<String> words, String where, boolean implied) {}

  /** A slot that can be corrected, with its value now. */
  public record Field(String name, String label, String value) {}

  public Card {
    slots = List.copyOf(slots);
    decisions = List.copyOf(decisions);
    rules = List.copyOf(rules);
    fields = List.copyOf(fields);
  }

  public boolean open() {
    return state == State.UNREVIEWED || state == State.SKIPPED || state == State.DIFFERING;
  }

  /** Whether anybody has said anything on it. */
  public boolean judged() {
    return state != State.UNREVIEWED;
  }

  static Card of(View.Reviewed reviewed, Document d, Desk desk, Frame frame) {
    Figure read = reviewed.figure();
    Figure f = desk.shelf().figure(read.id()).orElse(read);
    List<Decision> made = desk.view().standing().decisions(Kind.FIGURE, reviewed.fingerprint());
    String actor = frame.who().map(p -> p.name()).orElse("");
    return new Card(
        f.id(),
        reviewed.fingerprint(),
        Phrases.tint(f.measure().orElse("")),
        title(f),
        Wording.said(f, d),
        f.at().part() == Part.TITLE,
        slots(f, d),
        desk.shelf().resolution().claimOf(f.id()).map(frame.links()::claim),
        reviewed.state(),
        Phrases.state(reviewed.state()),
        made.stream().anyMatch(m -> m.what().actor().equals(actor)),
        made.stream().map(History::event).toList(),
        f.rules(),
        FigureCite.of(f, d, frame.asking().address() + frame.links().figure(d.id(), f.id())),
        fields(f));
  }

  static String title(Figure f) {
    return Wording.lost(f.measure().orElse("counted"), f.counted())
        + f.side().map(s -> ", " + s).orElse("");
  }

  private static List<SlotLine> slots(Figure f, Document d) {
    List<SlotLine> slots = new ArrayList<>();
    boolean exact = f.amount().comparator() == Comparator.EXACT;
    String bounds = (exact ? "exactly " : "") + Wording.inFigures(f.amount());
    slots.add(slot(f, d, "Amount", bounds, Slot.AMOUNT, Optional.of(f.at())));
    line(slots, f, d, "What happened", f.measure(), Slot.MEASURE);
    line(slots, f, d, "Counted", Optional.of(f.counted()), Slot.COUNTED);
    line(slots, f, d, "Whose", f.side(), Slot.SIDE);
    line(slots, f, d, "Where", f.place(), Slot.PLACE);
    line(slots, f, d, "Claimant", f.claimant(), Slot.CLAIMANT);
    Optional<String> party = f.party().map(p -> p + " (" + Wording.relation(f.relation()) + ")");
    party.ifPresent(p -> slots.add(new SlotLine("Speaks for", p, Optional.empty(), "", false)));
    if (!f.relays().isEmpty()) {
      line(slots, f, d, "Carried by", Optional.of(String.join(", then ", f.relays())), Slot.RELAY);
    }
    line(slots, f, d, "Stance", Optional.of(Phrases.stance(f.stance())), Slot.STANCE);
    line(slots, f, d, "Time", Optional.of(Phrases.scope(f.period().scope())), Slot.SCOPE);
    line(slots, f, d, "Since", f.period().since().map(Wording::day), Slot.SINCE);
    line(slots, f, d, "As of", f.period().asOf().map(Wording::day), Slot.AS_OF);
    if (f.partOf().isPresent()) {
      line(slots, f, d, "Part of", f.partOf(), Slot.PART_OF);
    }
    for (Caveat caveat : f.caveats()) {
      line(slots, f, d, "Caveat", Optional.of(caveat.word().replace('_', ' ')), Slot.CAVEAT);
    }
    return slots;
  }

  private static void line(
      List<SlotLine> slots, Figure f, Document d, String name, Optional<String> value, Slot slot) {
    slots.add(slot(f, d, name, value.orElse("open"), slot, f.stated(slot)));
  }

  private static SlotLine slot(
      Figure f, Document d, String name, String value, Slot slot, Optional<Span> fallback) {
    Optional<Span> span = f.stated(slot).or(() -> fallback);
    return new SlotLine(
        name,
        value,
        span.map(d::text).map(t -> t.replace('\n', ' ')),
        span.map(s -> s.part().word() + " " + s.start() + "–" + s.end()).orElse(""),
        f.implied().contains(slot));
  }

  private static List<Field> fields(Figure f) {
    List<Field> fields = new ArrayList<>();
    for (String name : Judgement.FIELDS) {
      Optional<String> value =
          switch (name) {
            case "measure" -> f.measure();
            case "counted" -> Optional.of(f.counted());
            case "side" -> f.side();
            case "place" -> f.place();
            case "claimant" -> f.claimant();
            case "party" -> f.party();
            case "scope" -> Optional.of(f.period().scope().word());
            case "since" -> f.period().since();
            default -> f.period().asOf().map(Object::toString);
          };
      fields.add(new Field(name, label(name), value.orElse("")));
    }
    return fields;
  }

  private static String label(String field) {
    return switch (field) {
      case "measure" -> "What happened";
      case "counted" -> "Counted";
      case "side" -> "Whose";
      case "place" -> "Where";
      case "claimant" -> "Claimant";
      case "party" -> "Speaks for";
      case "scope" -> "Time (cumulative, interval, other-event)";
      case "since" -> "Since (2031-05-02, 2031-05 or 2031)";
      default -> "As of (2031-05-02)";
    };
  }
}
