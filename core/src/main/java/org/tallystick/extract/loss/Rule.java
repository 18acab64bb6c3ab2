package org.tallystick.extract.loss;

import java.util.Optional;

/** One way in which a sentence ties a quantity to a loss. Stateless. */
interface Rule {
  /** The tie of phrase {@code q}, if this rule reads one. */
  Optional<Link> link(Clause clause, int q);
}
