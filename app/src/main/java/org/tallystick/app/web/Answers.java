package org.tallystick.app.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Screen;
import org.tallystick.app.web.page.Pages;

/** Writes answers: pages, files, redirects, and what went wrong. Thread-safe. */
final class Answers {
  private final Pages pages;
  private final Askings askings;
  private final Notices notices;
  private final Rendering rendering = new Rendering();

  Answers(Pages pages, Askings askings, Notices notices) {
    this.pages = pages;
    this.askings = askings;
    this.notices = notices;
  }

  void draw(Context context, Screen screen) {
    Asking asking = askings.of(context);
    Answer answer = screen.draws().apply(asking);
    if (answer instanceof Answer.Page page) {
      rendering.page(context, page, asking.shape());
    } else if (answer instanceof Answer.Redirect redirect) {
      go(context, redirect.path(), redirect.notice());
    } else if (answer instanceof Answer.Missing missing) {
      throw new Refusal(404, missing.sentence());
    } else if (answer instanceof Answer.Unclear unclear) {
      throw new Refusal(400, unclear.sentence());
    } else if (answer instanceof Answer.File file) {
      file(context, file);
    }
  }

  private static void file(Context context, Answer.File file) {
    file.name()
        .ifPresent(
            name ->
                context.header(
                    "Content-Disposition", "attachment; filename=\"" + plain(name) + "\""));
    context.contentType(file.type()).result(file.content());
  }

  /** A file's name that means nothing to a header or a shell. */
  private static String plain(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(80, name.length()); i++) {
      char c = name.charAt(i);
      boolean kept =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.';
      out.append(kept ? c : '-');
    }
    return out.toString();
  }

  /** Sends the browser to one of our pages, with a sentence for its top. */
  void go(Context context, String path, Optional<String> notice) {
    notice.ifPresent(sentence -> notices.leave(Visitor.of(context).secret(), sentence));
    context.status(303).header("Location", LocalPath.of(path)).result("");
  }

  void refuse(Context context, int status, String sentence) {
    boolean api = context.path().startsWith("/api/");
    if (status == 401 && !api && context.method().equals(io.javalin.http.HandlerType.GET)) {
      go(context, "/sign-in?to=" + encoded(path(context)), Optional.empty());
    } else if (api) {
      problem(context, status, sentence);
    } else {
      Asking asking = askings.plain(context);
      Answer.Page page = pages.problem(asking, status, Refusal.title(status), sentence);
      rendering.page(context, page, asking.shape());
    }
  }

  private static String path(Context context) {
    String query = context.queryString();
    return LocalPath.of(context.req().getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What went wrong, as RFC 9457 has it. */
  private static void problem(Context context, int status, String sentence) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "about:blank").put("title", Refusal.title(status));
    o.put("status", status).put("detail", sentence);
    context
        .status(status)
        .contentType("application/problem+json")
        .result(o.toString().getBytes(StandardCharsets.UTF_8));
  }
}
