package org.tallystick.read.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a site on loopback: politely, within limits, and nowhere else. */
class FetcherTest {
  private static final FetchLimits QUICK =
      new FetchLimits(100_000, Duration.ofSeconds(2), 3, Duration.ZERO);

  private final LoopbackSite site = new LoopbackSite();
  private final List<Duration> waits = new ArrayList<>();
  private final Fetcher fetcher = fetcher(site.network(), QUICK);

  private Fetcher fetcher(Network network, FetchLimits limits) {
    return new Fetcher(network, limits, "Tallystick/9", Clock.systemUTC(), waits::add);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  private Fetched get(String path) {
    return fetcher.get(site.at(path), Validators.NONE);
  }

  private static String body(Fetched fetched) {
    assertTrue(fetched instanceof Fetched.Page, fetched::toString);
    return new String(((Fetched.Page) fetched).body(), StandardCharsets.UTF_8);
  }

  private static String reason(Fetched fetched) {
    String reason =
        fetched instanceof Fetched.Later later
            ? later.reason()
            : fetched instanceof Fetched.Failed failed
                ? failed.reason()
                : fetched instanceof Fetched.Refused refused ? refused.reason() : "";
    assertTrue(reason.endsWith(".") && !reason.contains("\n"), fetched::toString);
    return reason;
  }

  @Test
  void aPageAndThenOnlyThatItIsTheSame() {
    site.put("/a", 200, Map.of("ETag", "\"7\"", "Content-Type", "text/html"), "Nine died.");
    Fetched.Page page = (Fetched.Page) get("/a");
    assertEquals("Nine died.", body(page));
    assertEquals(Optional.of("\"7\""), page.validators().etag());
    assertTrue(
        fetcher.get(site.at("/a"), page.validators()) instanceof Fetched.Unchanged,
        "the tag was shown");
    assertEquals(List.of("/robots.txt", "/a", "/a"), site.asked());
  }

  @Test
  void packedPagesAreUnpackedAndBounded() {
    site.put("/a", 200, Map.of("Content-Encoding", "gzip"), "Nine died. ".repeat(50));
    assertEquals("Nine died. ".repeat(50), body(get("/a")));
    site.put("/bomb", 200, Map.of("Content-Encoding", "gzip"), "0".repeat(3_000_000));
    assertTrue(reason(get("/bomb")).contains("larger than the limit of 100000 bytes"));
    site.put("/large", 200, Map.of(), "0".repeat(100_001));
    assertTrue(reason(get("/large")).contains("larger than the limit"));
  }

  @Test
  void redirectsAreFollowedSoFar() {
    site.put("/a", 301, Map.of("Location", "/b"), "");
    site.put("/b", 302, Map.of("Location", site.at("/c")), "");
    site.page("/c", "Nine died.");
    Fetched fetched = get("/a");
    assertEquals("Nine died.", body(fetched));
    assertEquals(site.at("/c"), ((Fetched.Page) fetched).address());
    site.put("/round", 302, Map.of("Location", "/round"), "");
    assertTrue(reason(get("/round")).contains("more than 3 redirects"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.7/secret",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.7]/",
        "http://2130706433/",
        "file:///etc/hostname",
        "ftp://gazette.example/",
        "http://user@gazette.example/",
        "//0x7f.1/",
        "http://inside.example/"
      })
  void aRedirectIntoAPrivateNetworkIsRefused(String target) {
    Network names =
        Network.opened(
            host ->
                host.equals("gazette.example")
                    ? List.of(InetAddress.getLoopbackAddress())
                    : host.equals("inside.example")
                        ? List.of(InetAddress.getByName("192.168.3.4"))
                        : List.of(InetAddress.getByName(host)),
            InetAddress::isLoopbackAddress);
    site.put("/a", 302, Map.of("Location", target), "");
    try (Fetcher strict = fetcher(names, QUICK)) {
      Fetched fetched = strict.get(site.at("/a"), Validators.NONE);
      assertTrue(fetched instanceof Fetched.Refused, fetched::toString);
      assertTrue(reason(fetched).contains("was not fetched"));
    }
  }

  @Test
  void theConnectionGoesToTheAddressThatWasJudged() {
    // The name leads to loopback when it is judged and elsewhere when it is asked again.
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.1", "10.9.8.7"));
    Network rebinding =
        Network.opened(
            host -> List.of(InetAddress.getByName(answers.remove())),
            InetAddress::isLoopbackAddress);
    site.page("/a", "Nine died.");
    try (Fetcher one = fetcher(rebinding, QUICK)) {
      // Judged for the page and for robots.txt: two questions, two connections, both to loopback.
      assertEquals("Nine died.", body(one.get(site.at("/a"), Validators.NONE)));
      assertEquals(1, answers.size());
      Fetched again = one.get(site.at("/a"), Validators.NONE);
      assertTrue(again instanceof Fetched.Refused, again::toString);
    }
  }

  @Test
  void aNameThatLeadsToLoopbackIsRefusedByTheUsersPolicy() {
    Network usual = Network.resolving(host -> List.of(InetAddress.getLoopbackAddress()));
    try (Fetcher strict = fetcher(usual, QUICK)) {
      String plain = "http://gazette.example/a";
      assertTrue(strict.get(plain, Validators.NONE) instanceof Fetched.Refused);
      assertTrue(strict.post(plain, new byte[1], "text/plain") instanceof Fetched.Refused);
    }
    try (Fetcher off = fetcher(Network.off(), QUICK)) {
      assertTrue(reason(off.get(site.at("/a"), Validators.NONE)).contains("--allow-network"));
    }
    assertEquals(List.of(), site.asked());
  }

  @Test
  void robotsAreHonoured() {
    site.put(
        "/robots.txt",
        200,
        Map.of(),
        "User-agent: *\nDisallow: /\n\nUser-agent: tallystick\nDisallow: /private\nAllow:"
            + " /private/press\nDisallow: /*.pdf$\nCrawl-delay: 3\n");
    for (String path : List.of("/a", "/private/press/1", "/x.pdf?y")) {
      site.page(path, "Nine died.");
      assertEquals("Nine died.", body(get(path)), path);
    }
    for (String path : List.of("/private", "/private/1", "/x.pdf")) {
      assertTrue(reason(get(path)).contains("robots.txt"), path);
    }
    assertTrue(waits.stream().anyMatch(w -> w.toSeconds() >= 2), waits::toString);
    assertEquals(1, site.asked().stream().filter("/robots.txt"::equals).count());
  }

  @Test
  void aSiteInTroubleIsLeftAlone() {
    site.put("/robots.txt", 503, Map.of(), "");
    site.page("/a", "Nine died.");
    assertTrue(get("/a") instanceof Fetched.Later);
    assertEquals(List.of("/robots.txt"), site.asked());
  }

  @Test
  void askedToWaitItSaysHowLong() {
    site.put("/a", 429, Map.of("Retry-After", "120"), "");
    Fetched.Later later = (Fetched.Later) get("/a");
    assertEquals(Optional.of(Duration.ofMinutes(2)), later.after());
    site.put("/b", 503, Map.of("Retry-After", "Fri, 02 May 2195 09:10:00 GMT"), "");
    assertEquals(Optional.of(Duration.ofDays(7)), ((Fetched.Later) get("/b")).after());
    site.put("/c", 503, Map.of("Retry-After", "soon"), "");
    assertEquals(Optional.empty(), ((Fetched.Later) get("/c")).after());
    assertTrue(((Fetched.Failed) get("/none")).gone());
  }

  @Test
  void oneHostIsAskedSlowly() {
    try (Fetcher polite = fetcher(site.network(), QUICK.pausing(Duration.ofSeconds(5)))) {
      site.page("/a", "Nine died.");
      polite.get(site.at("/a"), Validators.NONE);
      polite.get(site.at("/a"), Validators.NONE);
    }
    assertEquals(2, waits.size(), waits::toString);
    assertTrue(waits.stream().allMatch(w -> w.toMillis() > 4000), waits::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabcde\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
        "HTTP/1.1 2",
        "SSH-2.0-x\r\n",
        "\r\n\r\n",
        "",
        "HTTP/1.1 100 Continue\r\n\r\n",
      })
  void brokenAnswersAreNoPages(String answer) throws Exception {
    Fetched fetched = raw(answer, Duration.ofSeconds(2));
    assertTrue(fetched instanceof Fetched.Later, fetched::toString);
    reason(fetched);
  }

  @Test
  void headersWithoutEndAndChunksWithoutEndAreCutOff() throws Exception {
    assertTrue(
        raw("HTTP/1.1 200 OK\r\nX: " + "a".repeat(20_000), Duration.ofSeconds(2))
            instanceof Fetched.Failed);
    assertTrue(
        raw("HTTP/1.1 200 OK\r\n" + "X: a\r\n".repeat(300), Duration.ofSeconds(2))
            instanceof Fetched.Failed);
    String chunks =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "5\r\nabcde\r\n".repeat(30_000);
    assertTrue(reason(raw(chunks, Duration.ofSeconds(2))).contains("larger than"));
  }

  @Test
  void aServerThatDripsIsLeft() throws Exception {
    long start = System.nanoTime();
    String reason = reason(raw("HTTP/1.1 200 OK\r\n\r\n", Duration.ofMillis(20)));
    assertTrue(reason.contains("within the limit of 2 seconds"), reason);
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "cut off in time");
  }

  /**
   * What a server comes to that writes these bytes and then, where it is slow, one more each time.
   */
  private Fetched raw(String answer, Duration drip) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(server, answer, drip));
      thread.setDaemon(true);
      thread.start();
      String address = "http://gazette.example:" + server.getLocalPort() + "/a";
      return fetcher.get(address, Validators.NONE);
    }
  }

  private static void serve(ServerSocket server, String answer, Duration drip) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] head = new byte[2000];
        int n = socket.getInputStream().read(head);
        String asked = new String(head, 0, Math.max(n, 0), StandardCharsets.US_ASCII);
        OutputStream out = socket.getOutputStream();
        boolean robots = asked.startsWith("GET /robots.txt");
        String said = robots ? "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n" : answer;
        out.write(said.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        for (int i = 0; !robots && drip.toMillis() < 1000 && i < 500; i++) {
          Thread.sleep(drip.toMillis());
          out.write('.');
          out.flush();
        }
      } catch (IOException e) {
        // The client left, which is what is tested.
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
