package org.tallystick.app.web;

/**
 * How to serve.
 *
 * @param host the network address to listen on
 * @param port 0 takes any that is free
 */
public record ServerOptions(String host, int port) {
  /** On this machine only. */
  public static ServerOptions local(int port) {
    return new ServerOptions("127.0.0.1", port);
  }
}
