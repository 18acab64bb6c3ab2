package org.tallystick.app.json;

import java.util.Optional;
import java.util.function.Function;
import org.tallystick.ledger.View;

/**
 * By what figures and claims are known to decisions, whatever becomes of their ids.
 *
 * @param figure the fingerprint of the figure with an id
 * @param claim that of a claim's first figure
 */
public record Fingerprints(
    Function<String, Optional<String>> figure, Function<String, Optional<String>> claim) {
  /** Those of a view. */
  public static Fingerprints of(View view) {
    return new Fingerprints(
        id -> view.figure(id).map(View.Reviewed::fingerprint),
        id ->
            view.resolution().claims().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .flatMap(c -> view.figure(c.figures().get(0)))
                .map(View.Reviewed::fingerprint));
  }

  String required(String kind, String id) {
    return (kind.equals("claim") ? claim : figure)
        .apply(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " " + id + "."));
  }
}
