package org.tallystick.app.web.exchange;

/**
 * Who asks.
 *
 * @param name signs the decisions they make
 */
public record Person(String name, Role role) {}
