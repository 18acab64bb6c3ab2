package org.tallystick.app.command;

import io.javalin.util.JavalinBindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.ServerOptions;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.account.AccountsFault;
import org.tallystick.app.web.intake.Reach;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The ledger in the browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show the ledger in the browser, on this machine alone unless told otherwise. Ctrl-C ends it;"
            + " whoever is inside may finish first.")
final class ServeCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "LEDGER",
      description = "The ledger, as with -d; made where there is none.")
  private @Nullable String ledger;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The network address to listen on. Others than this machine's own need --accounts or"
              + " --public.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8642",
      description = "The port; 0 takes any that is free.")
  private int port = 8642;

  @Option(
      names = "--accounts",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "People sign in; the file is kept by `tallystick account`. Without FILE, the one in the"
              + " user's data folder.")
  private @Nullable String accounts;

  @Option(names = "--public", description = "Everybody may read, nobody may write.")
  private boolean open;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A further name under which the server is asked, such as tally.example.org.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "A proxy in front, whose X-Forwarded-Proto and X-Forwarded-For are believed.")
  private @Nullable String proxy;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "A line of JSON for each request; - is standard error.")
  private @Nullable Path log;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      defaultValue = "local",
      description = "Who signs the decisions where nobody signs in.")
  private String actor = "local";

  @Option(
      names = "--import-from",
      paramLabel = "FOLDER",
      description = "With accounts: a folder of this machine that admins may import from.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--allow-network",
      description = "Let imports fetch feeds and pages of the public web; else nothing is fetched.")
  private boolean allowNetwork;

  @Option(
      names = "--max-upload",
      paramLabel = "MIB",
      defaultValue = "200",
      description = "How much may be sent for one import.")
  private int upload = 200;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    check();
    if (ledger != null) {
      place.choose(ledger);
    }
    Ledger opened = place.create();
    run(opened, options(), talk, () -> {});
    return Exit.DONE.code();
  }

  private void check() {
    boolean local = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    if (!local && accounts == null && !open) {
      throw refused(
          "Others could reach "
              + host
              + ": give --accounts, so that people sign in, or --public,"
              + " so that nobody can write.");
    }
    if (open && accounts != null) {
      throw refused("--public and --accounts exclude each other: nobody signs in to read.");
    }
    if (port < 0 || port > 65535) {
      throw refused("--port wants a number from 0 to 65535.");
    }
    if (upload < 1 || upload > 2000) {
      throw refused("--max-upload wants a number from 1 to 2000.");
    }
    if (actor.isBlank() || actor.length() > 40) {
      throw refused("--as wants a name of 1 to 40 characters.");
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private ServerOptions options() {
    Optional<Path> file =
        Optional.ofNullable(accounts)
            .map(given -> given.isEmpty() ? LedgerPlace.accounts() : Path.of(given));
    file.ifPresent(ServeCommand::someone);
    return new ServerOptions(
        host,
        port,
        open,
        file,
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        Optional.ofNullable(proxy),
        Optional.ofNullable(log),
        actor,
        folders,
        (long) upload << 20,
        allowNetwork ? Reach.web() : Reach.NONE,
        Build.extraction());
  }

  /** A server that nobody can sign in to is a mistake. */
  private static void someone(Path file) {
    try {
      if (!Files.exists(file) || Accounts.in(file).people().isEmpty()) {
        throw new UserError(
            Exit.WRONG_USAGE,
            file + " holds no account; make one with `tallystick account add NAME --role admin`.");
      }
    } catch (AccountsFault e) {
      throw new UserError(Exit.STORAGE, e.sentence());
    }
  }

  /** Serves until the process is told to end; then lets those inside finish and closes all. */
  static void run(Ledger ledger, ServerOptions options, Talk talk, Runnable last) {
    Server server;
    try {
      server = Server.start(ledger, options);
    } catch (JavalinBindException e) {
      ledger.close();
      last.run();
      throw new UserError(
          Exit.STORAGE,
          "port "
              + options.port()
              + " of "
              + options.host()
              + " is taken or not this machine's; choose another with --port.");
    } catch (java.io.UncheckedIOException e) {
      ledger.close();
      last.run();
      throw new UserError(Exit.STORAGE, "the file of --log cannot be written to.");
    }
    Runnable close =
        () -> {
          server.close();
          ledger.close();
          last.run();
          talk.note("stopped.");
        };
    Thread end = new Thread(close, "end");
    Runtime.getRuntime().addShutdownHook(end);
    talk.note("the ledger " + ledger.place() + " is at " + server.address() + " (Ctrl-C ends it)");
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(end);
      close.run();
    }
  }
}
