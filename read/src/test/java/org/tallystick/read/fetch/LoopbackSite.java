package org.tallystick.read.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A web site on loopback, and the policy that lets a test and nobody else fetch from it. */
public final class LoopbackSite implements AutoCloseable {
  /** One answer of the site. */
  public record Answer(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> posted = new CopyOnWriteArrayList<>();

  /** Starts a site without pages. */
  public LoopbackSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Every name leads here, and here is the only place that can be reached. */
  public Network network() {
    return Network.opened(
        host -> List.of(InetAddress.getLoopbackAddress()), InetAddress::isLoopbackAddress);
  }

  /** The address of a path, under a name of its own. */
  public String at(String path) {
    return "http://gazette.example:" + server.getAddress().getPort() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What a path answers from now on. */
  public void put(String path, int status, Map<String, String> headers, String body) {
    answers.put(path, new Answer(status, headers, body));
  }

  /** A page at a path from now on. */
  public void page(String path, String body) {
    put(path, 200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
  }

  /** The paths that were asked for, in order. */
  public List<String> asked() {
    return new ArrayList<>(asked);
  }

  /** The bodies that were posted, in order. */
  public List<String> posted() {
    return new ArrayList<>(posted);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("POST")) {
      posted.add(new String(sent, StandardCharsets.UTF_8));
    }
    Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), "nothing here"));
    String tag = answer.headers().getOrDefault("ETag", "");
    boolean same =
        !tag.isEmpty() && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (answer.headers().containsKey("Content-Encoding")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
        zip.write(body);
      }
      body = packed.toByteArray();
    }
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    if (same) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
