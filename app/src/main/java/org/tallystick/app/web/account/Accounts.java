package org.tallystick.app.web.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;

/**
 * The accounts of a file, a line of JSON each; nobody but its owner can read it. Changes made by
 * another process are seen at the next question. Thread-safe.
 */
public final class Accounts {
  /** Shorter passwords are not taken. */
  public static final int SHORTEST = 10;

  private static final int LONGEST = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Account(Person person, Password password) {}

  private record Read(FileTime changed, long size, Map<String, Account> accounts) {}

  private final Path file;
  private final int rounds;
  private final Password nobody;
  private Read read = new Read(FileTime.fromMillis(0), -1, Map.of());

  private Accounts(Path file, int rounds) {
    this.file = file;
    this.rounds = rounds;
    this.nobody = Password.of("nobody has this password".toCharArray(), rounds);
  }

  /** The accounts of a file, which may not exist yet. */
  public static Accounts in(Path file) {
    return new Accounts(file, Password.ROUNDS);
  }

  /** The same with fewer rounds of stretching, for tests. */
  static Accounts quick(Path file) {
    return new Accounts(file, 1000);
  }

  /** Everybody, by name. */
  public synchronized List<Person> people() {
    return current().values().stream().map(Account::person).toList();
  }

  /** The person of that name, as the file has them now. */
  public synchronized Optional<Person> person(String name) {
    return Optional.ofNullable(current().get(name)).map(Account::person);
  }

  /**
   * The person, if the password is theirs. Takes as long where there is no such person.
   *
   * @param password is left as it is; the caller clears it
   */
  public Optional<Person> signIn(String name, char[] password) {
    Optional<Account> account;
    synchronized (this) {
      account = Optional.ofNullable(current().get(name));
    }
    if (password.length > LONGEST) {
      return Optional.empty();
    }
    boolean right = account.map(Account::password).orElse(nobody).is(password);
    return account.filter(a -> right).map(Account::person);
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException with a sentence if the name or password will not do
   */
  public synchronized void add(Person person, char[] password) {
    require(
        named(person.name()), "A name has 1 to 40 letters, digits, dots, dashes and no blanks.");
    require(
        password.length >= SHORTEST && password.length <= LONGEST,
        "A password has at least " + SHORTEST + " and at most " + LONGEST + " characters.");
    Map<String, Account> accounts = new TreeMap<>(current());
    require(
        accounts.putIfAbsent(person.name(), new Account(person, Password.of(password, rounds)))
            == null,
        "There is an account " + person.name() + " already; remove it first.");
    write(accounts);
  }

  /** Removes an account; whether there was one. Their sessions end with their next request. */
  public synchronized boolean remove(String name) {
    Map<String, Account> accounts = new TreeMap<>(current());
    boolean there = accounts.remove(name) != null;
    if (there) {
      write(accounts);
    }
    return there;
  }

  private static boolean named(String name) {
    return !name.isEmpty()
        && name.length() <= 40
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private Map<String, Account> current() {
    try {
      if (!Files.exists(file)) {
        return Map.of();
      }
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      if (!changed.equals(read.changed()) || size != read.size()) {
        read = new Read(changed, size, parsed(Files.readAllLines(file, StandardCharsets.UTF_8)));
      }
      return read.accounts();
    } catch (IOException e) {
      throw new AccountsFault(file + " cannot be read; check that it is yours.", e);
    }
  }

  private Map<String, Account> parsed(List<String> lines) {
    Map<String, Account> accounts = new TreeMap<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        Account account =
            account(line)
                .orElseThrow(
                    () -> new AccountsFault(file + " holds a line that is no account.", null));
        accounts.put(account.person().name(), account);
      }
    }
    return accounts;
  }

  private static Optional<Account> account(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      Optional<Role> role = Role.of(node.path("role").asText());
      int rounds = node.path("rounds").asInt();
      String salt = node.path("salt").asText();
      String hash = node.path("hash").asText();
      boolean whole = rounds > 0 && hex(salt) && hex(hash) && named(node.path("name").asText());
      return role.filter(r -> whole)
          .map(
              r ->
                  new Account(
                      new Person(node.path("name").asText(), r), new Password(rounds, salt, hash)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean hex(String text) {
    return !text.isEmpty()
        && text.length() % 2 == 0
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  /** Writes a draft that nobody else can read, then puts it in the place of the file. */
  private void write(Map<String, Account> accounts) {
    List<String> lines = new ArrayList<>();
    for (Account a : accounts.values()) {
      ObjectNode node = MAPPER.createObjectNode();
      node.put("name", a.person().name()).put("role", a.person().role().word());
      node.put("rounds", a.password().rounds());
      lines.add(node.put("salt", a.password().salt()).put("hash", a.password().hash()).toString());
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".accounts", ".draft");
      if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(draft, lines, StandardCharsets.UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      read = new Read(Files.getLastModifiedTime(file), Files.size(file), Map.copyOf(accounts));
    } catch (IOException e) {
      throw new AccountsFault(file + " cannot be written; check the folder's permissions.", e);
    }
  }
}
