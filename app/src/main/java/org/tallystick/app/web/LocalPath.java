package org.tallystick.app.web;

/** Addresses that stay on this server. */
final class LocalPath {
  private LocalPath() {}

  /**
   * The path, if it is one of ours: one slash, then nothing that a browser could read as another
   * host; else the first page.
   */
  static String of(String path) {
    boolean ours =
        path.startsWith("/")
            && path.length() <= 2000
            && !path.startsWith("//")
            && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    return ours ? path : "/";
  }
}
