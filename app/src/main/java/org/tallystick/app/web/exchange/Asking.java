package org.tallystick.app.web.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tallystick.ledger.AsOf;

/**
 * One request for a page, checked: who asks, for what, as of when. Immutable.
 *
 * @param path of the page, decoded, without the suffix that asks for a shape
 * @param names the parts of the path that the route names
 * @param given what the address gives after the question mark, values as they came: never trusted
 * @param who empty where nobody is signed in
 * @param token to be sent back with every form as {@code token}
 * @param writes whether this server lets this person decide and import
 * @param address of this server as it was asked, such as {@code http://127.0.0.1:8080}
 * @param accounts whether people sign in here
 * @param behind tells, once a page was drawn, whether facts came that it does not show yet
 * @param notice a sentence on what was just done, for the top of the page
 */
public record Asking(
    String path,
    Map<String, String> names,
    Map<String, List<String>> given,
    AsOf asOf,
    Optional<Person> who,
    String token,
    boolean writes,
    Shape shape,
    String address,
    Optional<String> notice,
    boolean accounts,
    BooleanSupplier behind) {
  public Asking {
    names = Map.copyOf(names);
    given = Map.copyOf(given);
  }

  /** The part of the path with that name; empty where the route has none. */
  public String name(String key) {
    return names.getOrDefault(key, "");
  }

  /** The first value given under a key, where it is more than blanks. */
  public Optional<String> given(String key) {
    return given.getOrDefault(key, List.of()).stream().findFirst().filter(v -> !v.isBlank());
  }

  /**
   * A whole number given under a key, held between two bounds; what is none counts as not given.
   */
  public int number(String key, int otherwise, int least, int most) {
    int value = given(key).flatMap(Asking::whole).orElse(otherwise);
    return Math.max(least, Math.min(most, value));
  }

  private static Optional<Integer> whole(String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether the person may do what a role may; nobody may nothing that writes. */
  public boolean may(Role role) {
    return (role == Role.READER || writes) && who.map(p -> p.role().covers(role)).orElse(false);
  }
}
