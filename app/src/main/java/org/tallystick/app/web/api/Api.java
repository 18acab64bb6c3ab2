package org.tallystick.app.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.QuestionJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.holdings.Told;
import org.tallystick.app.web.holdings.Waiting;
import org.tallystick.app.web.holdings.Window;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.SourceRow;

/** Everything that can be read through the API. Thread-safe. */
public final class Api {
  private final Holdings holdings;

  public Api(Holdings holdings) {
    this.holdings = holdings;
  }

  /** All ways to ask. */
  public List<Endpoint> endpoints() {
    Things things = new Things(holdings);
    return List.of(
        new Endpoint("/questions", this::questions),
        new Endpoint("/questions/{id}", things::question),
        new Endpoint("/questions/{id}/series", things::series),
        new Endpoint("/claims", this::claims),
        new Endpoint("/claims/{id}", things::claim),
        new Endpoint("/findings", this::findings),
        new Endpoint("/stories", this::stories),
        new Endpoint("/documents", this::documents),
        new Endpoint("/documents/<name>", things::document),
        new Endpoint("/figures", this::figures),
        new Endpoint("/decisions", this::decisions),
        new Endpoint("/review", this::review),
        new Endpoint("/claimants", call -> sources(call, "claimant")),
        new Endpoint("/claimants/<name>", things::claimant),
        new Endpoint("/outlets", call -> sources(call, "outlet")),
        new Endpoint("/outlets/<name>", things::outlet));
  }

  private Reply questions(Call call) {
    Window window = call.window();
    QuestionFilter filter =
        new QuestionFilter(
            call.value("measure"),
            call.value("side"),
            call.value("place"),
            call.value("words"),
            window.limit() + 1,
            window.offset());
    return list(call, holdings.questions(call.asOf(), filter, window), QuestionJson::of);
  }

  private Reply claims(Call call) {
    return list(
        call,
        holdings.claims(
            call.asOf(), call.filter("question", "claimant", "party", "story"), call.window()),
        ResolutionJson::of);
  }

  private Reply findings(Call call) {
    return list(
        call,
        holdings.findings(
            call.asOf(), call.filter("kind", "drift", "doc", "question"), call.window()),
        ResolutionJson::of);
  }

  private Reply stories(Call call) {
    return list(call, holdings.stories(call.asOf(), call.window()), ResolutionJson::of);
  }

  private Reply documents(Call call) {
    return list(
        call,
        holdings.documents(call.asOf(), call.filter("outlet", "published"), call.window()),
        Things::heading);
  }

  private Reply figures(Call call) {
    return list(
        call,
        holdings.figures(
            call.asOf(),
            call.filter("doc", "measure", "counted", "side", "place", "claimant", "review"),
            call.window()),
        Api::figure);
  }

  static ObjectNode figure(Told told) {
    return FigureJson.of(told.reviewed(), told.document());
  }

  private Reply decisions(Call call) {
    return list(
        call,
        holdings.decisions(
            call.asOf(), call.filter("actor", "kind", "action", "target"), call.window()),
        DecisionJson::of);
  }

  private Reply review(Call call) {
    return list(
        call, holdings.waiting(call.asOf(), call.filter("why"), call.window()), Api::waiting);
  }

  private static ObjectNode waiting(Waiting waiting) {
    return DecisionJson.item(
        waiting.why(), waiting.target(), waiting.told().map(Api::figure), waiting.made());
  }

  private Reply sources(Call call, String type) {
    Window.Part<SourceRow> part =
        type.equals("claimant")
            ? holdings.claimants(call.asOf(), call.window())
            : holdings.outlets(call.asOf(), call.window());
    return list(call, part, source -> source(type, source));
  }

  static ObjectNode source(String type, SourceRow s) {
    boolean claimant = type.equals("claimant");
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", type).put("name", s.name());
    o.put(claimant ? "claims" : "documents", s.claims()).put("questions", s.questions());
    return o.put(claimant ? "reports" : "figures", s.reports()).put("findings", s.findings());
  }

  private static <T> Reply list(Call call, Window.Part<T> part, Function<T, ObjectNode> record) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    part.items().forEach(item -> items.add(record.apply(item)));
    body.put("next", part.more() ? next(call) : null);
    return new Reply.Found(body);
  }

  /** The address of the part behind this one. */
  private static String next(Call call) {
    Window window = call.window();
    Map<String, String> given = new TreeMap<>();
    call.given().keySet().forEach(key -> call.value(key).ifPresent(v -> given.put(key, v)));
    given.put("offset", String.valueOf(window.offset() + window.limit()));
    StringBuilder address = new StringBuilder(call.path());
    char sign = '?';
    for (Map.Entry<String, String> e : given.entrySet()) {
      address.append(sign).append(encoded(e.getKey())).append('=').append(encoded(e.getValue()));
      sign = '&';
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static <T> Reply found(Optional<T> thing, Function<T, ObjectNode> record, String otherwise) {
    return thing
        .<Reply>map(t -> new Reply.Found(record.apply(t)))
        .orElseGet(() -> new Reply.Missing(otherwise));
  }
}
