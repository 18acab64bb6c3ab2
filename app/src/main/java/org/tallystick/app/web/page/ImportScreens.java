package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.House;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.app.web.intake.Progress;

/** Giving documents, and watching what becomes of them. */
final class ImportScreens {
  private final Imports imports;
  private final House house;

  ImportScreens(Imports imports, House house) {
    this.imports = imports;
    this.house = house;
  }

  Answer give(Asking asking) {
    Frame frame = Frame.plain(asking, "Import", "import");
    List<String> limits = new ArrayList<>();
    house.limits().forEach((what, most) -> limits.add(what + ": " + most));
    List<Progress> recent = imports.recent();
    ImportPage page =
        new ImportPage(
            frame,
            house.folders() && asking.may(Role.ADMIN),
            house.feeds(),
            limits,
            recent.stream().map(p -> run(p, frame.links())).toList(),
            Cite.page(frame, "Imports"));
    return Answer.Page.of(
        "import.jte", page, recent.stream().map(ImportScreens::data).toList(), table(recent));
  }

  Answer watch(Asking asking) {
    Optional<Progress> progress = imports.progress(asking.name("id"));
    if (progress.isEmpty()) {
      return new Answer.Missing(
          "This import is not remembered; what it stored is in the ledger all the same.");
    }
    Frame frame = Frame.plain(asking, "Import " + progress.get().id(), "import");
    RunPage page =
        new RunPage(
            frame,
            run(progress.get(), frame.links()),
            Cite.page(frame, "Import " + progress.get().id()));
    return Answer.Page.of("run.jte", page, data(progress.get()), table(List.of(progress.get())));
  }

  private static ImportPage.Run run(Progress p, Links links) {
    List<ImportPage.Count> counts = new ArrayList<>();
    counts.add(count("read", p.read()));
    counts.add(count("new", p.fresh()));
    counts.add(count("changed", p.changed()));
    counts.add(count("read anew", p.reread()));
    counts.add(count("unchanged", p.unchanged()));
    counts.add(count("left out", p.failed()));
    counts.add(count("figures", p.figures()));
    long hidden = p.failed() - p.failures().size();
    return new ImportPage.Run(
        links.imports() + "/" + p.id(),
        p.id(),
        p.what(),
        Phrases.moment(p.given().toString()) + " UTC, by " + p.actor(),
        switch (p.state()) {
          case WAITING -> "Waits for its turn";
          case RUNNING -> "Running";
          case DONE -> p.failed() > 0 ? "Done, with some left out" : "Done";
          case STOPPED -> "Stopped; what was stored is kept";
          case BROKEN -> "Broke off; what was stored is kept";
        },
        p.over(),
        counts,
        p.failures().stream().map(f -> new ImportPage.Failure(f.source(), f.reason())).toList(),
        hidden > 0 ? Optional.of(Wording.count(hidden, "more") + " not listed") : Optional.empty());
  }

  private static ImportPage.Count count(String name, long number) {
    return new ImportPage.Count(name, Wording.number((double) number));
  }

  private static Map<String, Object> data(Progress p) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", p.id());
    data.put("state", p.state().word());
    data.put("read", p.read());
    data.put("new", p.fresh());
    data.put("changed", p.changed());
    data.put("reread", p.reread());
    data.put("unchanged", p.unchanged());
    data.put("failed", p.failed());
    data.put("figures", p.figures());
    data.put(
        "failures",
        p.failures().stream()
            .map(f -> Map.of("source", f.source(), "reason", f.reason()))
            .toList());
    return data;
  }

  private static Table table(List<Progress> all) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (Progress p : all) {
      for (Progress.Failure f : p.failures()) {
        rows.add(List.of(Optional.of(p.id()), Optional.of(f.source()), Optional.of(f.reason())));
      }
    }
    return new Table(List.of("import", "source", "reason"), rows);
  }
}
