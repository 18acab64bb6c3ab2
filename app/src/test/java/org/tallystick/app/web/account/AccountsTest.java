package org.tallystick.app.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/** Accounts, sessions and the brake, on a clock that the tests move. */
class AccountsTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private static final class Moved extends Clock {
    private Instant now = Instant.parse("2031-05-02T10:00:00Z");

    void on(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static char[] word(String password) {
    return password.toCharArray();
  }

  @Test
  void aPasswordIsKnownAgainAndNotWrittenDown() throws Exception {
    Path file = folder.resolve("accounts.jsonl");
    Accounts accounts = Accounts.quick(file);
    accounts.add(new Person("ann", Role.REVIEWER), word("a long enough word"));
    accounts.add(new Person("ben", Role.READER), word("a long enough word"));
    assertEquals(
        Optional.of(new Person("ann", Role.REVIEWER)),
        accounts.signIn("ann", word("a long enough word")));
    assertTrue(accounts.signIn("ann", word("a long enough wort")).isEmpty());
    assertTrue(accounts.signIn("ann", word("")).isEmpty());
    assertTrue(accounts.signIn("carl", word("a long enough word")).isEmpty());
    assertTrue(accounts.signIn("nobody", word("nobody has this password")).isEmpty());
    String text = Files.readString(file);
    assertFalse(text.contains("enough"), text);
    String[] lines = text.split("\n");
    assertFalse(lines[0].split("hash")[1].equals(lines[1].split("hash")[1]), "salted");
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
  }

  @Test
  void namesAndPasswordsHaveBounds() {
    Accounts accounts = Accounts.quick(folder.resolve("accounts.jsonl"));
    for (String name : new String[] {"", "a b", "a\nb", "<b>", "a".repeat(41), "a\"b"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> accounts.add(new Person(name, Role.READER), word("a long enough word")),
          name);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> accounts.add(new Person("ann", Role.READER), word("short")));
    accounts.add(new Person("ann", Role.READER), word("a long enough word"));
    assertThrows(
        IllegalArgumentException.class,
        () -> accounts.add(new Person("ann", Role.ADMIN), word("a long enough word")));
  }

  @Test
  void whatAnotherProcessChangesIsSeen() throws Exception {
    Path file = folder.resolve("accounts.jsonl");
    Accounts one = Accounts.quick(file);
    Accounts other = Accounts.quick(file);
    one.add(new Person("ann", Role.READER), word("a long enough word"));
    assertTrue(other.person("ann").isPresent());
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
    assertTrue(one.person("ann").isPresent());
    assertTrue(other.remove("ann"));
    assertFalse(other.remove("ann"));
    assertTrue(one.person("ann").isEmpty());
    Files.writeString(file, "{\"name\":\"x\",\"role\":\"king\"}\n");
    assertThrows(AccountsFault.class, () -> one.person("x"));
  }

  @Test
  void sessionsEndAndAreBounded() {
    Moved clock = new Moved();
    Sessions sessions = new Sessions(clock);
    String secret = sessions.begin("ann");
    assertEquals(Optional.of("ann"), sessions.name(secret));
    clock.on(Duration.ofHours(11));
    assertEquals(Optional.of("ann"), sessions.name(secret));
    clock.on(Duration.ofHours(13));
    assertTrue(sessions.name(secret).isEmpty());
    String kept = sessions.begin("ann");
    for (int i = 0; i < 20; i++) {
      clock.on(Duration.ofHours(10));
      sessions.name(kept);
    }
    assertTrue(sessions.name(kept).isEmpty(), "a week at most");
    for (int i = 0; i < 11_000; i++) {
      sessions.begin("n" + i);
    }
    assertEquals(10_000, sessions.count());
    String again = sessions.begin("ann");
    sessions.end(again);
    assertTrue(sessions.name(again).isEmpty());
  }

  @Test
  void aTokenBelongsToItsSecret() {
    Sessions sessions = new Sessions(new Moved());
    String one = sessions.secret();
    assertTrue(sessions.fits(one, sessions.token(one)));
    assertFalse(sessions.fits(one, sessions.token(sessions.secret())));
    assertFalse(sessions.fits(one, ""));
    assertFalse(new Sessions(new Moved()).fits(one, sessions.token(one)), "another server");
    assertTrue(Sessions.plausible(one));
    assertFalse(Sessions.plausible(one + "0"));
    assertFalse(Sessions.plausible("x".repeat(48)));
  }

  @Test
  void guessingIsSlowedDownAndForgotten() {
    Moved clock = new Moved();
    Brake brake = new Brake(clock);
    for (int i = 0; i < 4; i++) {
      brake.failed("ann");
      assertTrue(brake.locked("ann").isZero());
    }
    brake.failed("ann");
    assertEquals(Duration.ofSeconds(30), brake.locked("ann"));
    clock.on(Duration.ofSeconds(31));
    assertTrue(brake.locked("ann").isZero());
    brake.failed("ann");
    assertEquals(Duration.ofSeconds(60), brake.locked("ann"));
    for (int i = 0; i < 30; i++) {
      brake.failed("ann");
    }
    assertEquals(Duration.ofMinutes(15), brake.locked("ann"));
    assertTrue(brake.locked("ben").isZero());
    brake.succeeded("ann");
    assertTrue(brake.locked("ann").isZero());
    for (int i = 0; i < 20_000; i++) {
      brake.failed("name " + i);
    }
    assertEquals(10_000, brake.remembered());
  }
}
