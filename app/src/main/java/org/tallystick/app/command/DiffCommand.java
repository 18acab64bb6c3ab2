package org.tallystick.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.app.json.FigureJson;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.StoredVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What changed between two versions of a page. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show which figures changed between two versions of a document; exit 1 if any did.")
final class DiffCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  private static final List<String> COLUMNS =
      List.of("change", "slots", "from", "to", "measure", "counted", "claimant", "quote");

  @Parameters(
      arity = "1..2",
      paramLabel = "DOC@N",
      description = "Two versions of one document, or its name alone for its last two.")
  private List<String> given = List.of();

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open()) {
      String name = name(given.get(0));
      if (given.size() == 2 && !name(given.get(1)).equals(name)) {
        throw new UserError(Exit.WRONG_USAGE, "diff wants two versions of one document.");
      }
      List<StoredVersion> versions = ledger.versions(name);
      if (versions.isEmpty()) {
        throw new UserError(Exit.WRONG_USAGE, "there is no document " + name + " in the ledger.");
      }
      int last = versions.size();
      int from = number(given.get(0)).orElse(Math.max(1, last - 1));
      int to = given.size() == 2 ? number(given.get(1)).orElse(last) : last;
      Change change =
          ledger
              .diff(name, from, to)
              .orElseThrow(
                  () ->
                      new UserError(
                          Exit.WRONG_USAGE, name + " has versions 1 to " + last + " only."));
      Rows.write(output, talk, COLUMNS, change.lines(), l -> json(change, l), DiffCommand::row);
      talk.note(
          change.lines().size() + " figures changed, " + change.same() + " are the same in both.");
      return (change.lines().isEmpty() ? Exit.DONE : Exit.FOUND).code();
    }
  }

  private static String name(String given) {
    int at = given.lastIndexOf('@');
    return number(given).isPresent() ? given.substring(0, at) : given;
  }

  private static Optional<Integer> number(String given) {
    int at = given.lastIndexOf('@');
    String tail = given.substring(at + 1);
    boolean digits =
        at > 0 && !tail.isEmpty() && tail.length() < 8 && tail.chars().allMatch(Character::isDigit);
    return digits ? Optional.of(Integer.parseInt(tail)) : Optional.empty();
  }

  private static String kind(Change.Line line) {
    return line.from().isEmpty() ? "added" : line.to().isEmpty() ? "gone" : "changed";
  }

  private static List<String> row(Change.Line line) {
    Figure f = line.to().or(line::from).orElseThrow();
    return List.of(
        kind(line),
        String.join("; ", line.changed()),
        line.from().map(DiffCommand::said).orElse(""),
        line.to().map(DiffCommand::said).orElse(""),
        FigureTable.text(f.measure()),
        f.counted(),
        FigureTable.text(f.claimant()),
        f.quoteText());
  }

  private static String said(Figure f) {
    return f.amount().comparator().word() + " " + f.text();
  }

  private static ObjectNode json(Change change, Change.Line line) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "change").put("change", kind(line));
    line.changed().forEach(o.putArray("slots")::add);
    o.set("from", figure(line.from(), change.from()));
    o.set("to", figure(line.to(), change.to()));
    return o;
  }

  private static JsonNode figure(Optional<Figure> figure, StoredVersion version) {
    return figure
        .flatMap(f -> version.words().<JsonNode>map(d -> FigureJson.of(f, d)))
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}
