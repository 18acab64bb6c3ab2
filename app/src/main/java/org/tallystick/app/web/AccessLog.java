package org.tallystick.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/**
 * A line of JSON for each request and each fault: which route, by whom, how it ended. Never what
 * was sent, searched for or shown: neither paths nor queries nor messages of exceptions.
 * Thread-safe.
 */
final class AccessLog implements AutoCloseable {
  private static final int FRAMES = 12;

  private final Clock clock;
  private final Optional<Writer> writer;

  AccessLog(Optional<Path> file, Clock clock) {
    this.clock = clock;
    this.writer = file.map(AccessLog::open);
  }

  private static Writer open(Path file) {
    try {
      return file.toString().equals("-")
          ? new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8)
          : Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request that was answered. */
  void answered(
      String method, String route, int status, long nanos, Optional<String> who, String from) {
    ObjectNode line = line("request");
    line.put("method", method).put("route", route).put("status", status);
    line.put("ms", Math.round(nanos / 1e4) / 100.0);
    line.put("who", who.orElse(null)).put("from", from);
    write(line);
  }

  /** Something that happened apart from requests, such as a sign-in that failed. */
  void noted(String what, Optional<String> who) {
    write(line(what).put("who", who.orElse(null)));
  }

  /** A fault of the program: where, not with what. */
  void fault(String route, Throwable thrown) {
    ObjectNode line = line("fault");
    line.put("route", route).put("exception", thrown.getClass().getName());
    ArrayNode frames = line.putArray("at");
    StackTraceElement[] trace = thrown.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      frames.add(trace[i].toString());
    }
    write(line);
  }

  private ObjectNode line(String what) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    return line.put("type", what).put("at", clock.instant().toString());
  }

  private void write(ObjectNode line) {
    if (writer.isEmpty()) {
      return;
    }
    synchronized (this) {
      try {
        writer.get().write(line + "\n");
        writer.get().flush();
      } catch (IOException e) {
        // A full disk must not stop the answers.
        return;
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writer.isPresent()) {
        writer.get().flush();
      }
    } catch (IOException e) {
      // Nobody is left to tell.
      return;
    }
  }
}
