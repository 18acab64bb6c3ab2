package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.web.intake.Reach;
import org.tallystick.read.fetch.FetchLimits;
import org.tallystick.read.fetch.OpenedNetwork;

/** Feeds and pages by their address, from a server of our own. */
class FetchTest {
  private static final Reach LOOPBACK =
      new Reach(OpenedNetwork.toLoopback(), FetchLimits.standard().pausing(Duration.ZERO));

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init") // made before each test
  private HttpServer elsewhere;

  private final Map<String, String> pages = new ConcurrentHashMap<>();

  @BeforeEach
  void serve() throws IOException {
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          Optional<String> page =
              Optional.ofNullable(pages.get(exchange.getRequestURI().getPath()));
          byte[] body = page.orElse("").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              page.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    elsewhere.start();
    String item = "<item><title>%s</title><link>%s</link><description>%s</description></item>";
    pages.put(
        "/feed.xml",
        "<rss version='2.0'><channel><title>Vale Post</title>"
            + item.formatted("Mudslide", at("/mud.html"), "A mudslide hit Orsa.")
            + item.formatted("Gone", at("/gone.html"), "Police said 8 hikers were killed in Orsa.")
            + "</channel></rss>");
    pages.put(
        "/mud.html",
        "<!doctype html><html><head><title>Mudslide</title></head><body><article><h1>Mudslide</h1>"
            + "<p>A mudslide buried a row of houses above Orsa before dawn, and 31 people were killed,"
            + " the Orsa civil defence said on Tuesday. Rescuers were still digging at noon.</p>"
            + "</article></body></html>");
  }

  @AfterEach
  void stop() {
    elsewhere.stop(0);
  }

  private String at(String path) {
    return "http://news.example:" + elsewhere.getAddress().getPort() + path;
  }

  private static JsonNode over(Site site, String location) throws InterruptedException {
    String path = location.replace("/import/", "/api/v1/imports/");
    JsonNode now = site.json(path);
    for (int i = 0; i < 600 && now.path("ended").isNull(); i++) {
      Thread.sleep(50);
      now = site.json(path);
    }
    return now;
  }

  @Test
  void ofAFeedEachEntrysPageOrItsOwnWords() throws Exception {
    try (Site site = Site.empty(folder, Site.options().reaching(LOOPBACK))) {
      assertTrue(site.get("/import").body().contains("action=\"/import/feed\""));
      Site.Got got = site.form("/import/feed", Map.of("address", at("/feed.xml")));
      assertEquals(303, got.status(), got.body());
      JsonNode done = over(site, got.header("Location").orElse(""));
      assertEquals("done", done.path("state").asText(), done.toString());
      assertEquals(2, done.path("new").asInt(), done.toString());
      assertEquals(1, done.path("failed").asInt(), done.toString());
      assertTrue(done.path("failures").get(0).path("reason").asText().contains("404"));
      List<String> texts = site.json("/api/v1/figures").path("items").findValuesAsText("text");
      assertTrue(texts.contains("31") && texts.contains("8"), texts.toString());
      JsonNode again =
          over(
              site,
              site.form("/import/feed", Map.of("address", at("/feed.xml")))
                  .header("Location")
                  .orElse(""));
      assertEquals(2, again.path("unchanged").asInt(), again.toString());
      JsonNode page =
          over(
              site,
              site.api("POST", "/api/v1/imports", "{\"address\":\"" + at("/mud.html") + "\"}")
                  .header("Location")
                  .orElse("")
                  .replace("/api/v1/imports/", "/import/"));
      assertEquals(1, page.path("unchanged").asInt(), page.toString());
    }
  }

  @Test
  void nothingIsFetchedUnlessItWasAllowedNorFromANetworkOfOnesOwn() throws Exception {
    try (Site site = Site.empty(folder, Site.options())) {
      assertTrue(site.get("/import").body().contains("--allow-network"));
      assertEquals(403, site.form("/import/feed", Map.of("address", at("/feed.xml"))).status());
    }
    try (Site site = Site.empty(folder, Site.options().reaching(Reach.web()))) {
      for (String wrong : List.of("", "ftp://news.example/x", "file:///etc/passwd", "news")) {
        assertEquals(422, site.form("/import/feed", Map.of("address", wrong)).status(), wrong);
      }
      String own = "http://127.0.0.1/feed.xml";
      Site.Got got = site.form("/import/feed", Map.of("address", own));
      JsonNode done = over(site, got.header("Location").orElse(""));
      assertEquals(1, done.path("failed").asInt(), done.toString());
      String reason = done.path("failures").get(0).path("reason").asText();
      assertTrue(reason.contains("private or local network"), reason);
    }
    try (Site site = Site.empty(folder, Site.options().reaching(LOOPBACK).closed())) {
      assertEquals(403, site.form("/import/feed", Map.of("address", at("/feed.xml"))).status());
    }
  }
}
