package org.tallystick.app.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request so broken that it never reaches us: guarded, and without a word.
 */
final class BareErrors extends ErrorHandler {
  private static final String TYPE = "text/plain; charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    SafetyHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    Content.Sink.write(response, true, text(status), callback);
  }

  private static String text(int status) {
    return Refusal.title(status) + ".\n";
  }
}
