package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.app.console.Console;
import picocli.CommandLine;

class UsageTest {
  @Test
  void helpNamesEveryCommand() {
    Run run = Run.of("--help");
    assertEquals(0, run.code());
    for (String command :
        new String[] {"report", "extract", "documents", "evaluate", "demo", "explain"}) {
      assertTrue(run.out().contains("\n  " + command + " "), command);
    }
    assertEquals("", run.err());
  }

  /** The command that is named is looked at alone; it must be the one that all would give. */
  @Test
  void eachCommandAloneIsAsAmongAll() {
    Console console = Console.system();
    Map<String, CommandLine> all = Commands.whole(console).getSubcommands();
    assertEquals(23, all.size());
    all.forEach(
        (name, among) -> {
          assertEquals(name, among.getCommandSpec().name());
          CommandLine alone =
              Objects.requireNonNull(Commands.of(console, name).getSubcommands().get(name));
          assertEquals(
              among.getUsageMessage(CommandLine.Help.Ansi.OFF),
              alone.getUsageMessage(CommandLine.Help.Ansi.OFF));
        });
  }

  @Test
  void versionIsOneLine() {
    Run run = Run.of("--version");
    assertEquals(0, run.code());
    assertEquals(1, run.lines().size());
    assertTrue(run.out().startsWith("tallystick "), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "                              | A command is missing.",
        "reprot x                      | Unmatched arguments from index 0: 'reprot', 'x'.",
        "report                        | Missing required parameter: 'PATH'.",
        "report --colour x             | Unknown option: '--colour'",
        "extract --threads 0 x         | --threads wants a number from 1 to 1024, not 0.",
        "extract --threads two x       | Invalid value for option '--threads'",
        "extract --limit 0 x           | --limit wants a number from 1, not 0.",
        "extract --from docx x         | There is no input format \"docx\"",
        "report --json --md x          | are mutually exclusive",
        "extract -o x.html x           | extract cannot write html.",
        "demo flood                    | there is no story \"flood\"; the stories are earthquake",
        "evaluate nowhere.jsonl x.txt  | nowhere.jsonl does not exist; nothing was scored.",
        "extract -o no/such/dir/a.jsonl x | lies in a folder that does not exist"
      })
  void wrongUsageIsOneSentenceAndTwo(String args, String sentence) {
    Run run = args == null ? Run.of() : Run.of(args.split(" "));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(sentence), run.err());
    assertEquals(1, run.err().lines().filter(l -> !l.contains("invented")).count(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void completionIsAScript() {
    Run run = Run.of("completion");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("complete -F"), "a completion for bash");
  }
}
