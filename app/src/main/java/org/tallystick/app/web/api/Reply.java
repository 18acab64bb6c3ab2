package org.tallystick.app.web.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What is answered. */
public sealed interface Reply {
  /** All is well. */
  record Found(JsonNode body) implements Reply {}

  /** There is no such thing; one sentence says what was looked for. */
  record Missing(String sentence) implements Reply {}
}
