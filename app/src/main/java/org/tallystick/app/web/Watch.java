package org.tallystick.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tallystick.app.web.account.Sessions;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.app.web.intake.Progress;

/** How the server is: for those who look after it. Thread-safe. */
final class Watch {
  private final Holdings holdings;
  private final Imports imports;
  private final Sessions sessions;
  private final Metrics metrics;

  Watch(Holdings holdings, Imports imports, Sessions sessions, Metrics metrics) {
    this.holdings = holdings;
    this.imports = imports;
    this.sessions = sessions;
    this.metrics = metrics;
  }

  void register(Routes routes) {
    routes.open(HandlerType.GET, "/health", this::health);
    routes.open(HandlerType.GET, "/metrics", this::metrics);
  }

  private void health(Context context) {
    boolean well;
    try {
      well = holdings.well();
    } catch (RuntimeException e) {
      well = false;
    }
    context
        .status(well ? 200 : 503)
        .contentType("application/json")
        .result(well ? "{\"status\":\"ok\"}" : "{\"status\":\"the ledger cannot be read\"}");
  }

  /** For whoever is on the machine itself, or signed in to look after it. */
  private void metrics(Context context) {
    boolean direct =
        context.req().getRemoteAddr().startsWith("127.")
            || context.req().getRemoteAddr().contains("0:0:0:0:0:0:0:1");
    boolean forwarded =
        context.header("X-Forwarded-For") != null || context.header("Forwarded") != null;
    if (!(direct && !forwarded) && !Visitor.of(context).may(Role.ADMIN)) {
      throw new Refusal(403, "Metrics are for the machine itself and for admins.");
    }
    Map<String, Number> gauges = new LinkedHashMap<>();
    Runtime runtime = Runtime.getRuntime();
    gauges.put("tallystick_memory_used_bytes", runtime.totalMemory() - runtime.freeMemory());
    gauges.put("tallystick_memory_most_bytes", runtime.maxMemory());
    gauges.put("tallystick_figures", holdings.figures());
    gauges.put("tallystick_sessions", sessions.count());
    long running = imports.recent().stream().filter(p -> !p.over()).count();
    gauges.put("tallystick_imports_open", running);
    gauges.put(
        "tallystick_imports_documents", imports.recent().stream().mapToLong(Progress::read).sum());
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text(gauges));
  }
}
