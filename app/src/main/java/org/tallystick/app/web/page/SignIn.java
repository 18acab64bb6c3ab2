package org.tallystick.app.web.page;

/**
 * The page to sign in.
 *
 * @param to where to go then
 */
public record SignIn(Frame frame, String to) {}
