package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/**
 * Who asks, as the gate found.
 *
 * @param who empty where nobody is signed in
 * @param secret of their cookie
 * @param token that belongs to it
 * @param writes whether this server lets them write at all
 * @param secure whether they came over TLS
 * @param address of this server as they see it
 * @param accounts whether people sign in here
 */
record Visitor(
    Optional<Person> who,
    String secret,
    String token,
    boolean writes,
    boolean secure,
    String address,
    boolean accounts) {
  private static final String KEY = "visitor";

  static void set(Context context, Visitor visitor) {
    context.attribute(KEY, visitor);
  }

  /** The visitor of a request; where the gate did not come to it, nobody. */
  static Visitor of(Context context) {
    Visitor visitor = context.attribute(KEY);
    return visitor == null
        ? new Visitor(Optional.empty(), "", "", false, false, "", false)
        : visitor;
  }

  /** The same person on this server, with another secret and the token that belongs to it. */
  Visitor as(Optional<Person> person, String other, String itsToken) {
    return new Visitor(person, other, itsToken, writes, secure, address, accounts);
  }

  boolean may(Role role) {
    return (role == Role.READER || writes) && who.map(p -> p.role().covers(role)).orElse(false);
  }
}
