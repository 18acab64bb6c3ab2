package org.tallystick.app.web.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.read.Documents;
import org.tallystick.read.FeedList;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.read.fetch.Fetched;
import org.tallystick.read.fetch.Fetcher;
import org.tallystick.read.fetch.Validators;

/**
 * Reads an address of the web: a page is a document, of a feed each entry's page is one, or where
 * that cannot be had what the feed says of it. For one thread.
 */
final class FromWeb {
  /** One import fetches no more; a watch follows a feed for good. */
  private static final int PAGES = 50;

  /** Receives what was read, with the hash of the bytes it was read from; may end the reading. */
  interface Sink {
    void take(Result result, Optional<String> hash);

    /** Throws if nobody wants more. */
    void wanted();
  }

  private final Fetcher fetcher;
  private final Sink sink;
  private int pages;
  private int left;

  FromWeb(Fetcher fetcher, Sink sink) {
    this.fetcher = fetcher;
    this.sink = sink;
  }

  /** Reads a page, a feed, or the feeds of a list. */
  void read(String address) {
    Optional<Fetched.Page> page = fetched(address);
    if (page.isEmpty()) {
      return;
    }
    if (FeedList.is(page.get().body())) {
      FeedList list = FeedList.of(page.get().body());
      list.trouble().ifPresent(what -> failed(address, address + " " + what + "."));
      list.feeds().forEach(feed -> fetched(feed.address()).ifPresent(this::feed));
    } else if (html(page.get())) {
      whole(documents(page.get()), page.get());
    } else {
      feed(page.get());
    }
    if (left > 0) {
      failed(
          address,
          left
              + (left == 1 ? " further entry was" : " further entries were")
              + " left out: one import fetches "
              + PAGES
              + " pages. `tallystick watch` follows a feed for good.");
    }
  }

  private Optional<Fetched.Page> fetched(String address) {
    sink.wanted();
    Fetched fetched = fetcher.get(address, Validators.NONE);
    if (fetched instanceof Fetched.Page page) {
      return Optional.of(page);
    }
    if (fetched instanceof Fetched.Refused no) {
      failed(address, no.reason());
    } else if (fetched instanceof Fetched.Failed no) {
      failed(address, no.reason());
    } else if (fetched instanceof Fetched.Later later) {
      failed(address, later.reason());
    }
    return Optional.empty();
  }

  private void failed(String address, String reason) {
    sink.take(new Result.Failure(address, Options.DONE, reason), Optional.empty());
  }

  private static boolean html(Fetched.Page page) {
    String head =
        new String(page.body(), 0, Math.min(page.body().length, 200), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  private static List<Result> documents(Fetched.Page page) {
    List<Result> results = new ArrayList<>();
    Documents.bytes(page.address(), page.body(), page.type(), Options.standard(), results::add);
    return results;
  }

  private void whole(List<Result> results, Fetched.Page page) {
    Optional<String> hash = hash(page);
    results.forEach(r -> sink.take(r, hash));
  }

  private void feed(Fetched.Page feed) {
    Optional<String> hash = hash(feed);
    for (Result result : documents(feed)) {
      if (result instanceof Result.Read entry && leads(entry)) {
        entry(entry, hash);
      } else {
        sink.take(result, hash);
      }
    }
  }

  /** Whether an entry has a page of its own. */
  private static boolean leads(Result.Read entry) {
    return entry.document().url().filter(u -> u.startsWith("http")).isPresent();
  }

  private void entry(Result.Read entry, Optional<String> ofFeed) {
    if (pages == PAGES) {
      left++;
      return;
    }
    pages++;
    Optional<Fetched.Page> page = fetched(entry.document().url().orElseThrow());
    List<Result> whole = page.map(FromWeb::documents).orElse(List.of());
    if (whole.stream().anyMatch(Result.Read.class::isInstance)) {
      whole(whole, page.orElseThrow());
    } else {
      sink.take(entry, ofFeed);
    }
  }

  private static Optional<String> hash(Fetched.Page page) {
    return Optional.of(Originals.hash(page.body()));
  }
}
