package org.tallystick.app.web;

import io.javalin.http.HandlerType;
import java.util.Optional;
import org.tallystick.app.web.exchange.Role;

/**
 * One way into the server.
 *
 * @param path as Javalin writes it: {@code {id}}, or {@code <name>} which takes slashes too
 * @param least who may; empty for everybody
 */
public record Route(HandlerType method, String path, Optional<Role> least) {}
