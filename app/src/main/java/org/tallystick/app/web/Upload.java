package org.tallystick.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * A form with files, written to a folder of our own while it comes in: each file under a plain name
 * in a numbered folder.
 */
final class Upload implements MultiPart.Parser.Listener {
  private static final Duration TIME = Duration.ofMinutes(10);
  private static final int MOST_FILES = 2000;
  private static final int MOST_FIELD = 1 << 20;
  private static final int LONGEST_NAME = 120;

  private final Path folder;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();
  private String disposition = "";
  private Optional<OutputStream> file = Optional.empty();
  private final java.io.ByteArrayOutputStream field = new java.io.ByteArrayOutputStream();
  private boolean whole;
  private Optional<Refusal> refusal = Optional.empty();
  private long bytes;

  private Upload(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a form with files.
   *
   * @param folder where the files are put
   * @throws Refusal if it is none, too large or too slow; then files may be left in the folder
   */
  static Upload read(Context context, Path folder, long most) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    Optional<String> boundary =
        type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
            ? Optional.ofNullable(MultiPart.extractBoundary(type)).filter(b -> !b.isBlank())
            : Optional.empty();
    Upload upload = new Upload(folder);
    MultiPart.Parser parser =
        new MultiPart.Parser(
            boundary.orElseThrow(() -> new Refusal(415, "A form with files is wanted here.")),
            upload);
    parser.setMaxParts(MOST_FILES + 50);
    Body.pass(
        context,
        most,
        TIME,
        (chunk, length) -> {
          parser.parse(Content.Chunk.from(ByteBuffer.wrap(chunk, 0, length), false));
          upload.check();
        });
    parser.parse(Content.Chunk.EOF);
    upload.check();
    if (!upload.whole) {
      upload.closed();
      throw new Refusal(400, "The form ends too early; nothing was changed.");
    }
    return upload;
  }

  Form form() {
    return new Form(fields);
  }

  /** The files in order of sending. */
  List<String> files() {
    return List.copyOf(files);
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void onPartHeader(String name, String value) {
    if (HttpHeader.CONTENT_DISPOSITION.is(name)) {
      disposition = value;
    }
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    ByteBuffer buffer = chunk.getByteBuffer();
    byte[] piece = new byte[buffer.remaining()];
    buffer.get(piece);
    try {
      if (file.isPresent()) {
        bytes += piece.length;
        file.get().write(piece);
      } else if (field.size() + piece.length > MOST_FIELD) {
        throw new Refusal(413, "A field of the form is larger than 1 MiB; send it as a file.");
      } else {
        field.write(piece, 0, piece.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onPartHeaders() {
    field.reset();
    Optional<String> name = parameter("filename").filter(n -> !n.isBlank());
    if (name.isEmpty()) {
      return;
    }
    if (files.size() >= MOST_FILES) {
      throw new Refusal(413, "At most " + MOST_FILES + " files are taken at once.");
    }
    try {
      Path own = Files.createDirectory(folder.resolve(String.valueOf(files.size() + 1)));
      Path target = own.resolve(plain(name.get()));
      files.add(target.toString());
      file = Optional.of(Files.newOutputStream(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onPartEnd() {
    if (file.isEmpty() && parameter("filename").isEmpty()) {
      fields
          .computeIfAbsent(parameter("name").orElse(""), k -> new ArrayList<>())
          .add(field.toString(StandardCharsets.UTF_8));
    }
    closed();
    disposition = "";
  }

  private void closed() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file = Optional.empty();
  }

  /** The parser hands on what we threw ourselves, too. */
  @Override
  public void onFailure(Throwable failure) {
    refusal =
        Optional.of(
            failure instanceof Refusal own
                ? own
                : new Refusal(400, "The form is not well made; nothing was changed."));
  }

  private void check() {
    if (refusal.isPresent()) {
      closed();
      throw refusal.get();
    }
  }

  @Override
  public void onComplete() {
    whole = true;
  }

  private Optional<String> parameter(String key) {
    Map<String, String> parameters = new LinkedHashMap<>();
    HttpField.getValueParameters(disposition, parameters);
    return Optional.ofNullable(parameters.get(key));
  }

  /** The last name of a path, without what means something to a file system or a terminal. */
  static String plain(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder name = new StringBuilder();
    last.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> Character.isLetterOrDigit(c) || " .-_()".indexOf(c) >= 0 ? c : '_')
        .forEach(name::appendCodePoint);
    while (name.length() > 0 && name.charAt(0) == '.') {
      name.setCharAt(0, '_');
    }
    return name.toString().isBlank() ? "file" : name.toString();
  }
}
