package org.tallystick.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Tallystick;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;
import org.tallystick.read.fetch.FetchLimits;
import org.tallystick.read.fetch.Fetcher;
import org.tallystick.read.fetch.OpenedNetwork;

/** A week of a feed on loopback. */
class WatchTest {
  private static final Instant START = Instant.parse("2031-05-02T08:00:00Z");

  /** A clock that a test moves. */
  private static final class Moved extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Path folder;
  private final Moved clock = new Moved();
  private final List<ObjectNode> notices = new ArrayList<>();
  private final List<String> trouble = new ArrayList<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final Map<String, Integer> status = new ConcurrentHashMap<>();
  private final Map<String, String> header = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> posted = new CopyOnWriteArrayList<>();
  private HttpServer server;

  WatchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    try (InputStream in = exchange.getRequestBody()) {
      byte[] sent = in.readAllBytes();
      if (exchange.getRequestMethod().equals("POST")) {
        posted.add(new String(sent, StandardCharsets.UTF_8));
      }
    }
    String body = pages.getOrDefault(path, "");
    int code = status.getOrDefault(path, pages.containsKey(path) ? 200 : 404);
    String tag = "\"" + body.hashCode() + "\"";
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    exchange.getResponseHeaders().add("ETag", tag);
    exchange
        .getResponseHeaders()
        .add(
            "Content-Type",
            path.startsWith("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
    if (header.containsKey(path)) {
      exchange.getResponseHeaders().add("Retry-After", header.get(path));
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(same ? 304 : code, same || bytes.length == 0 ? -1 : bytes.length);
    if (!same) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private String at(String path) {
    return "http://gazette.example:" + server.getAddress().getPort() + path;
  }

  private void feed(String... articles) {
    StringBuilder items = new StringBuilder();
    for (String article : articles) {
      items
          .append("<item><guid>")
          .append(article)
          .append("</guid><link>")
          .append(at(article))
          .append("</link><title>Ostrel</title>");
      items.append(
          "<pubDate>Fri, 02 May 2031 07:00:00 GMT</pubDate><description>Three miners died at Ostrel.</description></item>");
    }
    pages.put(
        "/feed", "<rss version='2.0'><channel><title>Gazette</title>" + items + "</channel></rss>");
  }

  private void article(String path, String outlet, String sentence) {
    String filler =
        "<p>Water broke into the lower gallery in the night, and pumps from three towns were brought to the gate of the mine.</p>";
    pages.put(
        path,
        "<html lang=en><head><title>Ostrel mine flood</title><meta property=og:site_name content='"
            + outlet
            + "'><meta property=article:published_time content=2031-05-02></head><body><article><h1>Ostrel mine flood</h1>"
            + "<p>"
            + sentence
            + "</p>"
            + filler.repeat(2)
            + "</article></body></html>");
  }

  private Exit round(Watch.Wish wish) {
    notices.clear();
    trouble.clear();
    asked.clear();
    Opened opened =
        Ledger.open(
            folder.resolve("ostrel.db").toString(), LedgerOptions.existing("test").creating());
    FetchLimits limits = new FetchLimits(1 << 20, Duration.ofSeconds(5), 3, Duration.ZERO);
    try (Ledger ledger = ((Opened.Open) opened).ledger();
        Fetcher fetcher =
            new Fetcher(OpenedNetwork.toLoopback(), limits, "Tallystick/9", clock, d -> {})) {
      Extraction extraction = new Extraction("test", Tallystick.english()::figures);
      Watch.Ears ears = new Watch.Ears(notices::add, trouble::add);
      return new Watch(wish, ledger, extraction, fetcher, folder.resolve("state.json"), clock, ears)
          .round();
    }
  }

  private Watch.Wish wish() {
    return new Watch.Wish(
        List.of(at("/feed")), Duration.ofMinutes(15), 50, Optional.empty(), Optional.empty());
  }

  private Watch.Wish telling() {
    return new Watch.Wish(
        List.of(at("/feed")),
        Duration.ofMinutes(15),
        50,
        Optional.of(at("/hook")),
        Optional.of(folder.resolve("out.atom")));
  }

  private List<String> kinds() {
    return notices.stream().map(e -> e.path("kind").asText()).toList();
  }

  @Test
  void whatIsNewIsToldOnceAndNotAgain() {
    feed("/a");
    article(
        "/a", "Harbour Gazette", "Nine miners were killed, the mine inspectorate said on Friday.");
    assertEquals(Exit.DONE, round(wish()), trouble::toString);
    assertEquals(List.of("new_figure"), kinds());
    assertTrue(notices.get(0).path("because").asText().contains("Nine miners were killed"));
    assertEquals(List.of("/robots.txt", "/feed", "/a"), asked);
    // Before the feed is due nothing is asked for at all.
    clock.now = START.plus(Duration.ofMinutes(5));
    assertEquals(Exit.DONE, round(wish()));
    assertEquals(List.of(), asked);
    clock.now = START.plus(Duration.ofMinutes(16));
    assertEquals(Exit.DONE, round(wish()));
    assertEquals(List.of("/robots.txt", "/feed"), asked);
    assertEquals(List.of(), kinds());
  }

  @Test
  void aPageIsLookedAtAgainAfterADayAndAWeek() {
    feed("/a");
    article(
        "/a", "Harbour Gazette", "Nine miners were killed, the mine inspectorate said on Friday.");
    round(wish());
    clock.now = START.plus(Duration.ofHours(25));
    article(
        "/a",
        "Harbour Gazette",
        "Eleven miners were killed, the mine inspectorate said on Friday.");
    assertEquals(Exit.DONE, round(wish()), trouble::toString);
    assertTrue(asked.contains("/a"), asked::toString);
    String told = notices.toString();
    assertTrue(
        told.contains("Eleven") && kinds().stream().anyMatch(k -> k.endsWith("_figure")), told);
    clock.now = START.plus(Duration.ofDays(3));
    round(wish());
    assertTrue(!asked.contains("/a"), asked::toString);
    clock.now = START.plus(Duration.ofDays(8));
    round(wish());
    assertTrue(asked.contains("/a"), asked::toString);
    assertEquals(List.of(), kinds());
    clock.now = START.plus(Duration.ofDays(30));
    round(wish());
    assertTrue(!asked.contains("/a"), asked::toString);
  }

  @Test
  void aRivalIsTold() {
    feed("/a");
    article(
        "/a",
        "Harbour Gazette",
        "Forty miners were killed in the flood at Ostrel, the Velmark government said on Friday.");
    round(wish());
    clock.now = START.plus(Duration.ofHours(1));
    feed("/b", "/a");
    article(
        "/b",
        "Coast Courier",
        "Ninety miners were killed in the flood at Ostrel, the miners' union said on Friday.");
    round(wish());
    assertTrue(kinds().contains("new_figure") && kinds().size() > 1, notices::toString);
  }

  @Test
  void whatCannotBeHadIsTakenFromTheFeedOrLater() {
    feed("/gone", "/b");
    article("/b", "Coast Courier", "Thirty miners were killed, the union said on Friday.");
    assertEquals(Exit.PARTLY, round(wish()));
    assertTrue(trouble.toString().contains("404"), trouble::toString);
    assertEquals(List.of("new_figure", "new_figure"), kinds().subList(0, 2));
    clock.now = START.plus(Duration.ofMinutes(20));
    status.put("/feed", 503);
    header.put("/feed", "7200");
    pages.put("/feed", "x");
    assertEquals(Exit.PARTLY, round(wish()));
    clock.now = START.plus(Duration.ofMinutes(100));
    assertEquals(Exit.DONE, round(wish()));
    assertEquals(List.of(), asked);
    clock.now = START.plus(Duration.ofMinutes(145));
    round(wish());
    assertTrue(asked.contains("/feed"), asked::toString);
  }

  @Test
  void entriesBeyondTheLimitAreTakenInTheNextRound() {
    feed("/a", "/b", "/c");
    for (String path : List.of("/a", "/b", "/c")) {
      article(path, "Gazette " + path, "Nine miners were killed, the inspectorate said on Friday.");
    }
    Watch.Wish two =
        new Watch.Wish(
            List.of(at("/feed")), Duration.ofMinutes(15), 2, Optional.empty(), Optional.empty());
    round(two);
    assertTrue(!asked.contains("/c"), asked::toString);
    clock.now = START.plus(Duration.ofMinutes(16));
    round(two);
    assertTrue(asked.contains("/c") && !asked.contains("/a"), asked::toString);
  }

  @Test
  void whatChangedIsPostedAndPutInAFeed() throws Exception {
    feed("/a");
    article(
        "/a", "Harbour Gazette", "Nine miners were killed, the mine inspectorate said on Friday.");
    status.put("/hook", 500);
    assertEquals(Exit.PARTLY, round(telling()));
    status.put("/hook", 200);
    posted.clear();
    clock.now = START.plus(Duration.ofMinutes(16));
    assertEquals(Exit.DONE, round(telling()), trouble::toString);
    assertEquals(1, posted.size());
    assertTrue(
        posted.get(0).contains("\"new_figure\"") && posted.get(0).contains("Nine miners"),
        posted::toString);
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var atom = builder.parse(folder.resolve("out.atom").toFile());
    assertEquals(1, atom.getElementsByTagName("entry").getLength());
    clock.now = START.plus(Duration.ofMinutes(40));
    round(telling());
    assertEquals(1, posted.size());
  }

  @Test
  void listsAndFilesAreFollowedToo() throws Exception {
    feed("/a");
    article(
        "/a", "Harbour Gazette", "Nine miners were killed, the mine inspectorate said on Friday.");
    Path file = folder.resolve("own.rss");
    Files.writeString(
        file,
        "<rss><channel><item><guid>x1</guid><title>Six people died in a fall at Ostrel</title><description>Six people died.</description></item></channel></rss>");
    Path list = folder.resolve("feeds.opml");
    Files.writeString(
        list,
        "<opml version='2.0'><body><outline text='G' xmlUrl='" + at("/feed") + "'/></body></opml>");
    Watch.Wish wish =
        new Watch.Wish(
            List.of(list.toString(), file.toString()),
            Duration.ofMinutes(15),
            50,
            Optional.empty(),
            Optional.empty());
    assertEquals(Exit.DONE, round(wish), trouble::toString);
    assertTrue(
        notices.toString().contains("Nine miners") && notices.toString().contains("Six people"),
        notices::toString);
    assertEquals(
        Exit.PARTLY,
        round(
            new Watch.Wish(
                List.of("none.opml"),
                Duration.ofMinutes(15),
                1,
                Optional.empty(),
                Optional.empty())));
  }

  @Test
  void aScheduleThatIsNoneIsRefused() throws Exception {
    Files.writeString(folder.resolve("state.json"), "{\"x\":1}");
    assertEquals(Exit.STORAGE, assertThrows(UserError.class, () -> round(wish())).exit());
  }
}
