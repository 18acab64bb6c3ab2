package org.tallystick.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.exchange.Screen;
import org.tallystick.app.web.exchange.Shape;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.page.Pages;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Ledger;

/** The web application on a port: started when made, until closed. */
public final class Server implements AutoCloseable {
  private final Javalin javalin;
  private final ServerOptions options;
  private final Pages pages;
  private final StaticFiles files = new StaticFiles();
  private final Rendering rendering = new Rendering();

  private Server(Ledger ledger, ServerOptions options) {
    this.options = options;
    this.pages = new Pages(new Holdings(ledger));
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts serving a ledger, which stays the caller's to close. */
  public static Server start(Ledger ledger, ServerOptions options) {
    Server server = new Server(ledger, options);
    server.javalin.start(options.host(), options.port());
    return server;
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  /** The address of its first page. */
  public String address() {
    return "http://" + options.host() + ":" + port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(SafetyHeaders::add);
    pages.screens().forEach(screen -> screen(routes, screen));
    routes.get(
        "/static/<name>",
        context -> {
          if (!files.answer(context, context.pathParam("name"))) {
            problem(context, 404, "Not found", "There is no such file.");
          }
        });
    routes.exception(
        Exception.class,
        (e, context) ->
            problem(context, 500, "A fault of ours", "The page could not be made; see the log."));
    routes.error(
        404,
        context -> {
          if (context.resultInputStream() == null) {
            problem(context, 404, "Not found", "There is no such page.");
          }
        });
  }

  private void screen(RoutesConfig routes, Screen screen) {
    routes.get(screen.path(), context -> draw(context, screen));
    if (!screen.path().endsWith("/")
        && !screen.path().endsWith("}")
        && !screen.path().endsWith(">")) {
      routes.get(screen.path() + ".json", context -> draw(context, screen));
      routes.get(screen.path() + ".csv", context -> draw(context, screen));
    }
  }

  private void draw(Context context, Screen screen) {
    Asking asking = asking(context);
    Answer answer = screen.draws().apply(asking);
    if (answer instanceof Answer.Page page) {
      rendering.page(context, page, asking.shape());
    } else if (answer instanceof Answer.Redirect redirect) {
      context.redirect(redirect.path());
    } else if (answer instanceof Answer.Missing missing) {
      problem(context, 404, "Not found", missing.sentence());
    } else if (answer instanceof Answer.Unclear unclear) {
      problem(context, 400, "Not understood", unclear.sentence());
    } else if (answer instanceof Answer.File file) {
      context.contentType(file.type()).result(file.content());
    }
  }

  private void problem(Context context, int status, String title, String sentence) {
    Asking asking = asking(context);
    rendering.page(context, pages.problem(asking, status, title, sentence), asking.shape());
  }

  private Asking asking(Context context) {
    Map<String, String> names = new LinkedHashMap<>(context.pathParamMap());
    String path = context.path();
    Shape shape = Shape.HTML;
    Optional<Shape> asked = Optional.ofNullable(context.queryParam("format")).flatMap(Shape::of);
    if (asked.isPresent()) {
      shape = asked.get();
    } else {
      for (Shape one : List.of(Shape.JSON, Shape.CSV)) {
        String suffix = "." + one.word();
        if (path.endsWith(suffix)) {
          shape = one;
          path = path.substring(0, path.length() - suffix.length());
          names.replaceAll(
              (k, v) -> v.endsWith(suffix) ? v.substring(0, v.length() - suffix.length()) : v);
        }
      }
    }
    return new Asking(
        path,
        names,
        context.queryParamMap(),
        AsOf.NOW,
        Optional.of(new Person("local", Role.ADMIN)),
        "",
        true,
        shape,
        "http://" + options.host() + ":" + port(),
        Optional.empty());
  }
}
