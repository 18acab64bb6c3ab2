package org.tallystick.app.web.exchange;

import java.util.Locale;
import java.util.Optional;

/** What a person may do; each role may do what those before it may. */
public enum Role {
  /** Look at everything that is not a queue of work. */
  READER,
  /** Decide on figures, claims, stories and names, and import texts. */
  REVIEWER,
  /** Also read folders of the machine and take documents down. */
  ADMIN;

  /** Its name in files, pages and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name. */
  public static Optional<Role> of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether this role may do what the other may. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
