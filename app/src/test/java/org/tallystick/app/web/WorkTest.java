package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do by form, without any script: import, judge, take back. */
class WorkTest {
  private static final String STORY =
      "A landslide above Orsa killed 31 people, the Orsa civil defence said on Tuesday.";

  /**
   * What would run as script, be taken for markup, or break out of an attribute, where it could.
   */
  static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'\"--></style></script><svg/onload=alert(1)>",
          "javascript:alert(1)",
          "</title><iframe srcdoc='<script>alert(1)</script>'>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "{{7*7}}${7*7}#{7*7}<%= 7*7 %>",
          "\u202e\u0000\u001b]8;;http://evil.example\u0007x");

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init") // made before each test
  private Site site;

  @BeforeEach
  void start() {
    site = Site.empty(folder, Site.options());
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private JsonNode imported(Site.Got got) throws InterruptedException {
    assertEquals(303, got.status(), got.body());
    String location = got.header("Location").orElse("");
    assertTrue(location.startsWith("/import/"), location);
    String id = location.substring("/import/".length());
    JsonNode now = site.json("/api/v1/imports/" + id);
    for (int i = 0; i < 600 && now.path("ended").isNull(); i++) {
      Thread.sleep(50);
      now = site.json("/api/v1/imports/" + id);
    }
    return now;
  }

  private JsonNode pasted(String name, String text, String... more) throws Exception {
    Map<String, String> fields = new java.util.HashMap<>(Map.of("name", name, "text", text));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return imported(site.form("/import/paste", fields));
  }

  private JsonNode figures(String query) {
    return site.json("/api/v1/figures" + query).path("items");
  }

  @Test
  void aPastedTextIsReadJudgedAndTheJudgementWithdrawn() throws Exception {
    JsonNode done = pasted("orsa", STORY, "outlet", "Orsa Echo", "published", "2034-02-07");
    assertEquals("done", done.path("state").asText());
    assertEquals(1, done.path("new").asInt());
    JsonNode figure = figures("").get(0);
    assertEquals("31", figure.path("text").asText());
    assertEquals("killed", figure.path("measure").asText());
    String id = figure.path("id").asText();
    assertEquals(
        "killed", site.json("/api/v1/questions").path("items").get(0).path("measure").asText());
    Map<String, String> correct =
        Map.of(
            "figure",
            id,
            "action",
            "correct",
            "field",
            "measure",
            "value",
            "wounded",
            "reason",
            "the page says so further down",
            "back",
            "/document?name=orsa");
    Site.Got got = site.form("/review", correct);
    assertEquals(303, got.status());
    assertEquals(Optional.of("/document?name=orsa"), got.header("Location"));
    assertEquals(
        "wounded", site.json("/api/v1/questions").path("items").get(0).path("measure").asText());
    assertEquals("corrected", figures("").get(0).path("review").asText());
    assertEquals(303, site.form("/review", Map.of("figure", id, "action", "undo")).status());
    assertEquals(
        "killed", site.json("/api/v1/questions").path("items").get(0).path("measure").asText());
    assertEquals("unreviewed", figures("").get(0).path("review").asText());
    List<String> actions = site.json("/api/v1/decisions").findValuesAsText("action");
    assertEquals(List.of("correct", "undo"), actions);
    assertEquals(303, site.form("/review", Map.of("figure", id, "action", "reject")).status());
    assertTrue(site.json("/api/v1/questions").path("items").isEmpty());
    assertEquals(422, site.form("/review", Map.of("figure", id, "action", "correct")).status());
    assertEquals(422, site.form("/review", Map.of("figure", "no", "action", "accept")).status());
    assertEquals(
        422,
        site.form("/review", Map.of("figure", id, "action", "accept", "reason", "x".repeat(2001)))
            .status());
    assertTrue(site.ledger.verify((d, f) -> true).isEmpty());
  }

  @Test
  void claimsAndStoriesAreMergedAndSplitAndNamesMadeOne() throws Exception {
    pasted("a", STORY, "outlet", "Orsa Echo", "published", "2034-02-07");
    pasted(
        "b",
        "A landslide above Orsa killed 34 people, the Orsa mayor said on Tuesday.",
        "outlet",
        "Vale Post",
        "published",
        "2034-02-07");
    JsonNode claims = site.json("/api/v1/claims").path("items");
    assertEquals(2, claims.size());
    String one = claims.get(0).path("id").asText();
    String other = claims.get(1).path("id").asText();
    Site.Got merged =
        site.api(
            "POST",
            "/api/v1/decisions",
            "{\"kind\":\"claim\",\"action\":\"merge\",\"claims\":[\""
                + one
                + "\",\""
                + other
                + "\"]}");
    assertEquals(201, merged.status(), merged.body());
    assertEquals(1, site.json("/api/v1/claims").path("items").size());
    String target = merged.json().path("items").get(0).path("target").asText();
    assertEquals(
        303,
        site.form("/review", Map.of("kind", "claim", "action", "undo", "target", target)).status());
    assertEquals(2, site.json("/api/v1/claims").path("items").size());
    assertEquals(1, site.json("/api/v1/stories").path("items").size());
    Site.Got split =
        site.api(
            "POST",
            "/api/v1/decisions",
            "{\"kind\":\"story\",\"action\":\"split\",\"documents\":[\"a\",\"b\"]}");
    assertEquals(201, split.status(), split.body());
    assertEquals(2, site.json("/api/v1/stories").path("items").size());
    String claimant = claims.get(0).path("claimant").asText();
    assertEquals(
        303,
        site.form(
                "/review",
                Map.of("kind", "actor", "action", "alias", "target", claimant, "value", "Orsa"))
            .status());
    List<String> named = site.json("/api/v1/claims").findValuesAsText("claimant");
    assertTrue(named.contains("Orsa"), claimant + " is still among " + named);
  }

  private Site.Got upload(String token, String... namesAndTexts) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      body.append("--xYz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
          .append(namesAndTexts[i])
          .append("\"\r\nContent-Type: text/plain\r\n\r\n")
          .append(namesAndTexts[i + 1])
          .append("\r\n");
    }
    body.append("--xYz\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n");
    body.append(token).append("\r\n--xYz--\r\n");
    return site.send(
        site.request("/import")
            .header("Content-Type", "multipart/form-data; boundary=xYz")
            .header("Origin", site.origin())
            .POST(BodyPublishers.ofString(body.toString())));
  }

  @Test
  void filesAreTakenAndFailuresNamed() throws Exception {
    JsonNode done =
        imported(
            upload(
                site.token(),
                "orsa.txt",
                STORY,
                "../../etc/passwd.txt",
                STORY.replace("31", "33"),
                "empty.txt",
                "",
                "photo.jpg",
                "\u0089PNG\r\n\u001a\n\u0000\u0000"));
    assertEquals("done", done.path("state").asText());
    assertEquals(2, done.path("new").asInt(), done.toString());
    assertEquals(2, done.path("failed").asInt(), done.toString());
    String failures = done.path("failures").toString();
    assertTrue(failures.contains("empty.txt"), failures);
    assertTrue(failures.contains("photo.jpg"), failures);
    assertFalse(failures.contains("tallystick-import"), "no path of ours: " + failures);
    List<String> names = site.json("/api/v1/documents").findValuesAsText("id");
    assertEquals(List.of("orsa.txt", "passwd.txt"), names);
    JsonNode again = imported(upload(site.token(), "orsa.txt", STORY));
    assertEquals(1, again.path("unchanged").asInt());
    assertEquals(403, upload("", "x.txt", STORY).status());
    assertEquals(422, upload(site.token()).status());
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertEquals(0, left.filter(p -> p.toString().contains("tallystick-import")).count());
    }
  }

  @Test
  void aBrokenFormIsRefused() {
    String token = site.token();
    for (String body :
        List.of(
            "",
            "--xYz",
            "--xYz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf",
            "nothing at all")) {
      Site.Got got =
          site.send(
              site.request("/import")
                  .header("Content-Type", "multipart/form-data; boundary=xYz")
                  .header("Origin", site.origin())
                  .POST(BodyPublishers.ofString(body)));
      assertTrue(got.status() == 400 || got.status() == 403, got.status() + " " + body);
    }
    assertFalse(token.isEmpty());
    assertTrue(site.json("/api/v1/documents").path("items").isEmpty());
  }

  @Test
  void theSamplesAndAFolderOfThisMachine() throws Exception {
    JsonNode samples = imported(site.form("/import/sample", Map.of("story", "ferry")));
    assertEquals("done", samples.path("state").asText());
    assertTrue(samples.path("new").asInt() > 3);
    assertEquals(404, site.form("/import/sample", Map.of("story", "../..")).status());
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("orsa.txt"), STORY);
    JsonNode done = imported(site.form("/import/folder", Map.of("path", own.toString())));
    assertEquals(1, done.path("new").asInt());
    assertEquals(403, site.form("/import/folder", Map.of("path", "/nowhere/at/all")).status());
  }

  /** Whatever is put into any field comes back as text, in every page and shape. */
  @Test
  void nothingThatWasGivenRunsOrBreaksOut() throws Exception {
    int n = 0;
    for (String payload : PAYLOADS) {
      String safe = payload.replace("\u0000", "");
      JsonNode done =
          pasted(
              "doc " + n++ + " " + safe,
              STORY.replace("Orsa civil defence", "Orsa " + safe + " ministry") + "\n\n" + safe,
              "title",
              safe + " kills 31 in Orsa",
              "outlet",
              safe,
              "url",
              safe,
              "published",
              LocalDate.of(2034, 2, n).toString());
      assertEquals("done", done.path("state").asText(), done.toString());
      JsonNode figure = figures("?limit=1000").get(0);
      site.form(
          "/review",
          Map.of(
              "figure",
              figure.path("id").asText(),
              "action",
              "correct",
              "field",
              "place",
              "value",
              safe,
              "reason",
              safe,
              "back",
              safe));
      site.form(
          "/review",
          Map.of("kind", "actor", "action", "alias", "target", "somebody " + n, "value", safe));
    }
    for (String page : pages()) {
      Site.Got got = site.get(page);
      assertTrue(got.status() < 500, page + " " + got.body());
      String type = got.header("Content-Type").orElse("");
      if (type.startsWith("text/html") || type.startsWith("image/svg")) {
        Markup.check(got.body(), page);
      }
    }
  }

  /** Every page there is, with everything that can be named in one. */
  private List<String> pages() {
    List<String> pages = new java.util.ArrayList<>(List.of("/", "/none"));
    for (String payload : PAYLOADS) {
      String e = Site.encoded(payload).replace("+", "%20");
      pages.addAll(
          List.of(
              "/?q=" + e,
              "/?measure=" + e + "&side=" + e,
              "/document?name=" + e,
              "/claimant?name=" + e,
              "/outlet?name=" + e,
              "/sign-in?to=" + e,
              "/versions?name=" + e + "&from=1&to=" + e,
              "/review?why=" + e,
              "/import/" + e,
              "/?as-of=" + e,
              "/?format=" + e,
              "/question/" + e,
              "/claim/" + e));
    }
    site.json("/api/v1/questions?limit=1000")
        .path("items")
        .forEach(
            q -> {
              pages.add("/question/" + q.path("id").asText());
              pages.add("/question/" + q.path("id").asText() + "/rivals.svg");
              pages.add("/question/" + q.path("id").asText() + "/series.svg");
              pages.add("/question/" + q.path("id").asText() + "/relays.svg");
            });
    site.json("/api/v1/claims?limit=1000")
        .path("items")
        .forEach(c -> pages.add("/claim/" + c.path("id").asText()));
    site.json("/api/v1/documents?limit=1000")
        .path("items")
        .forEach(
            d -> {
              pages.add("/document?name=" + Site.encoded(d.path("id").asText()));
              d.path("outlet").asText();
              pages.add("/outlet?name=" + Site.encoded(d.path("outlet").asText()));
            });
    site.json("/api/v1/claimants?limit=1000")
        .path("items")
        .forEach(c -> pages.add("/claimant?name=" + Site.encoded(c.path("name").asText())));
    pages.addAll(List.of("/review", "/import", "/import/1", "/about", "/sign-in"));
    return pages;
  }
}
