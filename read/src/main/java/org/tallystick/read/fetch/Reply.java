package org.tallystick.read.fetch;

import java.util.Map;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param headers by their names in lower case; the first of each
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes it, and records are not compared
record Reply(int status, Map<String, String> headers, byte[] body) {
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
