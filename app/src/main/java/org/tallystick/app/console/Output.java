package org.tallystick.app.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a command's data goes, in UTF-8: standard output, or a file that appears whole once {@link
 * #finish} is called and not at all before. Not thread-safe.
 *
 * @see UserError thrown by every method where a file cannot be written
 * @see PipeClosed thrown by every method where standard output is gone
 */
public final class Output implements AutoCloseable {
  private final Writer writer;
  private final Optional<Path> target;
  private final Optional<Path> draft;
  private boolean finished;

  private Output(Writer writer, Optional<Path> target, Optional<Path> draft) {
    this.writer = writer;
    this.target = target;
    this.draft = draft;
  }

  /** Opens a file by name, or standard output where the name is empty or {@code -}. */
  public static Output open(Optional<String> name, Console console) {
    if (name.isEmpty() || name.get().equals("-")) {
      return new Output(buffered(console.out()), Optional.empty(), Optional.empty());
    }
    Path target = Path.of(name.get()).toAbsolutePath();
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
      throw new UserError(
          Exit.WRONG_USAGE,
          name.get()
              + (Files.isDirectory(target)
                  ? " is a folder, not a file; nothing was written."
                  : " lies in a folder that does not exist; make the folder first."));
    }
    try {
      long process = ProcessHandle.current().pid();
      Path draft = folder.resolve("." + target.getFileName() + "." + process + ".draft");
      draft.toFile().deleteOnExit();
      return new Output(
          buffered(Files.newOutputStream(draft)), Optional.of(target), Optional.of(draft));
    } catch (IOException e) {
      throw cannotWrite(target);
    }
  }

  private static Writer buffered(java.io.OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Whether the data goes to a file. */
  public boolean toFile() {
    return target.isPresent();
  }

  /** Writes the text and a line feed. */
  public void line(String text) {
    text(text);
    text("\n");
  }

  /** Writes the text. */
  public void text(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Hands on all that was written so far. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Completes the data: only now does a file take its name. */
  public void finish() {
    flush();
    if (target.isEmpty() || draft.isEmpty()) {
      finished = true;
      return;
    }
    try {
      writer.close();
      move(draft.get(), target.get());
      finished = true;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops the draft of a file that was not finished; standard output is left open. */
  @Override
  public void close() {
    if (finished || draft.isEmpty()) {
      return;
    }
    try {
      writer.close();
    } catch (IOException e) {
      // The draft is thrown away in any case.
    }
    try {
      Files.deleteIfExists(draft.get());
    } catch (IOException e) {
      // It is deleted when the program ends.
    }
  }

  private RuntimeException failed(IOException e) {
    return target.isPresent() ? cannotWrite(target.get()) : new PipeClosed(e);
  }

  private static UserError cannotWrite(Path target) {
    return new UserError(
        Exit.STORAGE,
        target
            + " cannot be written: check the free space and the folder's permissions; an older file"
            + " of that name is untouched.");
  }
}
