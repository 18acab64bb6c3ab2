package org.tallystick.app.web.api;

import java.util.function.Function;

/**
 * A way to ask.
 *
 * @param path below {@code /api/v1}, with {@code {id}} or {@code <name>}, which takes slashes too
 * @param answers called from several threads; may throw IllegalArgumentException with a sentence
 */
public record Endpoint(String path, Function<Call, Reply> answers) {}
