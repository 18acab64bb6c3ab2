package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/** Who may do what: with accounts, in public, behind a proxy. */
class RolesTest {
  private static final String PASSWORD = "correct horse battery";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private Path accounts() {
    Path file = folder.resolve("accounts.jsonl");
    Accounts accounts = Accounts.in(file);
    for (Role role : Role.values()) {
      accounts.add(new Person(role.word(), role), PASSWORD.toCharArray());
    }
    return file;
  }

  private static Site.Got signIn(Site site, String name, String password, String to) {
    return site.form("/sign-in", Map.of("name", name, "password", password, "to", to));
  }

  @Test
  void whatEachRoleMay() throws Exception {
    try (Site site = Site.filled(folder, Site.options().with(accounts()))) {
      assertEquals(200, site.get("/health").status());
      assertEquals(200, site.get("/sign-in").status());
      for (Route route : site.server.routes()) {
        String path = route.path().replace("{id}", "x").replace("<name>", "x");
        Site.Got got =
            site.send(site.request(path).method(route.method().name(), BodyPublishers.noBody()));
        if (route.least().isPresent()) {
          boolean sent =
              got.status() == 303 && got.header("Location").orElse("").startsWith("/sign-in?to=");
          assertTrue(got.status() == 401 || sent, route + " " + got.status());
        }
      }
      assertEquals(303, signIn(site, "reader", PASSWORD, "/about").status());
      assertEquals(200, site.get("/").status());
      String figure = site.json("/api/v1/figures?limit=1").path("items").get(0).path("id").asText();
      Map<String, String> accept = Map.of("figure", figure, "action", "accept");
      assertEquals(403, site.form("/review", accept).status());
      assertEquals(403, site.form("/import/sample", Map.of()).status());
      assertEquals(403, site.api("POST", "/api/v1/documents", "[]").status());
      for (Route route : site.server.routes()) {
        if (route.least().filter(r -> r != Role.READER).isPresent()
            && !HandlerType.GET.equals(route.method())) {
          String path = route.path().replace("{id}", "x");
          assertEquals(403, site.api(route.method().name(), path, "{}").status(), path);
        }
      }
      assertEquals(303, signIn(site, "reviewer", PASSWORD, "/").status());
      assertEquals(303, site.form("/review", accept).status());
      assertEquals("reviewer", site.ledger.decisions().get(0).what().actor());
      assertEquals(403, site.form("/import/folder", Map.of("path", folder.toString())).status());
      assertEquals(303, signIn(site, "admin", PASSWORD, "/").status());
      assertEquals(
          403,
          site.form("/import/folder", Map.of("path", folder.toString())).status(),
          "no folder was named for imports");
    }
  }

  @Test
  void aFolderThatWasNamedAndNoLinkOutOfIt() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Path shut = Files.createDirectory(folder.resolve("shut"));
    Files.writeString(open.resolve("a.txt"), "A fire in Lund killed 5 people, police said.");
    Files.createSymbolicLink(open.resolve("link"), shut);
    ServerOptions o = Site.options().with(accounts());
    ServerOptions options =
        new ServerOptions(
            o.host(),
            0,
            false,
            o.accounts(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "local",
            List.of(open),
            o.upload(),
            o.reach(),
            o.extraction());
    try (Site site = Site.empty(folder, options)) {
      signIn(site, "admin", PASSWORD, "/");
      assertEquals(303, site.form("/import/folder", Map.of("path", open.toString())).status());
      for (String path : List.of(shut.toString(), open + "/../shut", open + "/link", "/etc", "")) {
        assertEquals(403, site.form("/import/folder", Map.of("path", path)).status(), path);
      }
    }
  }

  @Test
  void signingInGivesANewCookieAndOutTakesItBack() throws Exception {
    Path file = accounts();
    try (Site site = Site.empty(folder, Site.options().with(file))) {
      String before = site.get("/sign-in").header("Set-Cookie").orElse("");
      assertTrue(before.contains("HttpOnly"), before);
      assertTrue(before.contains("SameSite=Strict"), before);
      Site.Got got = signIn(site, "reader", PASSWORD, "//evil.example");
      assertEquals(Optional.of("/"), got.header("Location"));
      String after = got.header("Set-Cookie").orElse("");
      assertFalse(after.isEmpty() || after.equals(before));
      assertEquals(200, site.get("/").status());
      assertEquals(303, site.form("/sign-out", Map.of()).status());
      assertEquals(303, site.get("/").status());
      assertEquals(401, site.get("/api/v1/questions").status());
      Site.Got api =
          site.api(
              "POST", "/api/v1/session", "{\"name\":\"reader\",\"password\":\"" + PASSWORD + "\"}");
      assertEquals("reader", api.json().path("name").asText(), api.body());
      assertEquals(200, site.get("/api/v1/questions").status());
      Accounts.in(file).remove("reader");
      assertEquals(401, site.get("/api/v1/questions").status(), "gone with the account");
    }
  }

