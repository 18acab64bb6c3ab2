package org.tallystick.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.web.intake.Given;

/** What may be imported from where. Thread-safe. */
final class Admission {
  private final ServerOptions options;

  Admission(ServerOptions options) {
    this.options = options;
  }

  /** Whether folders of this machine may be read at all. */
  boolean folders() {
    return !options.readOnly() && (alone() || !options.folders().isEmpty());
  }

  /** Whether pages and feeds of the web may be fetched. */
  boolean feeds() {
    return !options.readOnly() && options.reach().open();
  }

  /**
   * A page or feed of the web.
   *
   * @throws Refusal if nothing may be fetched, or not that
   */
  Given web(String address) {
    if (!feeds()) {
      throw new Refusal(
          403,
          "This server fetches nothing from elsewhere; started with --allow-network it does."
              + " Nothing was imported.");
    }
    String lower = address.toLowerCase(Locale.ROOT);
    if (!(lower.startsWith("https://") || lower.startsWith("http://")) || address.length() > 2000) {
      throw new Refusal(
          422, "The address of a feed or page begins with https://; nothing was imported.");
    }
    return Given.web(address);
  }

  private boolean alone() {
    return options.loopback() && options.accounts().isEmpty();
  }

  /**
   * A file or folder of this machine.
   *
   * @throws Refusal if it may not be read
   */
  Given folder(String path) {
    try {
      Path real = Path.of(path).toRealPath();
      if (path.isBlank() || !(alone() || within(real))) {
        throw refused();
      }
      return new Given(List.of(real.toString()), "a folder of this machine", 0, Optional.empty());
    } catch (IOException | InvalidPathException e) {
      throw refused();
    }
  }

  /** Says the same whether it is not there or may not be read. */
  private static Refusal refused() {
    return new Refusal(
        403, "That path is not there or not one this server may read; nothing was imported.");
  }

  private boolean within(Path real) throws IOException {
    for (Path folder : options.folders()) {
      if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A text that was pasted, with what is known of it.
   *
   * @throws Refusal if there is no text or the day is none
   */
  Given pasted(Form form) {
    String text =
        form.text("text").orElseThrow(() -> new Refusal(422, "There is no text to import."));
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", name(form, text)).put("text", text);
    form.text("title").ifPresent(title -> record.put("title", title));
    form.text("outlet").ifPresent(outlet -> record.put("outlet", outlet));
    form.text("url").ifPresent(url -> record.put("url", url));
    form.text("published").ifPresent(day -> record.put("published", day(day)));
    return records(List.of(record), "a pasted text");
  }

  /** Records of documents, written where the reader finds them. */
  Given records(List<ObjectNode> records, String what) {
    Path folder = Given.newFolder();
    try {
      Path file = Files.createDirectory(folder.resolve("1")).resolve("records.jsonl");
      List<String> lines = records.stream().map(ObjectNode::toString).toList();
      Files.write(file, lines, StandardCharsets.UTF_8);
      return new Given(List.of(file.toString()), what, Files.size(file), Optional.of(folder));
    } catch (IOException e) {
      new Given(List.of(), what, 0, Optional.of(folder)).discard();
      throw new UncheckedIOException(e);
    }
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw new Refusal(422, "The day of publication must look like 2031-05-02.");
    }
  }

  /** The name given, else one made of the first words: the same text is the same document. */
  private static String name(Form form, String text) {
    String words = form.text("name").or(() -> form.text("title")).orElse(text);
    String first = words.length() > 60 ? words.substring(0, 60) : words;
    String name = Upload.plain(first.replace('/', ' ').replace('\\', ' ').replace('\n', ' '));
    return form.text("name").isPresent() ? name : "pasted " + name;
  }
}
