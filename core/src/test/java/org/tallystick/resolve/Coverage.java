package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** Documents with figures set by hand, for tests that do not depend on the reader. */
public final class Coverage {
  private final List<Document> documents = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  public List<Document> documents() {
    return documents;
  }

  public List<Figure> figures() {
    return figures;
  }

  public Resolution resolve() {
    return Resolver.resolve(documents, figures);
  }

  /** Adds a document published on this day. */
  public Coverage doc(String id, String day, String outlet, String title, String text) {
    documents.add(
        Document.of(id, title, text).publishedOn(LocalDate.parse(day), "jsonl").by(outlet));
    return this;
  }

  /** A figure of the last document, ready to be varied. */
  public Told told(String expression, Amount amount) {
    Document d = documents.get(documents.size() - 1);
    return new Told(d, Part.BODY, expression, amount);
  }

  /** A figure of the last document's title. */
  public Told headline(String expression, Amount amount) {
    Document d = documents.get(documents.size() - 1);
    return new Told(d, Part.TITLE, expression, amount);
  }

  /** Collects the slots of one figure. */
  public final class Told {
    private final Document document;
    private final Part part;
    private final String expression;
    private final Amount amount;
    private String measure = "killed";
    private String counted = "people";
    private Optional<String> side = Optional.empty();
    private Optional<String> claimant = Optional.empty();
    private Optional<String> party = Optional.empty();
    private List<String> relays = List.of();
    private Scope scope = Scope.CUMULATIVE;
    private Optional<String> since = Optional.empty();
    private Optional<LocalDate> asOf;
    private Optional<String> partOf = Optional.empty();
    private Stance stance = Stance.ASSERTED;

    Told(Document document, Part part, String expression, Amount amount) {
      this.document = document;
      this.part = part;
      this.expression = expression;
      this.amount = amount;
      this.asOf = document.published();
    }

    public Told of(String what, String whose) {
      counted = what;
      side = Optional.of(whose);
      return this;
    }

    public Told counted(String what) {
      counted = what;
      return this;
    }

    public Told measure(String word) {
      measure = word;
      return this;
    }

    public Told by(String name, String speaksFor) {
      claimant = Optional.of(name);
      party = Optional.of(speaksFor);
      return this;
    }

    public Told relay(String name) {
      relays = List.of(name);
      return this;
    }

    public Told asOf(String day) {
      asOf = Optional.of(LocalDate.parse(day));
      return this;
    }

    public Told window(String from) {
      scope = Scope.INTERVAL;
      since = Optional.of(from);
      return this;
    }

    public Told event() {
      scope = Scope.INTERVAL;
      return this;
    }

    public Told partOf(String whole) {
      partOf = Optional.of(whole);
      return this;
    }

    public Told stance(Stance how) {
      stance = how;
      return this;
    }

    /** Adds the figure to the coverage. */
    public Coverage end() {
      String text = document.text(part);
      int at = text.indexOf(expression);
      if (at < 0) {
        throw new IllegalArgumentException(expression + " is not in " + document.id());
      }
      int from = Math.max(text.lastIndexOf(". ", at) + 1, text.lastIndexOf('\n', at) + 1);
      int stop = text.indexOf(". ", at);
      int line = text.indexOf('\n', at);
      int to = Math.min(stop < 0 ? text.length() : stop + 1, line < 0 ? text.length() : line);
      Span quote = new Span(part, from, Math.max(to, at + expression.length()));
      figures.add(
          new Figure(
              Ids.of("g", document.id(), part, at, measure),
              document.id(),
              new Span(part, at, at + expression.length()),
              expression,
              amount,
              Optional.of(measure),
              counted,
              side,
              Optional.empty(),
              claimant,
              party,
              relation(),
              relays,
              stance,
              List.of(),
              new Period(scope, since, asOf),
              partOf,
              Optional.empty(),
              quote,
              document.text(quote),
              Map.of(),
              Set.of(),
              List.of("test")));
      return Coverage.this;
    }

    private Relation relation() {
      if (side.isEmpty() || party.isEmpty()) {
        return Relation.UNKNOWN;
      }
      if (side.equals(party)) {
        return Relation.SELF;
      }
      boolean sides = Set.of("Velmar", "Ostrana").contains(party.get());
      return sides ? Relation.ADVERSARY : Relation.THIRD_PARTY;
    }
  }
}
