package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Filter;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.holdings.Waiting;
import org.tallystick.app.web.holdings.Window;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Topic;
import org.tallystick.text.Document;

/** The review: one figure at a time, with why it waits. */
final class QueueScreen {
  private static final int AROUND = 280;
  private static final int LAST = 10;

  /** More decisions than one person makes. */
  private static final int MINE = 1_000_000;

  /** Of a large ledger so many are looked at at once. */
  private static final int PRESSING = 50;

  /** Why figures of a large ledger wait, and what that is called when it is asked. */
  private static final Map<Queue.Why, String> REASONS =
      Map.of(
          Queue.Why.DIFFER, "differing",
          Queue.Why.NOTICED, "noticed",
          Queue.Why.NEW, "unreviewed",
          Queue.Why.PUT_OFF, "skipped");

  private final Desks desks;
  private final Holdings holdings;

  QueueScreen(Desks desks, Holdings holdings) {
    this.desks = desks;
    this.holdings = holdings;
  }

  Answer draw(Asking asking) {
    Optional<Desk> whole = desks.whole(asking.asOf());
    Queue queue = whole.map(Queue::of).orElseGet(() -> pressing(asking));
    Optional<Desk> desk =
        whole.or(() -> at(asking, queue).flatMap(i -> about(asking, i.figure().figure().doc())));
    return desk.isPresent()
        ? page(asking, desk.get(), queue)
        : new Answer.Missing("Nothing waits for a decision.");
  }

  private Queue pressing(Asking asking) {
    Map<Queue.Why, List<Waiting>> waiting = new EnumMap<>(Queue.Why.class);
    REASONS.forEach(
        (why, word) ->
            waiting.put(
                why,
                holdings
                    .waiting(
                        asking.asOf(), new Filter(Map.of("why", word)), new Window(PRESSING, 0))
                    .items()));
    int figures = (int) Math.min(Integer.MAX_VALUE, holdings.figures());
    return Queue.of(waiting, holdings.judged(), figures);
  }

  private Optional<Desk> about(Asking asking, String document) {
    return desks.about(asking.asOf(), new Topic.OfDocument(document));
  }

  /** The figure that was asked for, else the first that waits for the reason asked for. */
  private static Optional<Queue.Item> at(Asking asking, Queue queue) {
    return asking
        .given("figure")
        .flatMap(queue::find)
        .or(() -> queue.items(asking.given("why").flatMap(Queue::why)).stream().findFirst());
  }

  private Answer page(Asking asking, Desk desk, Queue queue) {
    Frame frame = Frame.of(asking, "Review", "review");
    Optional<Queue.Why> why = asking.given("why").flatMap(Queue::why);
    List<Queue.Item> items = queue.items(why);
    Optional<Queue.Item> item = at(asking, queue);
    String back = frame.links().with("figure", "");
    QueuePage page =
        new QueuePage(
            frame,
            reasons(queue, why, frame.links()),
            item.flatMap(i -> item(i, items, desk, frame)),
            queue.judged(),
            queue.all(),
            items.size(),
            last(frame),
            obsolete(desk),
            back,
            Cite.page(frame, "Review"));
    return Answer.Page.of("review.jte", page, data(queue, items, desk), table(items, desk));
  }

  private static List<QueuePage.Reason> reasons(
      Queue queue, Optional<Queue.Why> chosen, Links links) {
    List<QueuePage.Reason> reasons = new ArrayList<>();
    reasons.add(
        new QueuePage.Reason(
            "everything that waits",
            links.review(),
            Wording.number((double) (queue.all() - queue.judged())),
            chosen.isEmpty()));
    queue
        .counts()
        .forEach(
            (why, n) ->
                reasons.add(
                    new QueuePage.Reason(
                        why.words(),
                        links.review(why.word()),
                        n == PRESSING ? n + " or more" : Wording.number((double) n),
                        chosen.filter(c -> c == why).isPresent())));
    return reasons;
  }

