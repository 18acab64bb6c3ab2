package org.tallystick.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes turned into characters. What the bytes are beats what is declared about them: a byte order
 * mark, then well-formed UTF-8, then the declared set, then windows-1252.
 *
 * @param text the characters, without the byte order mark; line ends as they are
 * @param charset the set that was used
 * @param note a sentence where the set was guessed or the declaration was wrong
 */
record Decoded(String text, String charset, Optional<String> note) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Decoded of(byte[] bytes, Optional<String> declared) {
    Optional<Decoded> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> stated = declared.flatMap(Decoded::charset);
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && !escaped(bytes, stated)) {
      return new Decoded(utf8.get(), "UTF-8", Optional.empty());
    }
    if (stated.isPresent() && !stated.get().equals(StandardCharsets.UTF_8)) {
      Optional<String> text = strictly(bytes, stated.get());
      if (text.isPresent()) {
        return new Decoded(text.get(), stated.get().name(), Optional.empty());
      }
    }
    return guessed(bytes);
  }

  private static Optional<Decoded> marked(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      byte[] rest = Arrays.copyOfRange(b, 3, b.length);
      return Optional.of(
          strictly(rest, StandardCharsets.UTF_8)
              .map(text -> new Decoded(text, "UTF-8", Optional.empty()))
              .orElseGet(() -> guessed(rest)));
    }
    Charset wide =
        starts(b, 0xFF, 0xFE)
            ? StandardCharsets.UTF_16LE
            : starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    if (wide.equals(StandardCharsets.UTF_8)) {
      return unmarkedWide(b).map(set -> new Decoded(new String(b, set), set.name(), guess(set)));
    }
    return Optional.of(
        new Decoded(new String(b, 2, b.length - 2, wide), wide.name(), Optional.empty()));
  }

  private static Optional<String> guess(Charset set) {
    return Optional.of("No byte order mark; read as " + set.name() + ".");
  }

  /** Text of the Latin script in UTF-16 has a zero in nearly every second byte. */
  private static Optional<Charset> unmarkedWide(byte[] b) {
    int n = Math.min(b.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    if (n >= 16 && odd * 2 > n * 0.7 && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return n >= 16 && even * 2 > n * 0.7 && odd == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** ISO-2022 text is well-formed ASCII; only its escapes tell. */
  private static boolean escaped(byte[] b, Optional<Charset> stated) {
    if (stated.isEmpty() || !stated.get().name().startsWith("ISO-2022")) {
      return false;
    }
    for (byte x : b) {
      if (x == 0x1B) {
        return true;
      }
    }
    return false;
  }

  private static Decoded guessed(byte[] b) {
    String loose = new String(b, StandardCharsets.UTF_8);
    long broken = loose.chars().filter(c -> c == '\uFFFD').count();
    long wide = loose.chars().filter(c -> c > 127 && c != '\uFFFD').count();
    if (wide > 10 * broken) {
      return new Decoded(
          loose,
          "UTF-8",
          Optional.of("Some bytes are not UTF-8; they stand as U+FFFD in the text."));
    }
    return new Decoded(
        new String(b, WINDOWS),
        WINDOWS.name(),
        Optional.of("Not UTF-8 and no other set fits; read as windows-1252."));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Browsers read the first two names as the third, and so do pages that say them. */
  private static Optional<Charset> charset(String name) {
    String plain = name.strip();
    try {
      Charset set = Charset.forName(plain);
      boolean latin =
          set.equals(StandardCharsets.ISO_8859_1) || set.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS : set);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean starts(byte[] b, int... head) {
    if (b.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((b[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
