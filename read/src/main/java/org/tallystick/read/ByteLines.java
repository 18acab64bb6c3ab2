package org.tallystick.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of bytes with their offsets. A line longer than the limit is passed over without being
 * held: {@link #tooLong} says so and {@link #bytes} has only its head.
 */
final class ByteLines {
  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int filled;
  private long number;
  private long start;
  private long length;
  private long next;

  ByteLines(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line; false at the end. */
  boolean advance() throws IOException {
    line.reset();
    start = next;
    length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int stop = at;
      while (stop < filled && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop);
      boolean ended = stop < filled;
      next += stop - at + (ended ? 1 : 0);
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    }
    number += any ? 1 : 0;
    return any;
  }

  private void keep(int stop) {
    length += stop - at;
    int room = (int) Math.min(stop - at, limit - line.size());
    line.write(buffer, at, Math.max(room, 0));
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = in.read(buffer, 0, buffer.length);
    return filled > 0;
  }

  byte[] bytes() {
    return line.toByteArray();
  }

  boolean blank() {
    return length < 64 && line.toString(java.nio.charset.StandardCharsets.ISO_8859_1).isBlank();
  }

  boolean tooLong() {
    return length > limit;
  }

  /** Bytes of the line without its end. */
  long length() {
    return length;
  }

  /** From 1. */
  long number() {
    return number;
  }

  /** Byte offset of the line's first byte. */
  long start() {
    return start;
  }
}
