package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads what was sent, within limits of size and time. */
final class Body {
  private static final int CHUNK = 1 << 16;

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
    if (context.req().getContentLengthLong() > most) {
      throw tooLarge(context, most);
    }
    long end = System.nanoTime() + time.toNanos();
    long total = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = context.req().getInputStream()) {
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
    } catch (IOException e) {
      throw tooSlow(context);
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
