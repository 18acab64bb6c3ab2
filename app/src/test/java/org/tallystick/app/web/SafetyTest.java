package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile page, client or neighbour may try, on a server that nobody signs in to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.filled(folder, Site.options());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static String concrete(Route route) {
    return route.path().replace("{id}", "x1").replace("<name>", "x").replace("{name}", "x");
  }

  private static void guarded(Site.Got got, String what) {
    String policy = got.header("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), what);
    assertTrue(policy.contains("frame-ancestors 'none'"), what);
    assertFalse(policy.contains("unsafe"), what);
    assertEquals("nosniff", got.header("X-Content-Type-Options").orElse(""), what);
    assertEquals("no-referrer", got.header("Referrer-Policy").orElse(""), what);
    assertEquals("DENY", got.header("X-Frame-Options").orElse(""), what);
    assertTrue(got.header("Content-Type").isPresent() || got.body().isEmpty(), what);
    assertTrue(got.header("Server").isEmpty(), what);
    assertFalse(got.body().contains("\tat "), what);
    assertFalse(got.body().contains("Exception"), what + got.body());
    assertFalse(got.body().toLowerCase(Locale.ROOT).contains("jetty"), what);
    assertFalse(got.body().toLowerCase(Locale.ROOT).contains("javalin"), what);
  }

  @Test
  void everyAnswerOfEveryRouteIsGuarded() {
    for (Route route : site.server.routes()) {
      for (String method : List.of("GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS")) {
        String what = method + " " + concrete(route);
        Site.Got got =
            site.send(site.request(concrete(route)).method(method, BodyPublishers.noBody()));
        guarded(got, what + " " + got.status());
        assertTrue(got.status() < 500, what + " " + got.status() + " " + got.body());
      }
    }
    for (String path : List.of("/none", "/static/none.css", "/api/v1/none", "/a/b/c/%00", "/%")) {
      guarded(
          raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), path);
    }
  }

  /** A request as written, without what a well-meaning client would mend. */
  private Site.Got raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
      socket.setSoTimeout(40_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String answer = new String(drained(socket.getInputStream()), StandardCharsets.UTF_8);
      return parsed(answer);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] drained(InputStream in) throws IOException {
    return in.readAllBytes();
  }

  private static Site.Got parsed(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String[] lines = (end < 0 ? answer : answer.substring(0, end)).split("\r\n");
    Map<String, List<String>> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 1; i < lines.length; i++) {
      String[] pair = lines[i].split(": ", 2);
      headers.put(pair[0], List.of(pair.length > 1 ? pair[1] : ""));
    }
    int status = lines[0].split(" ").length > 1 ? Integer.parseInt(lines[0].split(" ")[1]) : 0;
    return new Site.Got(
        status, end < 0 ? "" : answer.substring(end + 4), new Parsed(status, headers));
  }

  @Test
  void aForeignHostIsSentAway() {
    for (String host :
        List.of(
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example:80",
            "10.0.0.7",
            "")) {
      Site.Got got = raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(got.status() == 421 || got.status() == 400, host + " " + got.status());
      assertFalse(got.body().contains("question/q"), host);
      assertFalse(got.body().contains("evil"), "nothing of the request is told back");
    }
    for (String host : List.of("127.0.0.1", "localhost:" + site.server.port(), "[::1]")) {
      assertEquals(
          200,
          raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").status(),
          host);
    }
  }

  private Site.Got review(Map<String, String> headers, String token) {
    HttpRequest.Builder request =
        site.request("/review").header("Content-Type", "application/x-www-form-urlencoded");
    headers.forEach(request::header);
    String body = "token=" + token + "&action=alias&kind=actor&target=the+mill&value=Miller";
    return site.send(request.POST(BodyPublishers.ofString(body)));
  }

  @Test
  void onlyOurOwnPagesMayWrite() {
    String token = site.token();
    long before = site.ledger.decisions().size();
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://127.0.0.1:1"),
            Map.of("Origin", "http://localhost:" + site.server.port() + ".evil.example"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      assertEquals(403, review(headers, token).status(), headers.toString());
    }
    assertEquals(403, review(Map.of("Origin", site.origin()), "").status());
    assertEquals(403, review(Map.of("Origin", site.origin()), "0".repeat(32)).status());
    site.forget();
    assertEquals(403, review(Map.of("Origin", site.origin()), token).status(), "no cookie");
    assertEquals(before, site.ledger.decisions().size());
    token = site.token();
    assertEquals(303, review(Map.of("Origin", site.origin()), token).status());
    assertEquals(before + 1, site.ledger.decisions().size());
  }

  /** Every route that writes, without a token and from elsewhere. */
  @Test
  void noRouteWritesWithoutAToken() {
    for (Route route : site.server.routes()) {
      if (HandlerType.GET.equals(route.method())) {
        continue;
      }
      for (String type :
          List.of(
              "application/x-www-form-urlencoded",
              "application/json",
              "text/plain",
              "multipart/form-data; boundary=b")) {
        HttpRequest.Builder request = site.request(concrete(route)).header("Content-Type", type);
        Site.Got plain =
            site.send(request.method(route.method().name(), BodyPublishers.ofString("{\"a\":1}")));
        assertTrue(plain.status() >= 400, route + " " + type + " " + plain.status());
        Site.Got foreign =
            site.send(
                site.request(concrete(route))
                    .header("Content-Type", type)
                    .header("Origin", "https://evil.example")
                    .method(route.method().name(), BodyPublishers.ofString("{\"a\":1}")));
        assertEquals(403, foreign.status(), route + " " + type);
      }
    }
  }

  @Test
  void noRedirectLeadsAway() {
    for (String to :
        List.of(
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "javascript:alert(1)",
            "/ok\r\nX-Bad: 1",
            " //evil.example",
            "")) {
      Site.Got got =
          site.form(
              "/review",
              Map.of(
                  "action",
                  "alias",
                  "kind",
                  "actor",
                  "target",
                  "mill " + to.hashCode(),
                  "value",
                  "M",
                  "back",
                  to));
      assertEquals(303, got.status(), to);
      String location = got.header("Location").orElse("");
      assertTrue(location.equals("/") || location.equals("/review"), to + " -> " + location);
      assertTrue(got.header("X-Bad").isEmpty());
    }
    for (String path :
        List.of(
            "//evil.example",
            "//evil.example/..",
            "/%2f%2fevil.example",
            "/\\evil.example",
            "/.//evil")) {
      Site.Got got =
          raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
      assertTrue(got.status() >= 400 && got.status() < 500, path + " " + got.status());
      assertTrue(got.header("Location").isEmpty(), path);
    }
  }

  @Test
  void noPathLeadsOutOfTheStaticFolder() {
    for (String path :
        List.of(
            "/static/../openapi.yaml",
            "/static/..%2fopenapi.yaml",
            "/static/%2e%2e/openapi.yaml",
            "/static/....//openapi.yaml",
            "/static//etc/passwd",
            "/static/%2fetc%2fpasswd",
            "/static/Server.class",
            "/static/")) {
      Site.Got got =
          raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
      assertTrue(got.status() >= 400 && got.status() < 500, path + " " + got.status());
    }
  }

  @Test
  void whatIsTooLargeIsRefusedEarly() {
    String token = site.token();
    Site.Got got =
        site.send(
            site.request("/review")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "token=" + token + "&reason=" + "x".repeat(2_000_000))));
    assertEquals(413, got.status());
    assertEquals(
        413, site.api("POST", "/api/v1/decisions", "[" + " ".repeat(2_000_000) + "]").status());
    assertTrue(site.api("POST", "/api/v1/decisions", "[".repeat(100_000)).status() == 400, "deep");
    Site.Got fields =
        site.send(
            site.request("/review")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b&".repeat(5000))));
    assertEquals(413, fields.status());
    Site.Got announced =
        raw(
            String.join(
                "\r\n",
                "POST /review HTTP/1.1",
                "Host: 127.0.0.1",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 99999999999",
                "",
                ""));
    assertEquals(413, announced.status());
    Site.Got header =
        raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n");
    assertTrue(header.status() >= 400 && header.status() < 500, "" + header.status());
  }

  /** A body that never ends costs its sender the connection, and nobody else anything. */
  @Test
  void aBodyThatDoesNotComeIsNotWaitedFor() throws Exception {
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), site.server.port())) {
      slow.setSoTimeout(60_000);
      slow.getOutputStream()
          .write(
              ("POST /review HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                      + FORM
                      + "\r\nContent-Length: 500\r\n\r\ntok")
                  .getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().flush();
      long start = System.nanoTime();
      assertEquals(200, site.get("/health").status());
      String answer = new String(drained(slow.getInputStream()), StandardCharsets.UTF_8);
      assertTrue((System.nanoTime() - start) / 1e9 < 45, "closed in time");
      assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408"), answer);
    }
  }

  @Test
  void faultsAreToldWithoutATrace() {
    for (String path :
        List.of(
            "/question/%F0%28%8C%28",
            "/question/" + "x".repeat(5000),
            "/api/v1/documents/%00",
            "/api/v1/claimants/%ff%fe",
            "/api/v1/questions?words=%22%27%3B--%00*)(",
            "/?q=%22%20OR%20NEAR(a%20b",
            "/?as-of=9999999-01-01",
            "/?from=99999999999999999999")) {
      Site.Got got =
          raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
      assertTrue(got.status() < 500 && got.status() >= 200, path + " " + got.status() + got.body());
      assertFalse(got.body().contains("\tat "), path);
    }
  }
}
