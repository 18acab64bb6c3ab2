package org.tallystick.app.watch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.app.console.Exit;
import org.tallystick.figure.Finding;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Outcome;
import org.tallystick.read.Documents;
import org.tallystick.read.FeedList;
import org.tallystick.read.Format;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.read.fetch.Fetched;
import org.tallystick.read.fetch.Fetcher;
import org.tallystick.read.fetch.Validators;

/**
 * Follows feeds: asks for what is due, puts what is new into the ledger, looks at pages again after
 * a day and a week, and tells what changed. What it has to remember is in a schedule, so that a
 * watch that was ended is continued by starting it again. For one thread.
 */
public final class Watch {
  /**
   * What is followed and how.
   *
   * @param feeds addresses, files of feeds, and OPML files
   * @param every the time between two polls of a feed
   * @param pages the most pages fetched for the first time in one round; 0 takes the feeds' own
   *     words
   * @param post where notices are posted as JSON
   * @param atom the file that holds the latest notices as an Atom feed
   */
  public record Wish(
      List<String> feeds, Duration every, int pages, Optional<String> post, Optional<Path> atom) {}

  /** Who hears of what: notices as records, and sentences on what failed. */
  public record Ears(Consumer<ObjectNode> notices, Consumer<String> trouble) {}

  private static final int MOST_IN_A_POST = 100;

  private final Wish wish;
  private final Ledger ledger;
  private final Extraction extraction;
  private final Fetcher fetcher;
  private final Schedule schedule;
  private final Clock clock;
  private final Ears ears;
  private int pagesLeft;
  private boolean stored;
  private boolean failed;
  private boolean refused;

  /**
   * @param state the file of the schedule; made where there is none
   */
  public Watch(
      Wish wish,
      Ledger ledger,
      Extraction extraction,
      Fetcher fetcher,
      Path state,
      Clock clock,
      Ears ears) {
    this.wish = wish;
    this.ledger = ledger;
    this.extraction = extraction;
    this.fetcher = fetcher;
    this.schedule = Schedule.open(state);
    this.clock = clock;
    this.ears = ears;
  }

  /** One round over all that is due; what the program would end with if it ended now. */
  public Exit round() {
    Instant now = clock.instant();
    pagesLeft = wish.pages();
    failed = false;
    refused = false;
    stored = false;
    if (schedule.fresh()) {
      noticed().forEach(f -> schedule.told.add(Notices.key(f)));
    }
    Set<String> feeds = new LinkedHashSet<>();
    wish.feeds().forEach(given -> feeds.addAll(expanded(given)));
    try (Intake intake = new Intake(ledger, extraction)) {
      for (String feed : feeds) {
        Plan plan = schedule.feeds.computeIfAbsent(feed, f -> Plan.feed(now));
        if (plan.due(now)) {
          schedule.feeds.put(feed, poll(feed, plan, intake));
          schedule.save();
        }
      }
      again(intake);
    }
    if (stored) {
      findings();
    }
    schedule.forget(now);
    post();
    wish.atom().ifPresent(file -> AtomFile.write(file, schedule.notices, clock.instant()));
    schedule.save();
    return refused ? Exit.REFUSED : failed ? Exit.PARTLY : Exit.DONE;
  }

  /** A notice in one line, for people. */
  public static String line(ObjectNode notice) {
    return Notices.line(notice);
  }

  /** How long until something is due; a minute at least, the polling time at most. */
  public Duration rest() {
    Instant now = clock.instant();
    Instant next = now.plus(wish.every());
    List<Plan> all = new ArrayList<>(schedule.feeds.values());
    all.addAll(schedule.pages.values());
    for (Plan plan : all) {
      if (plan.next().isPresent() && plan.next().get().isBefore(next)) {
        next = plan.next().get();
      }
    }
    Duration rest = Duration.between(now, next);
    return rest.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : rest;
  }

  /** The feeds of a list; anything else is a feed itself. */
  private List<String> expanded(String given) {
    if (web(given)) {
      return List.of(given);
    }
    try {
      byte[] bytes = Files.readAllBytes(Path.of(given));
      if (!FeedList.is(bytes)) {
        return List.of(given);
      }
      FeedList list = FeedList.of(bytes);
      list.trouble()
          .ifPresent(what -> trouble(given + " " + what + "; the feeds before are followed."));
      return list.feeds().stream().map(FeedList.Feed::address).toList();
    } catch (IOException | java.nio.file.InvalidPathException e) {
      trouble(given + " cannot be read or does not exist; check the path.");
      return List.of();
    }
  }

  private static boolean web(String given) {
    return given.regionMatches(true, 0, "http://", 0, 7)
        || given.regionMatches(true, 0, "https://", 0, 8);
  }

  private void trouble(String sentence) {
    failed = true;
    ears.trouble().accept(sentence);
  }

  private Plan poll(String feed, Plan plan, Intake intake) {
    Fetched fetched = web(feed) ? fetcher.get(feed, plan.validators()) : file(feed);
    Instant now = clock.instant();
    if (fetched instanceof Fetched.Page page) {
      boolean all = entries(feed, page, intake);
      // Where entries were left for the next round, the feed must be sent whole once more.
      return plan.polled(now, wish.every(), all ? page.validators() : Validators.NONE);
    }
    if (fetched instanceof Fetched.Unchanged) {
      return plan.polled(now, wish.every(), plan.validators());
    }
    return plan.failed(now, told(fetched));
  }

