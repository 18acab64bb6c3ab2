package org.tallystick.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.account.Brake;
import org.tallystick.app.web.account.Sessions;
import org.tallystick.app.web.exchange.House;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Screen;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.holdings.TooLarge;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.app.web.page.Pages;
import org.tallystick.app.web.review.Reviews;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerFault;

/** The web application on a port: started when made, until closed. */
public final class Server implements AutoCloseable {
  private static final int THREADS = 48;
  private static final long IDLE_MILLIS = 15_000;
  private static final long PATIENCE_MILLIS = 10_000;
  private static final String STARTED = "started";

  private final Javalin javalin;
  private final ServerOptions options;
  private final Holdings holdings;
  private final Imports imports;
  private final AccessLog log;
  private final Metrics metrics = new Metrics();
  private final StaticFiles files = new StaticFiles();
  private final Notices notices = new Notices();
  private final Sessions sessions;
  private final Gate gate;
  private final Answers answers;
  private final Pages pages;
  private final Optional<Accounts> accounts;
  private final Ledger ledger;
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean leaving;
  private List<Route> routes = List.of();

  private Server(Ledger ledger, ServerOptions options, Holdings holdings) {
    Clock clock = Clock.systemUTC();
    this.ledger = ledger;
    this.options = options;
    this.holdings = holdings;
    this.imports = new Imports(ledger, options.extraction(), options.reach(), clock);
    this.log = new AccessLog(options.log(), clock);
    this.sessions = new Sessions(clock);
    this.accounts = options.accounts().filter(f -> !options.readOnly()).map(Accounts::in);
    this.gate = new Gate(options, accounts, sessions);
    this.pages = new Pages(holdings, imports, house());
    this.answers = new Answers(pages, new Askings(notices, holdings::behind), notices);
    this.javalin = Javalin.create(this::configure);
  }

  /** Starts serving a ledger, which stays the caller's to close. */
  public static Server start(Ledger ledger, ServerOptions options) {
    return start(ledger, options, new Holdings(ledger));
  }

  /** Starts with holdings of its own. */
  static Server start(Ledger ledger, ServerOptions options, Holdings holdings) {
    holdings.prepare();
    Server server = new Server(ledger, options, holdings);
    server.javalin.start();
    return server;
  }

  private House house() {
    Map<String, String> limits = new LinkedHashMap<>();
    limits.put("sent for one import", (options.upload() >> 20) + " MiB");
    limits.put("one document", "20 MiB");
    limits.put("other forms", "1 MiB");
    return new House(
        options.extraction().version(),
        Optional.of(ledger.place()).filter(p -> !options.readOnly()),
        accounts.isPresent(),
        options.readOnly(),
        new Admission(options).folders(),
        new Admission(options).feeds(),
        limits);
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  /** The address of its first page. */
  public String address() {
    return "http://"
        + (options.host().contains(":") ? "[" + options.host() + "]" : options.host())
        + ":"
        + port()
        + "/";
  }

  /** Every way in. */
  public List<Route> routes() {
    return routes;
  }

  /** Lets those inside finish, for ten seconds at most, and stops what runs. */
  @Override
  public void close() {
    leaving = true;
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    try {
      while (inside.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    javalin.stop();
    imports.close();
    holdings.close();
    log.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
    config.jetty.addConnector(
        (server, http) -> {
          http.setSendServerVersion(false);
          http.setSendXPoweredBy(false);
          return connector(server, http);
        });
    Routes made = new Routes(config.routes);
    config.routes.before(this::enter);
    routes(made);
    config.routes.after(this::leave);
    config.routes.exception(Exception.class, (e, context) -> failed(context, e));
    config.routes.error(404, context -> absent(context, 404, "There is no such page."));
    config.routes.error(405, context -> absent(context, 405, "This cannot be asked that way."));
    this.routes = made.all();
  }

  private ServerConnector connector(
      org.eclipse.jetty.server.Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private void routes(Routes made) {
    pages.screens().forEach(screen -> screen(made, screen));
    made.open(
        HandlerType.GET,
        "/static/<name>",
        context -> {
          if (!files.answer(context, context.pathParam("name"))) {
            throw new Refusal(404, "There is no such file.");
          }
        });
    Doors doors = new Doors(accounts, sessions, gate, answers, log, new Brake(Clock.systemUTC()));
    Reviews reviews = new Reviews(ledger, holdings);
    Admission admission = new Admission(options);
    Forms forms = new Forms(gate, answers, reviews, imports, admission, options.upload());
    doors.register(made);
    forms.register(made);
    new ApiRoutes(holdings, gate, doors, forms, reviews, imports, admission, options.upload())
        .register(made);
    new Watch(holdings, imports, sessions, metrics).register(made);
  }

  private void screen(Routes made, Screen screen) {
    String path = screen.path();
    for (String suffix :
        path.endsWith("/") || path.endsWith("}") || path.endsWith(">")
            ? List.of("")
            : List.of("", ".json", ".csv")) {
      if (path.equals("/sign-in")) {
        made.open(HandlerType.GET, path + suffix, context -> answers.draw(context, screen));
      } else {
        made.get(path + suffix, screen.least(), context -> answers.draw(context, screen));
      }
    }
  }

  private void enter(Context context) {
    context.attribute(STARTED, System.nanoTime());
    inside.incrementAndGet();
    SafetyHeaders.add(context);
    if (leaving) {
      context.header("Connection", "close");
    }
    gate.enter(context);
    gate.origin(context);
  }

  private void leave(Context context) {
    Long started = context.attribute(STARTED);
    if (started == null) {
      return;
    }
    inside.decrementAndGet();
    long nanos = System.nanoTime() - started;
    String method = context.method().name().toUpperCase(Locale.ROOT);
    String route = Routes.of(context);
    int status = context.statusCode();
    metrics.answered(method, route, status, nanos);
    Optional<String> who = Visitor.of(context).who().map(Person::name);
    log.answered(method, route, status, nanos, who, gate.from(context));
  }

  private void absent(Context context, int status, String sentence) {
    if (Routes.of(context).equals("none")) {
      answers.refuse(context, status, sentence);
    }
  }

  /** One sentence for whoever asked; where it came from, for the log alone. */
  private void failed(Context context, Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      answers.refuse(context, refusal.status(), refusal.sentence());
    } else if (thrown instanceof TooLarge large) {
      answers.refuse(context, 422, large.sentence());
    } else if (thrown instanceof HttpResponseException known) {
      answers.refuse(context, known.getStatus(), "The request cannot be answered as it is.");
    } else if (thrown instanceof LedgerFault fault && fault.kind() == LedgerFault.Kind.LOCKED) {
      answers.refuse(
          context, 503, "Somebody else is writing to the ledger; nothing was changed. Try again.");
    } else if (thrown instanceof LedgerFault fault && fault.kind() == LedgerFault.Kind.READ_ONLY) {
      answers.refuse(context, 409, "The ledger cannot be written to; nothing was changed.");
    } else {
      log.fault(Routes.of(context), thrown);
      answers.refuse(context, 500, "This could not be done; the log says where it broke.");
    }
  }
}
