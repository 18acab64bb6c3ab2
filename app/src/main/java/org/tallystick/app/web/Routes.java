package org.tallystick.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.exchange.Role;

/** Registers ways in, each with who may take it, and remembers them all. */
final class Routes {
  private static final String KEY = "route";

  private final RoutesConfig config;
  private final List<Route> all = new ArrayList<>();

  Routes(RoutesConfig config) {
    this.config = config;
  }

  List<Route> all() {
    return List.copyOf(all);
  }

  /** A way in for everybody. */
  void open(HandlerType method, String path, Handler handler) {
    add(new Route(method, path, Optional.empty()), handler);
  }

  void get(String path, Role least, Handler handler) {
    add(new Route(HandlerType.GET, path, Optional.of(least)), handler);
  }

  void post(String path, Role least, Handler handler) {
    add(new Route(HandlerType.POST, path, Optional.of(least)), handler);
  }

  void delete(String path, Role least, Handler handler) {
    add(new Route(HandlerType.DELETE, path, Optional.of(least)), handler);
  }

  private void add(Route route, Handler handler) {
    all.add(route);
    config.addHttpHandler(
        route.method(),
        route.path(),
        context -> {
          context.attribute(KEY, route.path());
          route.least().ifPresent(least -> admit(context, least));
          handler.handle(context);
        });
  }

  private static void admit(Context context, Role least) {
    Visitor visitor = Visitor.of(context);
    if (visitor.who().isEmpty()) {
      throw new Refusal(401, "Sign in to see this.");
    }
    if (!visitor.may(least)) {
      throw new Refusal(
          403,
          visitor.writes()
              ? "This is for a " + least.word() + "; ask whoever keeps the accounts."
              : "This server is for reading only; nothing was changed.");
    }
  }

  /** The pattern of the way a request took; never its path. */
  static String of(Context context) {
    String route = context.attribute(KEY);
    return route == null ? "none" : route;
  }
}
