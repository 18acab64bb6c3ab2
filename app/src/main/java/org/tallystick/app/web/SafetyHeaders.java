package org.tallystick.app.web;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer says to the browser, whatever else it is. */
final class SafetyHeaders {
  /** Our own files and nothing else; no script or style inside a page; no framing. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  private SafetyHeaders() {}

  static void add(Context context) {
    ALL.forEach(context::header);
  }
}
