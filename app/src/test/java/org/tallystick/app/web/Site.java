package org.tallystick.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.Tallystick;
import org.tallystick.app.web.intake.Samples;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;

/** A server over loopback, and a browser of sorts that keeps its cookie and token. */
final class Site implements AutoCloseable {
  static final ObjectMapper MAPPER = new ObjectMapper();
  static final Extraction READER = new Extraction("test", Tallystick.english()::figures);

  /** What was answered. */
  record Got(int status, String body, HttpResponse<String> raw) {
    Optional<String> header(String name) {
      return raw.headers().firstValue(name);
    }

    JsonNode json() {
      try {
        return MAPPER.readTree(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }
  }

  final Ledger ledger;
  final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private String cookie = "";

  private Site(Ledger ledger, Server server) {
    this.ledger = ledger;
    this.server = server;
  }

  /** A server on a ledger that holds the samples. */
  static Site filled(Path folder, ServerOptions options) throws IOException {
    Ledger ledger = ledger(folder);
    Path samples = Files.createDirectories(folder.resolve("samples"));
    Samples.unpack(samples);
    Samples.into(ledger, READER, samples);
    return new Site(ledger, Server.start(ledger, options));
  }

  /** A server on an empty ledger. */
  static Site empty(Path folder, ServerOptions options) {
    Ledger ledger = ledger(folder);
    return new Site(ledger, Server.start(ledger, options));
  }

  static Ledger ledger(Path folder) {
    Opened opened =
        Ledger.open(folder.resolve("web.db").toString(), LedgerOptions.existing("test").creating());
    return ((Opened.Open) opened).ledger();
  }

  static ServerOptions options() {
    return ServerOptions.local(0, READER);
  }

  String origin() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Forgets who one is. */
  void forget() {
    cookie = "";
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(60));
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  Got send(HttpRequest.Builder builder) {
    try {
      HttpResponse<String> raw = client.send(builder.build(), BodyHandlers.ofString());
      raw.headers()
          .firstValue("Set-Cookie")
          .ifPresent(c -> cookie = c.substring(0, c.indexOf(';')));
      return new Got(raw.statusCode(), raw.body(), raw);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Got get(String path) {
    return send(request(path));
  }

  JsonNode json(String path) {
    Got got = get(path);
    if (got.status() != 200) {
      throw new AssertionError(path + " " + got.status() + " " + got.body());
    }
    return got.json();
  }

  String token() {
    return json("/api/v1/session").path("token").asText();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A form as a browser sends it, with the token. */
  Got form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    String token = token();
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString("token=" + token + "&" + body)));
  }

  /** A call of the API with the token. */
  Got api(String method, String path, String body) {
    String token = token();
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Tallystick-Token", token)
            .method(method, BodyPublishers.ofString(body)));
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