  private static Fetched file(String feed) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of(feed));
      return new Fetched.Page(feed, bytes, Optional.empty(), Validators.NONE);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return new Fetched.Failed(feed + " cannot be read; check the path.", false);
    }
  }

  /** Says why something could not be had; how long its server asks to wait. */
  private Optional<Duration> told(Fetched fetched) {
    if (fetched instanceof Fetched.Refused no) {
      refused = true;
      ears.trouble().accept(no.reason());
    } else if (fetched instanceof Fetched.Failed no) {
      trouble(no.reason());
    } else if (fetched instanceof Fetched.Later later) {
      trouble(later.reason());
      return later.after();
    }
    return Optional.empty();
  }

  /** Whether all entries were taken. */
  private boolean entries(String feed, Fetched.Page page, Intake intake) {
    List<Result.Read> reads = new ArrayList<>();
    Options options = Options.standard().as(Format.FEED);
    boolean json = page.body().length > 0 && page.body()[0] == '{';
    Documents.bytes(
        feed,
        page.body(),
        page.type(),
        json ? options.as(Format.JSONL) : options,
        result -> {
          if (result instanceof Result.Read read) {
            reads.add(read);
          } else if (result instanceof Result.Failure failure) {
            trouble(failure.reason());
          }
        });
    boolean all = true;
    for (Result.Read read : reads) {
      String address = read.document().url().orElse(read.document().id());
      if (schedule.pages.containsKey(address)) {
        continue;
      }
      if (wish.pages() > 0 && web(address) && pagesLeft == 0) {
        all = false;
        continue;
      }
      schedule.pages.put(address, entry(read, address, intake));
    }
    return all;
  }

  /** A new entry: its page, or where that cannot be had what the feed says of it. */
  private Plan entry(Result.Read read, String address, Intake intake) {
    Instant now = clock.instant();
    if (wish.pages() > 0 && web(address)) {
      pagesLeft--;
      Fetched fetched = fetcher.get(address, Validators.NONE);
      if (fetched instanceof Fetched.Page page) {
        List<Result.Read> whole = page(address, page);
        if (!whole.isEmpty()) {
          take(intake.store(whole, address, now));
          schedule.save();
          return Plan.page(now, page.validators());
        }
      } else {
        told(fetched);
      }
    }
    take(intake.store(List.of(read), address, now));
    return Plan.feedOnly(now);
  }

  private List<Result.Read> page(String address, Fetched.Page page) {
    List<Result.Read> reads = new ArrayList<>();
    Documents.bytes(
        address,
        page.body(),
        page.type(),
        Options.standard(),
        result -> {
          if (result instanceof Result.Read read) {
            reads.add(read);
          } else if (result instanceof Result.Failure failure) {
            trouble(failure.reason());
          }
        });
    return reads;
  }

  /** The pages that are due to be looked at again. */
  private void again(Intake intake) {
    Instant now = clock.instant();
    for (Map.Entry<String, Plan> one : List.copyOf(schedule.pages.entrySet())) {
      if (one.getValue().due(now) && web(one.getKey())) {
        schedule.pages.put(one.getKey(), again(one.getKey(), one.getValue(), intake));
        schedule.save();
      }
    }
  }

  private Plan again(String address, Plan plan, Intake intake) {
    Fetched fetched = fetcher.get(address, plan.validators());
    Instant now = clock.instant();
    if (fetched instanceof Fetched.Page page) {
      take(intake.store(page(address, page), address, now));
      return plan.checked(now, page.validators());
    }
    if (fetched instanceof Fetched.Unchanged) {
      return plan.checked(now, plan.validators());
    }
    if (fetched instanceof Fetched.Failed no && no.gone()) {
      tell(Notices.gone(address, now));
      return plan.ended();
    }
    return plan.failures() >= 5 ? plan.ended() : plan.failed(now, told(fetched));
  }

  private void take(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Refused no) {
        trouble(no.reason());
      } else if (outcome instanceof Outcome.Stored one
          && (one.how() == Outcome.How.NEW || one.how() == Outcome.How.CHANGED)) {
        stored = true;
        Notices.figures(ledger, one, clock.instant()).forEach(this::tell);
      }
    }
  }

  private List<Finding> noticed() {
    return ledger.at(
        AsOf.NOW,
        contents -> {
          List<Finding> found = new ArrayList<>();
          contents.findings(found::add);
          return found;
        });
  }

  /** What the ledger notices now and was not told yet. */
  private void findings() {
    for (Finding finding : noticed()) {
      if (schedule.told.add(Notices.key(finding))) {
        tell(Notices.finding(finding, clock.instant()));
      }
    }
  }

  private void tell(ObjectNode notice) {
    ears.notices().accept(notice);
    schedule.happened(notice, wish.post().isPresent());
  }

  /** Posts what was not posted yet; what cannot be posted waits for the next round. */
  private void post() {
    while (wish.post().isPresent() && !schedule.unsent.isEmpty()) {
      List<ObjectNode> some =
          List.copyOf(schedule.unsent.subList(0, Math.min(MOST_IN_A_POST, schedule.unsent.size())));
      ArrayNode notices = JsonNodeFactory.instance.arrayNode();
      some.forEach(notices::add);
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "notices");
      body.set("notices", notices);
      byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
      Fetched answer = fetcher.post(wish.post().get(), bytes, "application/json");
      if (!(answer instanceof Fetched.Page)) {
        told(answer);
        return;
      }
      schedule.unsent.subList(0, some.size()).clear();
    }
  }
}
