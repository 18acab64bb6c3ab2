package org.tallystick.app.web.intake;

import org.tallystick.read.fetch.FetchLimits;
import org.tallystick.read.fetch.Network;

/**
 * What of the web an import may fetch.
 *
 * @param limits what one fetch may cost
 */
public record Reach(Network network, FetchLimits limits) {
  /** Nothing at all. */
  public static final Reach NONE = new Reach(Network.off(), FetchLimits.standard());

  /** Public pages and feeds. */
  public static Reach web() {
    return new Reach(Network.open(), FetchLimits.standard());
  }

  /** Whether anything may be fetched. */
  public boolean open() {
    return network.on();
  }
}