  private static Optional<QueuePage.Item> item(
      Queue.Item item, List<Queue.Item> items, Desk desk, Frame frame) {
    Figure f = item.figure().figure();
    Optional<Document> document = desk.shelf().document(f.doc());
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Document d = document.get();
    String text = d.text(f.quote().part());
    int at = items.indexOf(item);
    String next =
        at >= 0 && at + 1 < items.size()
            ? frame.links().with("figure", items.get(at + 1).figure().figure().id())
            : "";
    return Optional.of(
        new QueuePage.Item(
            Card.of(item.figure(), d, desk, frame),
            item.because(),
            before(text, f.quote().start()),
            Passage.of(Quote.of(f, d), frame.links(), d.outlet()),
            after(text, f.quote().end()),
            d.title().isBlank() ? d.id() : d.title().strip(),
            next));
  }

  private static String before(String text, int end) {
    int from = Math.max(0, end - AROUND);
    int blank = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    String part = text.substring(Math.min(blank, end), end).stripLeading();
    return from == 0 || part.isEmpty() ? part : "… " + part;
  }

  private static String after(String text, int start) {
    int to = Math.min(text.length(), start + AROUND);
    int blank = to == text.length() ? to : Math.max(start, text.lastIndexOf(' ', to));
    String part = text.substring(start, blank).stripTrailing();
    return to == text.length() || part.isEmpty() ? part : part + " …";
  }

  private static List<ClaimPage.Event> obsolete(Desk desk) {
    return desk.view().obsolete().stream()
        .flatMap(t -> desk.view().standing().decisions(Kind.FIGURE, t).stream())
        .map(History::event)
        .toList();
  }

  private List<QueuePage.Done> last(Frame frame) {
    String actor = frame.who().map(p -> p.name()).orElse("");
    List<QueuePage.Done> last = new ArrayList<>();
    List<Decision> standing =
        standing(
            holdings
                .decisions(
                    frame.asking().asOf(), new Filter(Map.of("actor", actor)), new Window(MINE, 0))
                .items());
    for (int i = standing.size() - 1; i >= 0 && last.size() < LAST; i--) {
      Decision d = standing.get(i);
      last.add(
          new QueuePage.Done(d.what().target(), History.event(d), d.what().kind() == Kind.FIGURE));
    }
    return last;
  }

  /** The decisions of one person that have not been withdrawn, oldest first. */
  private static List<Decision> standing(List<Decision> made) {
    Map<String, List<Decision>> byTarget = new LinkedHashMap<>();
    List<Decision> standing = new ArrayList<>();
    for (Decision d : made) {
      List<Decision> own =
          byTarget.computeIfAbsent(d.what().kind() + d.what().target(), t -> new ArrayList<>());
      if (d.what().action() != Action.UNDO) {
        own.add(d);
        standing.add(d);
      } else if (!own.isEmpty()) {
        standing.remove(own.remove(own.size() - 1));
      }
    }
    return standing;
  }

  private static Map<String, Object> data(Queue queue, List<Queue.Item> items, Desk desk) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("judged", queue.judged());
    data.put("waiting", items.size());
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Queue.Item item : items) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("why", item.why().words());
      line.put("because", item.because());
      line.put("target", item.figure().fingerprint());
      line.put("figure", Records.figure(desk, item.figure().figure().id()));
      lines.add(line);
    }
    data.put("items", lines);
    return data;
  }

  private static Table table(List<Queue.Item> items, Desk desk) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (Queue.Item item : items) {
      Figure f = item.figure().figure();
      desk.shelf()
          .document(f.doc())
          .ifPresent(
              d -> {
                List<Optional<String>> row = new ArrayList<>();
                row.add(Optional.of(item.why().words()));
                row.addAll(FigureCells.row(f, d));
                rows.add(row);
              });
    }
    List<String> columns = new ArrayList<>(List.of("why"));
    columns.addAll(FigureCells.COLUMNS);
    return new Table(columns, rows);
  }
}
