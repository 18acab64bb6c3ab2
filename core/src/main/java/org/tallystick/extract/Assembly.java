package org.tallystick.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.place.Place;
import org.tallystick.extract.place.Places;
import org.tallystick.extract.source.Attribution;
import org.tallystick.extract.source.Attributor;
import org.tallystick.extract.time.When;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Once;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;

/** Puts the finished figures together: roles, attribution, period, evidence. One a document. */
final class Assembly {
  /** What a text is about, its first sentences tell. */
  private static final int LEAD = 4;

  private static final Set<String> MIGRANTS = Set.of("migrant", "migrants");

  private final Document document;
  private final Attributor attributor;
  private final Periods periods;
  private final Places places;
  private final Once<Set<String>> belligerents;
  private final Once<Foes> foes;

  /** Whether it tells of people on the move, whose country is not that of the place. */
  private final Once<Boolean> strangers;

  Assembly(Scene scene, boolean counts) {
    this.document = scene.document;
    this.places = new Places(scene.sentences);
    this.attributor = new Attributor(document, scene.sentences, places, counts);
    this.periods = new Periods(document, scene.sentences);
    this.belligerents = new Once<>(() -> attributor.home().parties());
    this.foes = new Once<>(() -> new Foes(scene.sentences, belligerents.get(), attributor.war()));
    this.strangers =
        new Once<>(
            () -> scene.sentences.stream().limit(LEAD).anyMatch(s -> s.any(0, s.size(), MIGRANTS)));
  }

  /** Whether it counts those who speak and nobody lost. */
  boolean countsSpeakers(Draft draft) {
    return attributor.countsSpeakers(draft.quantity().sentence(), draft.quantity().first());
  }

  Figure figure(Draft draft, List<Draft> drafts) {
    Quantity quantity = draft.quantity();
    Sentence sentence = quantity.sentence();
    Attribution who = attributor.at(sentence, quantity.first());
    When when = when(draft, drafts);
    Map<Slot, Span> evidence = new EnumMap<>(Slot.class);
    Set<Slot> implied = EnumSet.noneOf(Slot.class);
    Optional<Place> place = place(places.of(quantity, draft.measureAt()), draft, when);
    Optional<String> side =
        side(draft, who, place).or(() -> foes.get().of(draft, drafts, who.party()));
    evidence(draft, side, evidence, implied);
    place.ifPresent(p -> evidence(p, evidence, implied));
    evidence(who, evidence, implied);
    evidence(when, evidence, implied);
    Span at = quantity.span();
    return new Figure(
        id(at, draft.measure()),
        document.id(),
        at,
        document.text(at),
        quantity.amount(),
        Optional.of(draft.measure()),
        draft.counted(),
        side,
        place.map(Place::name),
        who.claimant(),
        who.party(),
        relation(side, who),
        who.relays(),
        who.stance(),
        who.caveats(),
        when.period(),
        partOf(draft, drafts),
        quantity.change(),
        sentence.span(),
        document.text(sentence.span()),
        evidence,
        implied,
        rules(draft, who, when));
  }

  private static void evidence(When when, Map<Slot, Span> evidence, Set<Slot> implied) {
    evidence.putAll(when.stated());
    implied.addAll(when.implied());
  }

  /** The rules that made a figure, in the order in which they were asked. */
  private static List<String> rules(Draft draft, Attribution who, When when) {
    List<String> rules = new ArrayList<>();
    rules.add(draft.link().rule());
    rules.addAll(who.rules());
    rules.addAll(when.rules());
    return rules;
  }

  /** A part without a time of its own has that of the whole. */
  private When when(Draft draft, List<Draft> drafts) {
    When own = OwnEvent.settle(when(draft), draft, drafts, this::when);
    boolean timed = own.stated().containsKey(Slot.SCOPE) || own.stated().containsKey(Slot.AS_OF);
    boolean part = draft.whole() >= 0 && own.period().scope() == Scope.INTERVAL && !timed;
    return part ? when(drafts.get(draft.whole())) : own;
  }

  private When when(Draft draft) {
    if (draft.link().rule().equals("bulletin")) {
      return periods.ofRow(draft.quantity());
    }
    return periods.of(draft.quantity(), draft.measureAt(), draft.counted());
  }

  private static boolean forces(Draft draft) {
    return draft.counted().equals("military");
  }

  private Optional<String> partOf(Draft draft, List<Draft> drafts) {
    if (draft.quantity().kind() == Quantity.Kind.FRACTION) {
      return Clause.base(draft.clause().marks, draft.quantity()).map(b -> document.text(b.span()));
    }
    return draft.whole() < 0
        ? Optional.empty()
        : Optional.of(document.text(drafts.get(draft.whole()).quantity().span()));
  }

  /** A war's running total has no place but the one its own clause states. */
  private static Optional<Place> place(Optional<Place> place, Draft draft, When when) {
    boolean total = when.period().scope() == Scope.CUMULATIVE;
    boolean war = draft.side().isPresent() || draft.counted().equals("military");
    return place.filter(p -> !(total && war && (p.implied() || p.whole())));
  }

