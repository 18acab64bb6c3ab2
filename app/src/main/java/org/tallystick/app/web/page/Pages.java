package org.tallystick.app.web.page;

import java.util.List;
import java.util.Map;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.House;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.exchange.Screen;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.intake.Imports;

/** All pages and where they are. Thread-safe. */
public final class Pages {
  private final Holdings holdings;
  private final Imports imports;
  private final House house;

  /**
   * @param imports those that run and ran
   * @param house what the server is and allows
   */
  public Pages(Holdings holdings, Imports imports, House house) {
    this.holdings = holdings;
    this.imports = imports;
    this.house = house;
  }

  /** Every page with its address. */
  public List<Screen> screens() {
    Desks desks = new Desks(holdings);
    ChartScreen charts = new ChartScreen(desks);
    ImportScreens intake = new ImportScreens(imports, house);
    return List.of(
        new Screen("/", Role.READER, new HomeScreen(holdings)::draw),
        new Screen("/question/{id}", Role.READER, new QuestionScreen(desks)::draw),
        new Screen("/question/{id}/rivals.svg", Role.READER, charts::rivals),
        new Screen("/question/{id}/series.svg", Role.READER, charts::series),
        new Screen("/question/{id}/relays.svg", Role.READER, charts::relays),
        new Screen("/claim/{id}", Role.READER, new ClaimScreen(desks)::draw),
        new Screen("/document", Role.READER, new DocumentScreen(desks, holdings)::draw),
        new Screen("/versions", Role.READER, new VersionsScreen(holdings)::draw),
        new Screen("/claimant", Role.READER, new ActorScreen(desks)::draw),
        new Screen("/outlet", Role.READER, new OutletScreen(desks)::draw),
        new Screen("/review", Role.REVIEWER, new QueueScreen(desks, holdings)::draw),
        new Screen("/import", Role.REVIEWER, intake::give),
        new Screen("/import/{id}", Role.REVIEWER, intake::watch),
        new Screen("/about", Role.READER, new AboutScreen(house)::draw),
        new Screen("/sign-in", Role.READER, Pages::signIn));
  }

  private static Answer signIn(Asking asking) {
    SignIn page = new SignIn(Frame.plain(asking, "Sign in", ""), asking.given("to").orElse("/"));
    return Answer.Page.of("sign-in.jte", page, Map.of(), Table.NONE);
  }

  /** The page that says what could not be shown or done; never holds what was typed. */
  public Answer.Page problem(Asking asking, int status, String title, String sentence) {
    return new Answer.Page(
        status,
        "problem.jte",
        new Problem(Frame.plain(asking, title, ""), status, title, sentence),
        Map.of("status", status, "title", title, "detail", sentence),
        Table.NONE);
  }
}
