package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.House;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.exchange.Table;

/** What this server is and allows, and what its words mean. */
final class AboutScreen {
  private final House house;

  AboutScreen(House house) {
    this.house = house;
  }

  Answer draw(Asking asking) {
    Frame frame = Frame.plain(asking, "About", "about");
    List<DocumentPage.Fact> facts = new ArrayList<>();
    facts.add(new DocumentPage.Fact("Version", house.version()));
    house
        .place()
        .filter(p -> asking.may(Role.REVIEWER))
        .ifPresent(p -> facts.add(new DocumentPage.Fact("The ledger is at", p)));
    facts.add(
        new DocumentPage.Fact(
            "Who may write",
            house.readOnly()
                ? "nobody; this server is for reading"
                : house.accounts() ? "those with an account" : "whoever sits at this machine"));
    facts.add(
        new DocumentPage.Fact(
            "What leaves the machine",
            house.feeds()
                ? "addresses that somebody gives to import are fetched; pages load nothing from"
                    + " elsewhere"
                : "nothing; pages load nothing from elsewhere, and no page of the web is fetched"));
    List<DocumentPage.Fact> limits = new ArrayList<>();
    house
        .limits()
        .forEach(
            (what, most) -> limits.add(new DocumentPage.Fact(FindingLine.capital(what), most)));
    AboutPage page =
        new AboutPage(
            frame,
            facts,
            limits,
            Terms.findings(),
            Terms.drifts(),
            Terms.words(),
            Cite.page(frame, "About"));
    return Answer.Page.of("about.jte", page, data(page), table(page));
  }

  private static Map<String, Object> data(AboutPage page) {
    Map<String, Object> data = new LinkedHashMap<>();
    page.facts().forEach(f -> data.put(f.name(), f.value()));
    data.put("findings", page.findings());
    data.put("drifts", page.drifts());
    return data;
  }

  private static Table table(AboutPage page) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (List<AboutPage.Term> terms : List.of(page.findings(), page.drifts(), page.words())) {
      terms.forEach(
          t ->
              rows.add(
                  List.of(Optional.of(t.id()), Optional.of(t.name()), Optional.of(t.meaning()))));
    }
    return new Table(List.of("id", "name", "meaning"), rows);
  }
}
