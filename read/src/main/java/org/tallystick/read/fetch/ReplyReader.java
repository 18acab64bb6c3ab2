package org.tallystick.read.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads one HTTP/1.1 answer, with a bound on everything a server could send without end. */
final class ReplyReader {
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;
  private static final int MOST_INTERIM = 8;

  /** An answer that is beyond a limit; the message is the middle of a sentence. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;

    TooMuch(String what) {
      super(what);
    }
  }

  private final InputStream in;
  private final long limit;

  ReplyReader(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * Reads to the end of the answer.
   *
   * @throws IOException if it is cut short or no HTTP
   * @throws TooMuch if it is beyond a limit
   */
  Reply read() throws IOException {
    for (int i = 0; i < MOST_INTERIM; i++) {
      int status = status(line());
      Map<String, String> headers = headers();
      if (status >= 200) {
        boolean none = status == 204 || status == 304;
        return new Reply(status, headers, none ? new byte[0] : body(headers));
      }
    }
    throw new IOException("only interim answers");
  }

  private static int status(String line) throws IOException {
    boolean http = line.startsWith("HTTP/1.") && line.length() >= 12 && line.charAt(8) == ' ';
    String code = http ? line.substring(9, 12) : "";
    if (!http || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IOException("no HTTP answer");
    }
    return Integer.parseInt(code);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MOST_HEADERS; i++) {
      String line = line();
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, plain(line.substring(colon + 1)));
      }
    }
    throw new TooMuch("has more than " + MOST_HEADERS + " header lines");
  }

  /** Without control characters, since some of it is sent back to the server. */
  private static String plain(String value) {
    StringBuilder plain = new StringBuilder();
    value.strip().chars().filter(c -> c >= 32 && c != 127).forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("cut short");
      }
      if (line.length() >= LONGEST_LINE) {
        throw new TooMuch("has a header line without end");
      }
      line.append((char) b);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    byte[] sent = sent(headers);
    String coding = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> unpacked(sent);
      default -> throw new IOException("packed in a way that was not asked for");
    };
  }

  private byte[] sent(Map<String, String> headers) throws IOException {
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return bounded(new Chunks());
    }
    String stated = headers.getOrDefault("content-length", "");
    if (stated.isEmpty() || stated.length() > 18 || !stated.chars().allMatch(Character::isDigit)) {
      return bounded(in);
    }
    long length = Long.parseLong(stated);
    if (length > limit) {
      throw tooLarge();
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("cut short");
    }
    return body;
  }

  private byte[] unpacked(byte[] packed) throws IOException {
    if (packed.length == 0) {
      return packed;
    }
    try (InputStream gzip =
        new GZIPInputStream(new java.io.ByteArrayInputStream(packed), 1 << 14)) {
      return bounded(gzip);
    }
  }

  private byte[] bounded(InputStream from) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      if (body.size() + (long) n > limit) {
        throw tooLarge();
      }
      body.write(buffer, 0, n);
    }
    return body.toByteArray();
  }

  private TooMuch tooLarge() {
    return new TooMuch("is larger than the limit of " + limit + " bytes");
  }

  /** The chunks of a body, put together. */
  private final class Chunks extends FilterInputStream {
    private long left;
    private boolean started;
    private boolean ended;

    Chunks() {
      super(ReplyReader.this.in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (left == 0 && !ended) {
        next();
      }
      if (ended) {
        return -1;
      }
      int n = in.read(b, off, (int) Math.min(len, left));
      if (n < 0) {
        throw new EOFException("cut short");
      }
      left -= n;
      return n;
    }

    private void next() throws IOException {
      if (started && !line().isEmpty()) {
        throw new IOException("chunk without end");
      }
      started = true;
      String size = line();
      int stop = size.indexOf(';');
      String digits = (stop < 0 ? size : size.substring(0, stop)).strip();
      if (digits.isEmpty() || digits.length() > 8 || digits.startsWith("-")) {
        throw new IOException("chunk without size");
      }
      try {
        left = Long.parseLong(digits, 16);
      } catch (NumberFormatException e) {
        throw new IOException("chunk without size", e);
      }
      ended = left <= 0;
    }
  }

  /** For those who build requests: the bytes of a line. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