  @Test
  void guessingIsStopped() throws Exception {
    try (Site site = Site.empty(folder, Site.options().with(accounts()))) {
      for (int i = 0; i < 5; i++) {
        Site.Got got = signIn(site, i % 2 == 0 ? "reader" : "nobody", "wrong password " + i, "/");
        assertEquals(403, got.status());
        assertFalse(got.body().contains("wrong password"), "never told back");
      }
      Site.Got locked = signIn(site, "reader", PASSWORD, "/");
      assertEquals(429, locked.status());
      assertTrue(locked.header("Retry-After").isPresent());
    }
  }

  @Test
  void inPublicNobodyWritesAndNoPathIsTold() throws Exception {
    try (Site site = Site.filled(folder, Site.options().closed())) {
      assertEquals(200, site.get("/").status());
      String figure = site.json("/api/v1/figures?limit=1").path("items").get(0).path("id").asText();
      for (Route route : site.server.routes()) {
        if (!HandlerType.GET.equals(route.method()) && route.least().isPresent()) {
          String path = route.path().replace("{id}", "1");
          String body = "{\"figure\":\"" + figure + "\",\"action\":\"accept\"}";
          assertEquals(403, site.api(route.method().name(), path, body).status(), path);
        }
      }
      assertTrue(site.ledger.decisions().isEmpty());
      assertFalse(site.json("/api/v1/session").path("writes").asBoolean());
      for (String page :
          List.of("/", "/about", "/import", "/review", "/api/v1/documents", "/health")) {
        assertFalse(site.get(page).body().contains(folder.toString()), page);
      }
    }
  }

  @Test
  void aProxyIsBelievedOnlyWhereItIsNamed() throws Exception {
    ServerOptions o = Site.options();
    try (Site site = Site.empty(folder, o)) {
      Site.Got got = site.send(site.request("/").header("X-Forwarded-Proto", "https"));
      assertFalse(got.header("Set-Cookie").orElse("").contains("Secure"));
      assertEquals(200, site.get("/metrics").status());
      assertEquals(
          200,
          site.send(site.request("/metrics").header("X-Forwarded-For", "198.51.100.7")).status(),
          "who may all may see them");
    }
    ServerOptions behind =
        new ServerOptions(
            o.host(),
            0,
            true,
            Optional.empty(),
            List.of("tally.example.org"),
            Optional.of("127.0.0.1"),
            Optional.empty(),
            "local",
            List.of(),
            o.upload(),
            o.reach(),
            o.extraction());
    try (Site site = Site.empty(folder, behind)) {
      Site.Got got = site.send(site.request("/").header("X-Forwarded-Proto", "https"));
      assertTrue(got.header("Set-Cookie").orElse("").contains("Secure"));
      assertEquals(
          403,
          site.send(site.request("/metrics").header("X-Forwarded-For", "198.51.100.7")).status());
    }
  }

  @Test
  void theLogTellsRoutesAndNoWords() throws Exception {
    Path log = folder.resolve("log.jsonl");
    ServerOptions o = Site.options();
    ServerOptions logging =
        new ServerOptions(
            o.host(),
            0,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(log),
            "local",
            List.of(),
            o.upload(),
            o.reach(),
            o.extraction());
    try (Site site = Site.filled(folder, logging)) {
      site.get("/?q=secretword");
      site.get("/document?name=secretname");
      site.form(
          "/review",
          Map.of("action", "alias", "kind", "actor", "target", "secrettarget", "value", "v"));
      site.get("/nowhere/secretpath");
      site.get("/metrics");
    }
    String text = Files.readString(log);
    assertFalse(text.contains("secret"), text);
    assertTrue(text.contains("\"route\":\"/review\""), text);
    for (String line : text.lines().toList()) {
      assertTrue(Site.MAPPER.readTree(line).has("at"), line);
    }
  }

  @Test
  void metricsAreInPrometheusForm() throws Exception {
    try (Site site = Site.empty(folder, Site.options())) {
      site.get("/");
      String text = site.get("/metrics").body();
      assertTrue(
          text.contains("tallystick_requests_total{method=\"GET\",route=\"/\",status=\"200\"} 1\n"),
          text);
      for (String line : text.lines().toList()) {
        assertTrue(
            line.startsWith("# TYPE tallystick_")
                || line.matches(
                    "tallystick_[a-z_]+(\\{[^}]*\\}|) [0-9.E+]+|tallystick_request_seconds_bucket\\{.*\\} [0-9]+"),
            line);
      }
    }
  }
}
