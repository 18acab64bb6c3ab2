package org.tallystick.app.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.web.api.Api;
import org.tallystick.app.web.api.Call;
import org.tallystick.app.web.api.Endpoint;
import org.tallystick.app.web.api.Reply;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.intake.Given;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.app.web.intake.Progress;
import org.tallystick.app.web.review.Reviews;
import org.tallystick.ledger.Decision;

/** The API over HTTP. Thread-safe. */
final class ApiRoutes {
  static final String BASE = "/api/v1";
  private static final String TOKEN = "X-Tallystick-Token";
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_RECORDS = 100_000;
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Duration LONG_TIME = Duration.ofMinutes(10);

  private final Holdings holdings;
  private final Gate gate;
  private final Doors doors;
  private final Forms forms;
  private final Reviews reviews;
  private final Imports imports;
  private final Admission admission;
  private final int upload;
  private final ObjectMapper mapper = new ObjectMapper();

  ApiRoutes(
      Holdings holdings,
      Gate gate,
      Doors doors,
      Forms forms,
      Reviews reviews,
      Imports imports,
      Admission admission,
      long upload) {
    this.holdings = holdings;
    this.gate = gate;
    this.doors = doors;
    this.forms = forms;
    this.reviews = reviews;
    this.imports = imports;
    this.admission = admission;
    this.upload = (int) Math.min(upload, 256L << 20);
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build());
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  }

  void register(Routes routes) {
    for (Endpoint endpoint : new Api(holdings).endpoints()) {
      routes.get(BASE + endpoint.path(), Role.READER, context -> read(context, endpoint));
    }
    routes.open(HandlerType.GET, BASE + "/openapi.yaml", ApiRoutes::description);
    routes.open(HandlerType.GET, BASE + "/session", ApiRoutes::session);
    routes.open(HandlerType.POST, BASE + "/session", this::signIn);
    routes.open(HandlerType.DELETE, BASE + "/session", this::signOut);
    routes.post(BASE + "/decisions", Role.REVIEWER, this::decide);
    routes.post(BASE + "/documents", Role.REVIEWER, this::take);
    routes.get(BASE + "/imports", Role.REVIEWER, this::list);
    routes.post(BASE + "/imports", Role.REVIEWER, this::fetch);
    routes.get(BASE + "/imports/{id}", Role.REVIEWER, this::one);
    routes.delete(BASE + "/imports/{id}", Role.REVIEWER, this::stop);
  }

  private void read(Context context, Endpoint endpoint) {
    Call call =
        new Call(
            context.req().getRequestURI(),
            context.pathParamMap(),
            context.queryParamMap(),
            AsOfParameters.of(context.queryParam("as-of"), context.queryParam("known-by")));
    Reply reply;
    try {
      reply = endpoint.answers().apply(call);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
    if (reply instanceof Reply.Missing missing) {
      throw new Refusal(404, missing.sentence());
    }
    send(context, 200, ((Reply.Found) reply).body());
  }

  private static void send(Context context, int status, JsonNode body) {
    context
        .status(status)
        .contentType("application/json")
        .result(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void description(Context context) throws IOException {
    try (InputStream in = ApiRoutes.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new Refusal(404, "This build carries no description of the API.");
      }
      context.contentType("application/yaml").result(in.readAllBytes());
    }
  }

  /** Who one is, and the token to send with everything that writes. */
  private static void session(Context context) {
    Visitor visitor = Visitor.of(context);
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("name", visitor.who().map(p -> p.name()).orElse(null));
    o.put("role", visitor.who().map(p -> p.role().word()).orElse(null));
    o.put("writes", visitor.may(Role.REVIEWER)).put("token", visitor.token());
    send(context, 200, o);
  }

  /** Signing in takes no token: there is nothing yet that another site could make use of. */
  private void signIn(Context context) {
    gate.origin(context);
    JsonNode body = json(context);
    doors.enter(context, body.path("name").asText(), List.of(body.path("password").asText()));
    session(context);
  }

  private void signOut(Context context) {
    write(context);
    doors.leave(context);
    context.status(204);
  }

  private void write(Context context) {
    gate.write(context, Optional.ofNullable(context.header(TOKEN)).orElse(""));
  }

  private JsonNode json(Context context) {
    if (!Optional.ofNullable(context.contentType()).orElse("").startsWith("application/json")) {
      throw new Refusal(415, "application/json is wanted here.");
    }
    return tree(Body.read(context, MOST_BYTES, TIME));
  }

  private JsonNode tree(byte[] bytes) {
    try {
      JsonNode node = mapper.readTree(bytes);
      if (node == null || !node.isContainerNode()) {
        throw new Refusal(400, "A JSON object or a list of them is wanted here.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "The body is not JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One decision or a list of them, all or none. */
  private void decide(Context context) {
    write(context);
    JsonNode body = json(context);
    List<JsonNode> records = new ArrayList<>();
    if (body.isArray()) {
      body.forEach(records::add);
    } else {
      records.add(body);
    }
    try {
      List<Decision> made = reviews.decide(records, Forms.person(context), "api");
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode items = answer.putArray("items");
      made.forEach(d -> items.add(DecisionJson.of(d)));
      send(context, 201, answer);
    } catch (IllegalArgumentException e) {
      throw new Refusal(422, String.valueOf(e.getMessage()));
    }
  }

  /** Documents as JSON, a list of them, or JSON Lines: an import begins. */
  private void take(Context context) {
    write(context);
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.startsWith("application/json") && !type.startsWith("application/x-ndjson")) {
      throw new Refusal(415, "application/json or application/x-ndjson is wanted here.");
    }
    List<ObjectNode> records = records(Body.read(context, upload, LONG_TIME));
    if (records.isEmpty()) {
      throw new Refusal(422, "There is no document; nothing was imported.");
    }
    String what = records.size() == 1 ? "1 document" : records.size() + " documents";
    begin(context, admission.records(records, what));
  }

  /** A feed or page of the web: an import begins. */
  private void fetch(Context context) {
    write(context);
    begin(context, admission.web(json(context).path("address").asText().strip()));
  }

  private void begin(Context context, Given given) {
    Progress progress = forms.started(given, Forms.person(context));
    context.header("Location", BASE + "/imports/" + progress.id());
    send(context, 202, json(progress));
  }

  private List<ObjectNode> records(byte[] bytes) {
    List<ObjectNode> records = new ArrayList<>();
    try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(bytes)) {
      while (values.hasNextValue()) {
        JsonNode value = values.nextValue();
        if (!(value instanceof ObjectNode record) || !record.path("text").isTextual()) {
          throw new Refusal(422, "Each document is an object with at least id and text.");
        }
        if (records.size() >= MOST_RECORDS) {
          throw new Refusal(413, "At most " + MOST_RECORDS + " documents are taken at once.");
        }
        records.add(record);
      }
      return records;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "The body is not JSON, or not JSON Lines; nothing was imported.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void list(Context context) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    imports.recent().forEach(p -> items.add(json(p)));
    send(context, 200, answer.putNull("next"));
  }

  private void one(Context context) {
    Optional<Progress> found = imports.progress(context.pathParam("id"));
    send(context, 200, json(found.orElseThrow(() -> new Refusal(404, "There is no such import."))));
  }

  private void stop(Context context) {
    write(context);
    if (!imports.stop(context.pathParam("id"))) {
      throw new Refusal(404, "There is no such import.");
    }
    one(context);
  }

  private static ObjectNode json(Progress p) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "import").put("id", p.id()).put("actor", p.actor()).put("what", p.what());
    o.put("state", p.state().word()).put("given", p.given().toString());
    o.put("ended", p.ended().map(Object::toString).orElse(null)).put("bytes", p.bytes());
    o.put("read", p.read()).put("new", p.fresh()).put("changed", p.changed());
    o.put("reread", p.reread()).put("unchanged", p.unchanged()).put("figures", p.figures());
    o.put("failed", p.failed());
    ArrayNode failures = o.putArray("failures");
    p.failures()
        .forEach(f -> failures.addObject().put("source", f.source()).put("reason", f.reason()));
    return o;
  }
}
