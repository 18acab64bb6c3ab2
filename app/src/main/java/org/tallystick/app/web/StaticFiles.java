package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The style, scripts and pictures that come with the program, from memory. Only names of a plain
 * shape below one folder are looked up, so that no path leads out of it. Thread-safe.
 */
final class StaticFiles {
  private static final String FOLDER = "static/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8",
          "json", "application/json");

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(byte[] content, String type, String tag) {}

  private final Map<String, Optional<Known>> known = new ConcurrentHashMap<>();

  /** Answers with the file of that name; whether there is one. */
  boolean answer(Context context, String name) {
    if (!plain(name)) {
      return false;
    }
    Optional<Known> found = known.get(name);
    if (found == null) {
      found = read(name);
      if (found.isPresent()) {
        known.put(name, found);
      }
    }
    found.ifPresent(file -> send(context, file));
    return found.isPresent();
  }

  private static void send(Context context, Known file) {
    context.header("Cache-Control", "no-cache").header("ETag", file.tag());
    if (file.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(file.type()).result(file.content());
  }

  /** Letters, digits, dashes and single dots between slashes: nothing that means anything else. */
  private static boolean plain(String name) {
    if (name.length() > 100 || name.startsWith(".") || name.contains("..")) {
      return false;
    }
    return name.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '-'
                    || c == '/');
  }

  private static Optional<Known> read(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional<String> type = Optional.ofNullable(TYPES.get(suffix));
    if (type.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] content = in.readAllBytes();
      return Optional.of(new Known(content, type.get(), "\"" + hash(content) + "\""));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
