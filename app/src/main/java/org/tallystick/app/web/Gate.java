package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.account.Sessions;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/**
 * What every request passes first: is it meant for us, who is it from, and did it come from one of
 * our own pages where it wants to write. Thread-safe.
 */
final class Gate {
  private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> SELF = Set.of("same-origin", "none");

  private final ServerOptions options;
  private final Optional<Accounts> accounts;
  private final Sessions sessions;

  Gate(ServerOptions options, Optional<Accounts> accounts, Sessions sessions) {
    this.options = options;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /**
   * Finds out who asks.
   *
   * @throws Refusal if the request is not meant for this server
   */
  void enter(Context context) {
    String host = Optional.ofNullable(context.header("Host")).orElse("");
    if (!ours(name(host))) {
      throw new Refusal(421, "This server is not known under the name it was asked by.");
    }
    boolean secure = secure(context);
    Optional<String> given =
        Optional.ofNullable(context.cookie(cookie(context))).filter(Sessions::plausible);
    String secret = given.orElseGet(sessions::secret);
    Visitor visitor =
        new Visitor(
            who(secret),
            secret,
            sessions.token(secret),
            !options.readOnly(),
            secure,
            (secure ? "https://" : "http://") + host,
            accounts.isPresent());
    Visitor.set(context, visitor);
    if (given.isEmpty() && context.method().equals(HandlerType.GET) && keeps(context.path())) {
      give(context, visitor, secret);
    }
  }

  private static boolean keeps(String path) {
    return !path.startsWith("/static/") && !path.equals("/health") && !path.equals("/metrics");
  }

  private Optional<Person> who(String secret) {
    if (options.readOnly()) {
      return Optional.of(new Person("public", Role.READER));
    }
    return accounts.isEmpty()
        ? Optional.of(new Person(options.actor(), Role.ADMIN))
        : accounts.flatMap(known -> sessions.name(secret).flatMap(known::person));
  }

  /** Hands out a cookie that no script can read and no other site can make use of. */
  void give(Context context, Visitor visitor, String secret) {
    Cookie cookie = new Cookie(cookie(context), secret);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(visitor.secure());
    cookie.setSameSite(SameSite.STRICT);
    context.cookie(cookie);
  }

  /** Cookies do not tell ports apart, so the name does. */
  private static String cookie(Context context) {
    return "tallystick-" + context.req().getLocalPort();
  }

  /**
   * Lets a request that wants to write through.
   *
   * @param token what it brought as the token
   * @throws Refusal if it did not come from one of our pages
   */
  void write(Context context, String token) {
    origin(context);
    Visitor visitor = Visitor.of(context);
    if (!sessions.fits(visitor.secret(), token)) {
      throw new Refusal(
          403, "The form is too old or not one of ours; load the page again. Nothing was changed.");
    }
  }

  /**
   * Refuses what another site sent.
   *
   * @throws Refusal if it did
   */
  void origin(Context context) {
    if (READS.contains(context.method())) {
      return;
    }
    Optional<String> site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(context.header("Origin"));
    String own = Visitor.of(context).address();
    // Under a policy of no referrer, browsers say "null" of a form's origin even to its own site;
    // then their word on the site, which no page can put in their mouth, is the one to go by.
    boolean untold = origin.equals(Optional.of("null")) && site.equals(Optional.of("same-origin"));
    boolean foreign =
        site.filter(s -> !SELF.contains(s)).isPresent()
            || !untold && origin.filter(o -> !o.equalsIgnoreCase(own)).isPresent();
    if (foreign) {
      throw new Refusal(403, "Another site sent this; nothing was changed.");
    }
  }

  private boolean secure(Context context) {
    boolean trusted =
        options.proxy().filter(p -> p.equals(context.req().getRemoteAddr())).isPresent();
    return context.req().isSecure()
        || trusted && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }

  /** The address a request came from; a trusted proxy's word is taken, and only its last. */
  String from(Context context) {
    String peer = context.req().getRemoteAddr();
    String forwarded = context.header("X-Forwarded-For");
    if (options.proxy().filter(peer::equals).isEmpty() || forwarded == null) {
      return peer;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** The name in a Host header, without the port, in lower case. */
  private static String name(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean ours(String name) {
    List<String> local = List.of("localhost", "127.0.0.1", "[::1]");
    boolean wide = options.host().equals("0.0.0.0") || options.host().equals("::");
    return options.names().contains(name)
        || name.equals(options.host())
        || name.equals("[" + options.host() + "]")
        || (options.loopback() || wide) && local.contains(name);
  }
}
