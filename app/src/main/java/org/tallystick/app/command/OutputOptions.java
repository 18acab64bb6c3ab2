package org.tallystick.app.command;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Console;
import org.tallystick.app.console.Output;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command's data goes and in which shape. */
final class OutputOptions {
  /** The shapes data can take. */
  enum Shape {
    TEXT,
    HTML,
    JSON,
    JSONL,
    CSV,
    TSV,
    MD;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to this file, whole or not at all; its ending chooses the shape. - is standard"
              + " output.")
  private @Nullable String file;

  @ArgGroup(exclusive = true)
  private @Nullable Flags flags;

  /** At most one of the shapes. */
  static final class Flags {
    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    @Option(names = "--jsonl", description = "JSON Lines: one record a line.")
    boolean jsonl;

    @Option(names = "--csv", description = "Comma-separated values.")
    boolean csv;

    @Option(names = "--tsv", description = "Tab-separated values.")
    boolean tsv;

    @Option(names = "--md", description = "Markdown.")
    boolean md;

    private Shape shape() {
      return json ? Shape.JSON : jsonl ? Shape.JSONL : csv ? Shape.CSV : tsv ? Shape.TSV : Shape.MD;
    }
  }

  /**
   * The shape asked for by flag or by the file's ending.
   *
   * @param usual the shape where nothing is asked for
   * @param able the shapes this command can write
   */
  Shape shape(Shape usual, Set<Shape> able) {
    Shape shape = flags != null ? flags.shape() : ending().orElse(usual);
    if (!able.contains(shape)) {
      throw new ParameterException(
          spec.commandLine(), spec.name() + " cannot write " + shape.word() + ".");
    }
    return shape;
  }

  private Optional<Shape> ending() {
    if (file == null) {
      return Optional.empty();
    }
    String name = file.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm" -> Optional.of(Shape.HTML);
      case "json" -> Optional.of(Shape.JSON);
      case "jsonl", "ndjson" -> Optional.of(Shape.JSONL);
      case "csv" -> Optional.of(Shape.CSV);
      case "tsv" -> Optional.of(Shape.TSV);
      case "md" -> Optional.of(Shape.MD);
      case "txt" -> Optional.of(Shape.TEXT);
      default -> Optional.empty();
    };
  }

  /** Opens what is written to. */
  Output open(Console console) {
    return Output.open(Optional.ofNullable(file), console);
  }

  /** The file's name; empty for standard output. */
  Optional<String> file() {
    return Optional.ofNullable(file).filter(name -> !name.equals("-"));
  }
}
