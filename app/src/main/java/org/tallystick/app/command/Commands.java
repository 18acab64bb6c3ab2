package org.tallystick.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Console;
import picocli.CommandLine;

/**
 * The commands by name. To look through the options of all of them costs a good part of a second in
 * a program that has just started, so only the command that is named is looked at.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

  private Commands() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("report", ReportCommand.class);
    all.put("extract", ExtractCommand.class);
    all.put("documents", DocumentsCommand.class);
    all.put("evaluate", EvaluateCommand.class);
    all.put("demo", DemoCommand.class);
    all.put("explain", ExplainCommand.class);
    all.put("import", ImportCommand.class);
    all.put("watch", WatchCommand.class);
    all.put("questions", QuestionsCommand.class);
    all.put("show", ShowCommand.class);
    all.put("series", SeriesCommand.class);
    all.put("check", CheckCommand.class);
    all.put("diff", DiffCommand.class);
    all.put("review", ReviewCommand.class);
    all.put("export", ExportCommand.class);
    all.put("takedown", TakedownCommand.class);
    all.put("sql", SqlCommand.class);
    all.put("verify", VerifyCommand.class);
    all.put("backup", BackupCommand.class);
    all.put("doctor", DoctorCommand.class);
    all.put("serve", ServeCommand.class);
    all.put("account", AccountCommand.class);
    all.put("completion", CompletionCommand.class);
    return java.util.Collections.unmodifiableMap(all);
  }

  /** The program with all its commands. */
  static CommandLine whole(Console console) {
    CommandLine line = new CommandLine(new Root(console));
    ALL.forEach(line::addSubcommand);
    return line;
  }

  /** The program with the one command that the arguments begin with; with all, for its help. */
  static CommandLine of(Console console, String... args) {
    @Nullable Class<?> named = args.length == 0 ? null : ALL.get(args[0]);
    if (named != null) {
      return new CommandLine(new Root(console)).addSubcommand(args[0], named);
    }
    boolean version = args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    return version ? new CommandLine(new Root(console)) : whole(console);
  }
}
