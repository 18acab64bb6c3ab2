package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.account.Brake;
import org.tallystick.app.web.account.Sessions;
import org.tallystick.app.web.exchange.Person;

/** Signing in and out. Thread-safe. */
final class Doors {
  private static final String WRONG = "The name or the password is wrong.";

  private final Optional<Accounts> accounts;
  private final Sessions sessions;
  private final Gate gate;
  private final Answers answers;
  private final AccessLog log;
  private final Brake brake;

  /** Stretching passwords takes a processor's time: not more than two at once. */
  private final java.util.concurrent.Semaphore turns = new java.util.concurrent.Semaphore(2);

  Doors(
      Optional<Accounts> accounts,
      Sessions sessions,
      Gate gate,
      Answers answers,
      AccessLog log,
      Brake brake) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.gate = gate;
    this.answers = answers;
    this.log = log;
    this.brake = brake;
  }

  void register(Routes routes) {
    routes.open(HandlerType.POST, "/sign-in", this::signIn);
    routes.open(HandlerType.POST, "/sign-out", this::signOut);
  }

  private void signIn(Context context) {
    Form form = Form.read(context);
    gate.write(context, form.text("token").orElse(""));
    enter(context, form.text("name").orElse(""), form.all("password"));
    answers.go(context, form.text("to").orElse("/"), Optional.empty());
  }

  /**
   * Signs somebody in and gives them a new cookie.
   *
   * @throws Refusal if they may not, or not yet
   */
  Visitor enter(Context context, String name, List<String> password) {
    if (accounts.isEmpty()) {
      throw new Refusal(404, "Nobody needs to sign in here.");
    }
    List<String> keys = List.of("name " + name, "from " + gate.from(context));
    for (String key : keys) {
      Duration locked = brake.locked(key);
      if (!locked.isZero()) {
        context.header("Retry-After", String.valueOf(locked.toSeconds() + 1));
        throw new Refusal(429, "Too many wrong passwords; wait a while and try again.");
      }
    }
    Optional<Person> person = checked(name, password.isEmpty() ? "" : password.get(0));
    if (person.isEmpty()) {
      keys.forEach(brake::failed);
      log.noted("sign-in failed", Optional.empty());
      throw new Refusal(403, WRONG);
    }
    keys.forEach(brake::succeeded);
    log.noted("signed in", person.map(Person::name));
    Visitor before = Visitor.of(context);
    sessions.end(before.secret());
    String secret = sessions.begin(person.get().name());
    Visitor visitor = before.as(person, secret, sessions.token(secret));
    gate.give(context, visitor, secret);
    Visitor.set(context, visitor);
    return visitor;
  }

  private Optional<Person> checked(String name, String password) {
    turns.acquireUninterruptibly();
    try {
      return accounts.flatMap(known -> known.signIn(name, password.toCharArray()));
    } finally {
      turns.release();
    }
  }

  private void signOut(Context context) {
    Form form = Form.read(context);
    gate.write(context, form.text("token").orElse(""));
    leave(context);
    answers.go(context, "/", Optional.empty());
  }

  void leave(Context context) {
    Visitor visitor = Visitor.of(context);
    sessions.end(visitor.secret());
    gate.give(context, visitor, sessions.secret());
  }
}
