package org.tallystick.read.fetch;

import java.util.Optional;

/**
 * What a server said a page can be told apart by, to be shown to it again, so that it need not send
 * the page where nothing changed.
 *
 * @param etag its tag, as written
 * @param modified its Last-Modified, as written
 */
public record Validators(Optional<String> etag, Optional<String> modified) {
  /** Nothing is known yet. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
