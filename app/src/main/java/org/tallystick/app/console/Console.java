package org.tallystick.app.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of one run and what is known of the screen. Data goes to {@code out}, talk to {@code
 * err}; standard input is read by whoever reads documents.
 *
 * @param terminal whether {@code out} is a screen
 * @param progress whether {@code err} is a screen
 * @param colour whether colours are wanted on a screen
 * @param width columns of the screen
 */
public record Console(
    OutputStream out,
    PrintStream err,
    boolean terminal,
    boolean progress,
    boolean colour,
    int width) {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;

  public Console {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** The process's own streams. The launcher tells which of them are screens. */
  public static Console system() {
    String noColour = System.getenv("NO_COLOR");
    boolean terminal = System.getProperty("tallystick.terminal") != null;
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminal,
        System.getProperty("tallystick.progress") != null,
        terminal && (noColour == null || noColour.isEmpty()),
        columns(System.getenv("COLUMNS")));
  }

  private static int columns(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? USUAL_WIDTH : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  /** The same without colours. */
  public Console plain() {
    return new Console(out, err, terminal, progress, false, width);
  }

  /** One sentence of talk; whatever a text smuggled in is made harmless first. */
  public void say(String sentence) {
    err.println("tallystick: " + Printable.line(sentence));
  }
}
