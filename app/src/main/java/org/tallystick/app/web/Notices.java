package org.tallystick.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sentences for the top of somebody's next page; the latest few. Thread-safe. */
final class Notices {
  private static final int MOST = 1000;

  private final Map<String, String> bySecret =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized void leave(String secret, String sentence) {
    bySecret.put(secret, sentence);
  }

  /** Takes the sentence left for the holder of this secret. */
  synchronized Optional<String> take(String secret) {
    return Optional.ofNullable(bySecret.remove(secret));
  }
}
