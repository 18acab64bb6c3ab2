package org.tallystick.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.intake.Given;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.app.web.intake.Progress;
import org.tallystick.app.web.intake.Samples;
import org.tallystick.app.web.review.Reviews;
import org.tallystick.ledger.Decision;

/**
 * What the forms of pages send: done, then the browser is sent on to a page, so that reloading does
 * nothing twice. Thread-safe.
 */
final class Forms {
  private static final List<String> TEXTS =
      List.of("kind", "action", "target", "figure", "field", "value", "reason");
  private static final List<String> LISTS = List.of("claims", "figures", "documents");

  private final Gate gate;
  private final Answers answers;
  private final Reviews reviews;
  private final Imports imports;
  private final Admission admission;
  private final long upload;

  Forms(
      Gate gate,
      Answers answers,
      Reviews reviews,
      Imports imports,
      Admission admission,
      long upload) {
    this.gate = gate;
    this.answers = answers;
    this.reviews = reviews;
    this.imports = imports;
    this.admission = admission;
    this.upload = upload;
  }

  void register(Routes routes) {
    routes.post("/review", Role.REVIEWER, this::review);
    routes.post("/import", Role.REVIEWER, this::upload);
    routes.post("/import/paste", Role.REVIEWER, this::paste);
    routes.post("/import/feed", Role.REVIEWER, this::feed);
    routes.post("/import/folder", Role.ADMIN, this::folder);
    routes.post("/import/sample", Role.REVIEWER, this::sample);
    routes.post("/import/{id}/stop", Role.REVIEWER, this::stop);
  }

  private Form form(Context context) {
    Form form = Form.read(context);
    gate.write(context, form.text("token").orElse(""));
    return form;
  }

  static Person person(Context context) {
    return Visitor.of(context).who().orElseThrow(() -> new Refusal(401, "Sign in first."));
  }

  private void review(Context context) {
    Form form = form(context);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    TEXTS.forEach(key -> form.text(key).ifPresent(value -> record.put(key, value)));
    for (String key : LISTS) {
      form.all(key).stream().filter(v -> !v.isBlank()).forEach(record.withArray(key)::add);
    }
    try {
      List<Decision> made = reviews.decide(List.of(record), person(context), "ui");
      String said = made.isEmpty() ? "You have decided so already." : sentence(made.get(0));
      answers.go(context, form.text("back").orElse("/review"), Optional.of(said));
    } catch (IllegalArgumentException e) {
      throw new Refusal(422, String.valueOf(e.getMessage()));
    }
  }

  private static String sentence(Decision made) {
    return switch (made.what().action()) {
      case ACCEPT -> "Accepted.";
      case REJECT -> "Rejected.";
      case CORRECT -> "Corrected.";
      case SKIP -> "Put off.";
      case MERGE -> "Put together.";
      case SPLIT -> "Taken apart.";
      case ALIAS -> "Named.";
      case UNDO -> "Withdrawn.";
    };
  }

  private void upload(Context context) {
    gate.origin(context);
    Path folder = Given.newFolder();
    boolean handed = false;
    try {
      Upload sent = Upload.read(context, folder, upload);
      gate.write(context, sent.form().text("token").orElse(""));
      if (sent.files().isEmpty()) {
        throw new Refusal(422, "No file was chosen; nothing was imported.");
      }
      int count = sent.files().size();
      String what = count == 1 ? "1 file" : count + " files";
      handed = true;
      start(context, new Given(sent.files(), what, sent.bytes(), Optional.of(folder)));
    } finally {
      if (!handed) {
        new Given(List.of(), "", 0, Optional.of(folder)).discard();
      }
    }
  }

  private void paste(Context context) {
    start(context, admission.pasted(form(context)));
  }

  private void feed(Context context) {
    start(context, admission.web(form(context).text("address").orElse("").strip()));
  }

  private void folder(Context context) {
    start(context, admission.folder(form(context).text("path").orElse("")));
  }

  private void sample(Context context) {
    Form form = form(context);
    try {
      Optional<Given> given = Samples.given(form.text("story").orElse("all"));
      start(context, given.orElseThrow(() -> new Refusal(404, "There is no such sample.")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(Context context, Given given) {
    Progress progress = started(given, person(context));
    answers.go(context, "/import/" + progress.id(), Optional.empty());
  }

  Progress started(Given given, Person person) {
    return imports
        .start(given, person.name())
        .orElseThrow(() -> new Refusal(429, "Too many imports wait already; give it again later."));
  }

  private void stop(Context context) {
    form(context);
    if (!imports.stop(context.pathParam("id"))) {
      throw new Refusal(404, "There is no such import.");
    }
    answers.go(context, "/import/" + context.pathParam("id"), Optional.of("Stopping."));
  }
}
