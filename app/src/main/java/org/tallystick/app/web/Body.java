package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what was sent, within limits of size and time. */
final class Body {
  private static final int CHUNK = 1 << 16;

  /**
   * So many bytes of what is refused are still taken in and forgotten: a connection closed on bytes
   * that nobody read is reset, and its sender may never see the answer.
   */
  private static final long GRACE = 8L << 20;

  /** Takes the bytes as they come. */
  interface Sink {
    void take(byte[] bytes, int length) throws IOException;
  }

  private Body() {}

  /**
   * The whole body.
   *
   * @throws Refusal if it is larger or slower than allowed
   */
  static byte[] read(Context context, int most, Duration time) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pass(context, most, time, (chunk, length) -> bytes.write(chunk, 0, length));
    return bytes.toByteArray();
  }

  /**
   * Hands the body on, piece by piece.
   *
   * @throws Refusal if it is larger or slower than allowed
   */
  static void pass(Context context, long most, Duration time, Sink sink) {
    if (context.req().getContentLengthLong() > Math.max(most, GRACE)) {
      throw tooLarge(context, most);
    }
    long end = System.nanoTime() + time.toNanos();
    try (InputStream in = context.req().getInputStream()) {
      try {
        take(context, in, most, end, sink);
      } catch (Refusal refused) {
        forget(in, end);
        throw refused;
      }
    } catch (IOException e) {
      throw tooSlow(context);
    }
  }

  private static void take(Context context, InputStream in, long most, long end, Sink sink)
      throws IOException {
    if (context.req().getContentLengthLong() > most) {
      throw tooLarge(context, most);
    }
    long total = 0;
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      total += n;
      if (total > most) {
        throw tooLarge(context, most);
      }
      if (System.nanoTime() > end) {
        throw tooSlow(context);
      }
      sink.take(chunk, n);
    }
  }

  private static void forget(InputStream in, long end) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = GRACE;
    for (int n = 0; n >= 0 && left > 0 && System.nanoTime() < end; n = in.read(chunk)) {
      left -= n;
    }
  }

  private static Refusal tooLarge(Context context, long most) {
    context.header("Connection", "close");
    return new Refusal(413, "At most " + most + " bytes are taken here; nothing was changed.");
  }

  private static Refusal tooSlow(Context context) {
    context.header("Connection", "close");
    return new Refusal(408, "The request came too slowly or broke off; nothing was changed.");
  }
}
