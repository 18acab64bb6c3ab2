package org.tallystick.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.app.web.account.Accounts;
import org.tallystick.app.web.account.AccountsFault;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.exchange.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who may sign in to a server. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Keep the file of those who may sign in to `serve --accounts`: readers look, reviewers also"
            + " decide and import, admins also read folders of the machine.")
final class AccountCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "The file; else the one in the user's data folder.")
  private @Nullable Path file;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "account wants add, list or remove.");
  }

  private Accounts accounts() {
    return Accounts.in(file == null ? LedgerPlace.accounts() : file);
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Add an account; the password is asked for, or read from standard input.")
  int add(
      @Parameters(paramLabel = "NAME", description = "Signs this person's decisions.") String name,
      @Option(
              names = "--role",
              defaultValue = "reader",
              description = "reader, reviewer or admin; reader unless given.")
          String role,
      @Mixin TalkOptions talking) {
    Talk talk = talking.with(root.console());
    Role known =
        Role.of(role)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--role wants reader, reviewer or admin."));
    char[] password = password();
    try {
      accounts().add(new Person(name, known), password);
    } catch (IllegalArgumentException e) {
      throw new UserError(Exit.WRONG_USAGE, String.valueOf(e.getMessage()));
    } catch (AccountsFault e) {
      throw new UserError(Exit.STORAGE, e.sentence());
    } finally {
      Arrays.fill(password, '\0');
    }
    talk.note(name + " may sign in as " + known.word() + ".");
    return Exit.DONE.code();
  }

  /** Newer Javas give a console without a terminal, too, which then reads standard input. */
  @SuppressWarnings("SystemConsoleNull")
  private static char[] password() {
    Console console = System.console();
    if (console != null) {
      char[] password =
          console.readPassword("Password (at least %d characters): ", Accounts.SHORTEST);
      return password == null ? new char[0] : password;
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw new UserError(Exit.WRONG_USAGE, "no password could be read from standard input.");
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts.")
  int list(@Mixin OutputOptions output, @Mixin TalkOptions talking) {
    Talk talk = talking.with(root.console());
    try (Output out = output.open(talk.console())) {
      accounts().people().forEach(p -> out.line(p.name() + "\t" + p.role().word()));
      out.finish();
    } catch (AccountsFault e) {
      throw new UserError(Exit.STORAGE, e.sentence());
    }
    return Exit.DONE.code();
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove an account; whoever is signed in with it is out at once.")
  int remove(
      @Parameters(paramLabel = "NAME", description = "Whose.") String name,
      @Mixin TalkOptions talking) {
    Talk talk = talking.with(root.console());
    try {
      if (!accounts().remove(name)) {
        throw new UserError(Exit.WRONG_USAGE, "there is no account " + name + ".");
      }
    } catch (AccountsFault e) {
      throw new UserError(Exit.STORAGE, e.sentence());
    }
    talk.note(name + " may no longer sign in.");
    return Exit.DONE.code();
  }
}
