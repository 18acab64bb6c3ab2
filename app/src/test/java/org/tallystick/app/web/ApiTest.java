package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The API against its own description: every route, every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String BASE = "/api/v1";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Site site;

  @SuppressWarnings("NullAway.Init") // read before all tests
  private JsonNode description;

  private final Set<String> answered = new HashSet<>();

  @BeforeAll
  void start() throws Exception {
    site = Site.filled(folder, Site.options());
    description = YAML.readTree(site.get(BASE + "/openapi.yaml").body());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  /** Both ways: nothing undescribed is there, nothing described is missing. */
  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
    Set<String> registered = new TreeSet<>();
    site.server.routes().stream()
        .filter(r -> r.path().startsWith(BASE))
        .forEach(
            r ->
                registered.add(
                    r.method().name().toLowerCase(Locale.ROOT)
                        + " "
                        + r.path().substring(BASE.length()).replace('<', '{').replace('>', '}')));
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    assertEquals(described, registered);
    assertTrue(registered.size() > 20, registered.toString());
  }

  /** The answer is as its route's schema says, or a problem where it is none. */
  private JsonNode fits(String method, String route, Site.Got got, int status) {
    assertEquals(status, got.status(), route + " " + got.body());
    answered.add(method + " " + route);
    JsonNode responses = description.path("paths").path(route).path(method).path("responses");
    boolean problem = status >= 400;
    JsonNode content =
        problem
            ? description.path("components").path("responses").path("Problem").path("content")
            : responses.path(String.valueOf(status)).path("content");
    String type = problem ? "application/problem+json" : "application/json";
    assertTrue(content.has(type), method + " " + route + " describes no " + status);
    assertEquals(Optional.of(type), got.header("Content-Type"));
    ObjectNode schema = Site.MAPPER.createObjectNode();
    schema.setAll((ObjectNode) content.path(type).path("schema").deepCopy());
    schema.set("components", description.path("components"));
    Set<ValidationMessage> faults =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(schema)
            .validate(got.json());
    assertTrue(faults.isEmpty(), method + " " + route + ": " + faults);
    return got.json();
  }

  private JsonNode read(String route, String path) {
    return fits("get", route, site.get(BASE + path), 200);
  }

  private JsonNode first(String route) {
    JsonNode items = read(route, route).path("items");
    assertFalse(items.isEmpty(), route);
    return items.get(0);
  }

  @Test
  void everyAnswerIsAsDescribed() throws Exception {
    read("/session", "/session");
    String question = first("/questions").path("id").asText();
    JsonNode whole = read("/questions/{id}", "/questions/" + question);
    assertFalse(whole.path("claims").isEmpty());
    read("/questions/{id}/series", "/questions/" + question + "/series");
    String claim = first("/claims").path("id").asText();
    read("/claims/{id}", "/claims/" + claim);
    first("/findings");
    first("/stories");
    JsonNode document = first("/documents");
    String name = Site.encoded(document.path("id").asText()).replace("+", "%20");
    JsonNode read = read("/documents/{name}", "/documents/" + name);
    assertFalse(read.path("document").path("text").asText().isEmpty());
    first("/figures");
    first("/review");
    String claimant = first("/claimants").path("name").asText();
    read("/claimants/{name}", "/claimants/" + Site.encoded(claimant).replace("+", "%20"));
    String outlet = first("/outlets").path("name").asText();
    read("/outlets/{name}", "/outlets/" + Site.encoded(outlet).replace("+", "%20"));
    decisions();
    imports();
    Site.Got out = site.api("DELETE", BASE + "/session", "");
    assertEquals(204, out.status());
    for (String route : List.of("get /openapi.yaml", "delete /session", "post /session")) {
      answered.add(route);
    }
    Set<String> all = new TreeSet<>();
    site.server.routes().stream()
        .filter(r -> r.path().startsWith(BASE))
        .forEach(
            r ->
                all.add(
                    r.method().name().toLowerCase(Locale.ROOT)
                        + " "
                        + r.path().substring(BASE.length()).replace('<', '{').replace('>', '}')));
    all.removeAll(answered);
    assertTrue(all.isEmpty(), "not asked: " + all);
  }

  private void decisions() {
    JsonNode figure = read("/figures", "/figures?review=unreviewed&limit=1").path("items").get(0);
    String id = figure.path("id").asText();
    JsonNode made =
        fits(
            "post",
            "/decisions",
            site.api(
                "POST",
                BASE + "/decisions",
                "{\"figure\":\"" + id + "\",\"action\":\"accept\",\"reason\":\"read it\"}"),
            201);
    assertEquals("local", made.path("items").get(0).path("actor").asText());
    assertEquals("api", made.path("items").get(0).path("via").asText());
    assertEquals(
        1,
        read("/decisions", "/decisions?target=" + figure.path("fingerprint").asText())
            .path("items")
            .size());
    assertEquals(
        "accepted",
        read("/figures", "/figures?doc=" + Site.encoded(figure.path("doc").asText()))
            .findValuesAsText("review")
            .get(0));
    String all =
        "[{\"figure\":\""
            + id
            + "\",\"action\":\"reject\"},{\"figure\":\"none\",\"action\":\"accept\"}]";
    fits("post", "/decisions", site.api("POST", BASE + "/decisions", all), 422);
    assertEquals(1, read("/decisions", "/decisions").path("items").size(), "all or none");
    fits(
        "post",
        "/decisions",
        site.api("POST", BASE + "/decisions", "{\"figure\":\"" + id + "\"}"),
        422);
    fits("post", "/decisions", site.api("POST", BASE + "/decisions", "nonsense"), 400);
    fits(
        "post",
        "/decisions",
        site.api("POST", BASE + "/decisions", "{\"figure\":\"" + id + "\",\"action\":\"undo\"}"),
        201);
    assertEquals(
        "unreviewed", read("/figures", "/figures?limit=1").findValuesAsText("review").get(0));
  }

  private void imports() throws Exception {
    String sent =
        """
        [{"id":"quay","title":"Crane falls on the quay","published":"2033-04-02","outlet":"Quay Post",
          "text":"A crane fell on the quay of Lund and killed 7 dockers, the harbour police said on Saturday."}]
        """;
    JsonNode begun = fits("post", "/documents", site.api("POST", BASE + "/documents", sent), 202);
    String id = begun.path("id").asText();
    JsonNode now = begun;
    for (int i = 0;
        i < 600 && List.of("waiting", "running").contains(now.path("state").asText());
        i++) {
      Thread.sleep(50);
      now = read("/imports/{id}", "/imports/" + id);
    }
    assertEquals("done", now.path("state").asText());
    assertEquals(1, now.path("new").asInt());
    assertTrue(now.path("figures").asInt() >= 1);
    read("/imports", "/imports");
    String address = "{\"address\":\"https://news.example/feed.xml\"}";
    fits("post", "/imports", site.api("POST", BASE + "/imports", address), 403);
    assertEquals(
        "7", read("/figures", "/figures?doc=quay").path("items").get(0).path("text").asText());
    fits("delete", "/imports/{id}", site.api("DELETE", BASE + "/imports/" + id, ""), 200);
    fits("post", "/documents", site.api("POST", BASE + "/documents", "[]"), 422);
    fits("post", "/documents", site.api("POST", BASE + "/documents", "[{\"id\":\"x\"}]"), 422);
  }

  @Test
  void partsOfAListMakeTheWhole() {
    List<String> whole = ids(read("/figures", "/figures?limit=1000"));
    List<String> parts = new ArrayList<>();
    String next = BASE + "/figures?limit=7";
    while (!next.isEmpty()) {
      JsonNode part = site.json(next);
      assertTrue(part.path("items").size() <= 7);
      parts.addAll(ids(part));
      next = part.path("next").asText("");
      next = next.equals("null") ? "" : next;
    }
    assertEquals(whole, parts);
  }

  private static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.path("items").forEach(i -> ids.add(i.path("id").asText()));
    return ids;
  }

  @Test
  void asOfAPastDayThereWasLess() {
    assertTrue(read("/documents", "/documents?as-of=1900-01-01").path("items").isEmpty());
    assertTrue(read("/figures", "/figures?known-by=1999-12-31").path("items").isEmpty());
    assertTrue(read("/questions", "/questions?as-of=1900-01-01").path("items").isEmpty());
    String id = first("/questions").path("id").asText();
    fits("get", "/questions/{id}", site.get(BASE + "/questions/" + id + "?as-of=1900-01-01"), 404);
  }

  @Test
  void filtersFilter() {
    JsonNode question = first("/questions");
    for (String key : List.of("measure", "side")) {
      String wanted = question.path(key).asText();
      if (!question.path(key).isNull()) {
        JsonNode found = read("/questions", "/questions?" + key + "=" + Site.encoded(wanted));
        assertFalse(found.path("items").isEmpty());
        found.path("items").forEach(q -> assertEquals(wanted, q.path(key).asText()));
      }
    }
    assertTrue(read("/questions", "/questions?words=zzyzx").path("items").isEmpty());
    JsonNode drifts = read("/findings", "/findings?kind=drift").path("items");
    assertFalse(drifts.isEmpty());
    drifts.forEach(f -> assertEquals("drift", f.path("kind").asText()));
  }

  @Test
  void whatCannotBeAnsweredIsAProblem() {
    Map<String, Integer> wrong =
        Map.of(
            "/questions/q0", 404,
            "/claims/c0", 404,
            "/documents/none", 404,
            "/claimants/none", 404,
            "/outlets/none", 404,
            "/imports/77", 404,
            "/questions?limit=0", 400,
            "/figures?offset=x", 400,
            "/figures?as-of=Friday", 400,
            "/nothing", 404);
    wrong.forEach(
        (path, status) -> {
          Site.Got got = site.get(BASE + path);
          assertEquals(status, got.status(), path);
          assertEquals(Optional.of("application/problem+json"), got.header("Content-Type"), path);
          assertEquals(status, got.json().path("status").asInt());
          assertFalse(got.json().path("detail").asText().isEmpty());
        });
  }
}
