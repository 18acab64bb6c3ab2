package org.tallystick.extract.place;

import java.util.Optional;
import org.tallystick.text.Span;

/**
 * Where the people or things of a figure were lost.
 *
 * @param name as the text names it
 * @param at where it does, possibly in another sentence
 * @param implied whether it was carried over from another sentence
 * @param country canonical name of the country in which it lies, where known
 * @param whole whether it is a whole country
 */
public record Place(
    String name, Span at, boolean implied, Optional<String> country, boolean whole) {
  Place carried() {
    return new Place(name, at, true, country, whole);
  }
}
