package org.tallystick.app.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.read.fetch.Validators;

/**
 * What a watch has to remember from one run to the next, in one file beside the ledger: when
 * everything is due, which findings were told, and what could not be posted yet. Written whole or
 * not at all. For one thread.
 */
final class Schedule {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NOTICES = 200;
  private static final int MOST_UNSENT = 1000;

  /** Pages that are done with are forgotten after this, when no feed lists them any longer. */
  private static final Duration FORGET = Duration.ofDays(90);

  private final Path file;
  final Map<String, Plan> feeds = new LinkedHashMap<>();
  final Map<String, Plan> pages = new LinkedHashMap<>();
  final Set<String> told = new LinkedHashSet<>();
  final List<ObjectNode> notices = new ArrayList<>();
  final List<ObjectNode> unsent = new ArrayList<>();
  private final boolean fresh;

  private Schedule(Path file, boolean fresh) {
    this.file = file;
    this.fresh = fresh;
  }

  /**
   * The schedule in a file, or a new one where there is none.
   *
   * @throws UserError if the file is there and is none
   */
  static Schedule open(Path file) {
    Schedule schedule = new Schedule(file, !Files.exists(file));
    if (!schedule.fresh) {
      try {
        schedule.read(JSON.readTree(file.toFile()));
      } catch (IOException | DateTimeException e) {
        throw new UserError(
            Exit.STORAGE,
            file
                + " is no schedule of a watch, or is damaged; name another with --state, or move it"
                + " away to start anew.");
      }
    }
    return schedule;
  }

  /** Whether nothing was ever told from this schedule. */
  boolean fresh() {
    return fresh && told.isEmpty();
  }

  private void read(JsonNode all) throws IOException {
    if (!all.path("feeds").isObject() || !all.path("pages").isObject()) {
      throw new IOException("no schedule");
    }
    all.path("feeds").properties().forEach(e -> feeds.put(e.getKey(), plan(e.getValue())));
    all.path("pages").properties().forEach(e -> pages.put(e.getKey(), plan(e.getValue())));
    all.path("told").forEach(key -> told.add(key.asText()));
    all.path("notices").forEach(notice -> add(notices, notice));
    all.path("unsent").forEach(notice -> add(unsent, notice));
  }

  private static void add(List<ObjectNode> list, JsonNode notice) {
    if (notice instanceof ObjectNode object) {
      list.add(object);
    }
  }

  private static Plan plan(JsonNode o) {
    return new Plan(
        Instant.parse(o.path("first").asText()),
        text(o, "next").map(Instant::parse),
        o.path("checks").asInt(),
        o.path("failures").asInt(),
        new Validators(text(o, "etag"), text(o, "modified")));
  }

  private static Optional<String> text(JsonNode o, String key) {
    return Optional.of(o.path(key).asText("")).filter(value -> !value.isEmpty());
  }

  private static ObjectNode json(Plan plan) {
    ObjectNode o = JSON.createObjectNode().put("first", plan.first().toString());
    plan.next().ifPresent(next -> o.put("next", next.toString()));
    o.put("checks", plan.checks()).put("failures", plan.failures());
    plan.validators().etag().ifPresent(tag -> o.put("etag", tag));
    plan.validators().modified().ifPresent(day -> o.put("modified", day));
    return o;
  }

  /** Keeps a notice for the feed of findings, and for the post where one is wanted. */
  void happened(ObjectNode notice, boolean post) {
    notices.add(notice);
    while (notices.size() > MOST_NOTICES) {
      notices.remove(0);
    }
    if (post) {
      unsent.add(notice);
      while (unsent.size() > MOST_UNSENT) {
        unsent.remove(0);
      }
    }
  }

  /** Drops the pages that nothing is due for any more and that were met long ago. */
  void forget(Instant now) {
    pages.values().removeIf(p -> p.next().isEmpty() && p.first().plus(FORGET).isBefore(now));
  }

  /**
   * Writes it.
   *
   * @throws UserError if the file cannot be written
   */
  void save() {
    ObjectNode all = JSON.createObjectNode().put("version", 1);
    ObjectNode feedNodes = all.putObject("feeds");
    feeds.forEach((address, plan) -> feedNodes.set(address, json(plan)));
    ObjectNode pageNodes = all.putObject("pages");
    pages.forEach((address, plan) -> pageNodes.set(address, json(plan)));
    told.forEach(all.putArray("told")::add);
    ArrayNode kept = all.putArray("notices");
    notices.forEach(kept::add);
    ArrayNode waiting = all.putArray("unsent");
    unsent.forEach(waiting::add);
    replace(file, all.toString());
  }

  /** Writes a file whole or not at all. */
  static void replace(Path file, String content) {
    Path target = file.toAbsolutePath();
    Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
    try {
      Files.writeString(draft, content);
      try {
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UserError(
          Exit.STORAGE,
          file + " cannot be written: check the free space and the folder's permissions.");
    }
  }
}
