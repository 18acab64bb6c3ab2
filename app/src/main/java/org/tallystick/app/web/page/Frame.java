package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param part which part of the site it belongs to, marked in the navigation
 * @param crumbs the way here, from the widest
 * @param shapes whether it can be had as CSV and JSON, cited and seen as of another day
 */
public record Frame(
    Asking asking, Links links, String title, String part, List<Crumb> crumbs, boolean shapes) {
  /** A step on the way to a page. */
  public record Crumb(String name, String link) {}

  public Frame {
    crumbs = List.copyOf(crumbs);
  }

  /** A page of the ledger. */
  static Frame of(Asking asking, String title, String part, Crumb... crumbs) {
    return new Frame(asking, new Links(asking), title, part, List.of(crumbs), true);
  }

  /** A page that is not of the ledger's content. */
  static Frame plain(Asking asking, String title, String part) {
    return new Frame(asking, new Links(asking), title, part, List.of(), false);
  }

  public boolean decides() {
    return asking.may(Role.REVIEWER);
  }

  public boolean administers() {
    return asking.may(Role.ADMIN);
  }

  public Optional<Person> who() {
    return asking.who();
  }

  /** Whether people sign in here. */
  public boolean accounts() {
    return asking.accounts();
  }

  /** Where somebody signs in who then wants to be back here. */
  public String signIn() {
    return links.signIn();
  }

  /** Whether the page shows less than the ledger holds, for the moment. */
  public boolean behind() {
    return shapes && asking.behind().getAsBoolean();
  }

  public String token() {
    return asking.token();
  }

  /** The day of the view in words; empty where it shows everything known now. */
  public Optional<String> past() {
    Optional<String> said =
        asking.asOf().said().map(d -> "what had been published by " + Wording.day(d));
    Optional<String> known =
        asking
            .asOf()
            .known()
            .map(k -> "what the ledger had learnt by " + k.toString().replace('T', ' '));
    return said.isPresent() && known.isPresent()
        ? Optional.of(said.get() + ", and " + known.get())
        : said.or(() -> known);
  }

  /** The day asked for, for the control. */
  public String asOfDay() {
    return asking.asOf().said().map(Object::toString).orElse("");
  }

  /** This page as of now. */
  public String now() {
    return links.now();
  }

  /** The stable address of this page, whole. */
  public String address() {
    return asking.address() + links.here();
  }
}
