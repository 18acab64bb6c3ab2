package org.tallystick.app.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Question;
import org.tallystick.ledger.Ledger;

/**
 * Addresses of pages, as seen from one page: the two times that were asked for go along. Immutable.
 */
public final class Links {
  /** What the address may say of the two times. */
  static final List<String> TIMES = List.of("as-of", "known-by");

  private final Map<String, String> times = new LinkedHashMap<>();
  private final Map<String, String> here = new LinkedHashMap<>();
  private final String path;

  Links(Asking asking) {
    this.path = asking.path();
    for (String key : asking.given().keySet().stream().sorted().toList()) {
      asking.given(key).ifPresent(v -> (TIMES.contains(key) ? times : here).put(key, v));
    }
    here.remove("format");
  }

  /** The first page. */
  public String home() {
    return to("/", Map.of());
  }

  public String question(Question question) {
    return question(Ledger.questionId(question));
  }

  public String question(String id) {
    return to("/question/" + segment(id), Map.of());
  }

  public String claim(Claim claim) {
    return to("/claim/" + segment(claim.id()), Map.of());
  }

  public String document(String name) {
    return to("/document", Map.of("name", name));
  }

  /** A document opened at one of its figures. */
  public String figure(String document, String figure) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("name", document);
    given.put("figure", figure);
    return to("/document", given) + "#" + figure;
  }

  /** Two versions of a document side by side. */
  public String versions(String document, int from, int to) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("name", document);
    given.put("from", String.valueOf(from));
    given.put("to", String.valueOf(to));
    return to("/versions", given);
  }

  public String claimant(String name) {
    return to("/claimant", Map.of("name", name));
  }

  public String outlet(String name) {
    return to("/outlet", Map.of("name", name));
  }

  public String review() {
    return to("/review", Map.of());
  }

  /** What waits for review for one reason. */
  public String review(String why) {
    return to("/review", Map.of("why", why));
  }

  public String imports() {
    return to("/import", Map.of());
  }

  /** Where somebody signs in who then wants to be back here. */
  String signIn() {
    boolean here = !path.equals("/sign-in") && path.startsWith("/");
    return "/sign-in?to=" + segment(here ? here() : "/");
  }

  public String about() {
    return to("/about", Map.of());
  }

  /** This page in another shape. */
  public String as(String format) {
    Map<String, String> given = new LinkedHashMap<>(here);
    given.put("format", format);
    return to(path, given);
  }

  /** This page with one value changed; without it where the value is empty. */
  public String with(String key, String value) {
    Map<String, String> given = new LinkedHashMap<>(here);
    given.remove(key);
    if (!value.isEmpty()) {
      given.put(key, value);
    }
    return to(path, given);
  }

  /** This page, with everything it was asked for. */
  public String here() {
    return to(path, here);
  }

  /**
   * A question's chart of a kind, as a file of its own.
   *
   * @param of what of it is drawn: a claim, a claimant, or without either all
   */
  public String chart(String question, String kind, Map<String, String> of) {
    return to("/question/" + segment(question) + "/" + kind + ".svg", of);
  }

  /** This page as of now. */
  String now() {
    return address(path, here);
  }

  /** What the address gives beside the two times, to be sent along by a form. */
  public Map<String, String> given() {
    return java.util.Collections.unmodifiableMap(here);
  }

  /** The two times as the address gives them. */
  public Map<String, String> times() {
    return java.util.Collections.unmodifiableMap(times);
  }

  public String path() {
    return path;
  }

  private String to(String path, Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>(given);
    all.putAll(times);
    return address(path, all);
  }

  private static String address(String path, Map<String, String> all) {
    if (all.isEmpty()) {
      return path;
    }
    StringBuilder b = new StringBuilder(path);
    char sign = '?';
    for (Map.Entry<String, String> e : all.entrySet()) {
      b.append(sign).append(segment(e.getKey())).append('=').append(segment(e.getValue()));
      sign = '&';
    }
    return b.toString();
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address of the web as a link; empty for any other kind of address. */
  static Optional<String> web(Optional<String> url) {
    return url.filter(u -> u.startsWith("https://") || u.startsWith("http://"));
  }
}
