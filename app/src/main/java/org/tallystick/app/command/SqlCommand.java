package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A reader's own query. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Run a query of your own; it can only read, for a limited time.")
final class SqlCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Parameters(paramLabel = "QUERY", description = "One query of the ledger's tables.")
  private String query;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many rows.")
  private int limit = 1000;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "At most so long.")
  private int seconds = 5;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    List<List<Optional<String>>> rows = new ArrayList<>();
    try (Ledger ledger = place.open()) {
      boolean more =
          ledger.sql(
              query, Math.max(1, limit), Duration.ofSeconds(Math.max(1, seconds)), rows::add);
      List<String> columns = rows.remove(0).stream().map(c -> c.orElse("")).toList();
      Rows.write(
          output,
          talk,
          columns,
          rows,
          row -> json(columns, row),
          row -> row.stream().map(c -> c.orElse("")).toList());
      if (more) {
        talk.note("there are more than " + limit + " rows; raise --limit to see them.");
      }
      return 0;
    }
  }

  private static ObjectNode json(List<String> columns, List<Optional<String>> row) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      o.put(columns.get(i), row.get(i).orElse(null));
    }
    return o;
  }
}