  private static void evidence(Place place, Map<Slot, Span> evidence, Set<Slot> implied) {
    if (place.implied()) {
      implied.add(Slot.PLACE);
    } else {
      evidence.put(Slot.PLACE, place.at());
    }
  }

  /**
   * A claimant speaks of its own where the text says "its", of its own civilians, and of its own
   * soldiers unless it says that it killed them.
   */
  private Optional<String> side(Draft draft, Attribution who, Optional<Place> place) {
    if (draft.side().isPresent()) {
      return draft.side();
    }
    if (draft.counted().equals("people") && strangers.get()) {
      return Optional.empty();
    }
    boolean civilians = draft.counted().equals("civilians");
    boolean done = draft.link().rule().contains("object");
    if (forces(draft) || draft.counted().equals("militants")) {
      Optional<String> fighting = attributor.home().forces(forces(draft));
      if (fighting.isPresent()) {
        return fighting;
      }
    }
    boolean soldiers = forces(draft) && !done;
    Optional<String> own =
        draft.possessive() || civilians || soldiers
            ? who.party().filter(p -> nation(p, soldiers))
            : Optional.empty();
    if (own.isPresent() || draft.counted().equals("people")) {
      Optional<Place> here = place.filter(p -> !p.implied());
      boolean two = here.filter(Place::whole).isPresent() && Foes.two(draft.quantity().sentence());
      return two ? own : own.or(() -> here.flatMap(Place::country));
    }
    return civilians ? place.flatMap(Place::country).or(() -> places.storyCountry(false)) : own;
  }

  /** Whether it is a party with people of its own; an armed group has no soldiers. */
  private static boolean nation(String party, boolean soldiers) {
    return Nations.english()
        .named(party)
        .filter(n -> !(soldiers && n.kind() == Nation.Kind.PARTY))
        .isPresent();
  }

  private static void evidence(
      Draft draft, Optional<String> side, Map<Slot, Span> evidence, Set<Slot> implied) {
    Sentence sentence = draft.quantity().sentence();
    evidence.put(
        Slot.AMOUNT, sentence.span(draft.quantity().phraseFirst(), draft.quantity().phraseLast()));
    Optional<Loss> loss = draft.clause().marks.loss(draft.link().at());
    loss.ifPresentOrElse(
        l -> evidence.put(Slot.MEASURE, sentence.span(l.first(), l.last())),
        () -> implied.add(Slot.MEASURE));
    if (draft.countedAt() >= 0) {
      evidence.put(Slot.COUNTED, sentence.span(draft.countedAt(), draft.countedAt() + 1));
    } else {
      implied.add(Slot.COUNTED);
    }
    if (draft.sideAt() >= 0) {
      evidence.put(Slot.SIDE, sentence.span(draft.sideAt(), draft.sideAt() + 1));
    } else if (side.isPresent()) {
      implied.add(Slot.SIDE);
    }
  }

  private static void evidence(Attribution who, Map<Slot, Span> evidence, Set<Slot> implied) {
    who.at().ifPresent(s -> evidence.put(Slot.CLAIMANT, s));
    who.stanceAt().ifPresent(s -> evidence.put(Slot.STANCE, s));
    if (!who.relaysAt().isEmpty()) {
      evidence.put(Slot.RELAY, who.relaysAt().get(0));
    }
    if (who.implied()) {
      implied.add(Slot.CLAIMANT);
    }
  }

  private Relation relation(Optional<String> side, Attribution who) {
    if (side.isEmpty() || who.party().isEmpty() || side.get().equals("each")) {
      return who.party().filter(p -> p.equals("independent")).isPresent()
          ? Relation.THIRD_PARTY
          : Relation.UNKNOWN;
    }
    String party = who.party().get();
    if (party.equals(side.get())) {
      return Relation.SELF;
    }
    boolean fight = belligerents.get().containsAll(Set.of(party, side.get()));
    return fight ? Relation.ADVERSARY : Relation.THIRD_PARTY;
  }

  /** The record of a count that is no loss; empty for dates and names. */
  Optional<Figure> quantity(Quantity quantity) {
    return Extractor.reportable(quantity).map(this::plain);
  }

  private Figure plain(Quantity quantity) {
    Sentence sentence = quantity.sentence();
    Attribution who = attributor.behind(sentence, quantity.first());
    When when = periods.of(quantity, quantity.first(), "");
    Map<Slot, Span> evidence = new EnumMap<>(Slot.class);
    Set<Slot> implied = EnumSet.noneOf(Slot.class);
    evidence(who, evidence, implied);
    Span at = quantity.span();
    return new Figure(
        id(at, ""),
        document.id(),
        at,
        document.text(at),
        quantity.amount(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        who.claimant(),
        who.party(),
        Relation.UNKNOWN,
        who.relays(),
        who.stance(),
        who.caveats(),
        when.period(),
        Optional.empty(),
        quantity.change(),
        sentence.span(),
        document.text(sentence.span()),
        evidence,
        implied,
        who.rules());
  }

  private String id(Span at, String measure) {
    String key =
        document.id() + '\n' + at.part() + '\n' + at.start() + '\n' + at.end() + '\n' + measure;
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    String hex = Long.toHexString(hash);
    return "f" + "0".repeat(16 - hex.length()) + hex;
  }
}
