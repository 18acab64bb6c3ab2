package org.tallystick.app.web.exchange;

import java.util.function.Function;

/**
 * A page's place among the addresses.
 *
 * @param path such as {@code /question/{id}}; {@code <name>} takes slashes too
 * @param least who may see it
 * @param draws the page; called from several threads
 */
public record Screen(String path, Role least, Function<Asking, Answer> draws) {}
