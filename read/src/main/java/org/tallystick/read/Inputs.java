package org.tallystick.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The files behind the inputs a user names, in the order they are read: inputs as given, folders
 * walked in the order of their names, hidden files passed over, links to folders not followed.
 */
final class Inputs {
  private static final int DEEPEST = 64;

  /**
   * One file to read.
   *
   * @param shown how messages name it
   * @param id the name of the document it holds
   */
  record Source(Path path, String shown, String id) {
    boolean standardInput() {
      return shown.equals("-");
    }

    /** Whether it was handed over under its address and is no file of the user's. */
    boolean delivered() {
      return !standardInput() && path.equals(Path.of("-"));
    }
  }

  private record Listed(Path path, String shown) {}

  private final List<Listed> listed = new ArrayList<>();
  private final Consumer<Result> sink;

  private Inputs(Consumer<Result> sink) {
    this.sink = sink;
  }

  /** All files; what cannot be listed goes to the sink as a failure. */
  static List<Source> of(List<String> inputs, Consumer<Result> sink) {
    Inputs all = new Inputs(sink);
    for (String input : inputs) {
      all.add(input);
    }
    return named(all.listed);
  }

  private void add(String input) {
    if (input.equals("-")) {
      listed.add(new Listed(Path.of("-"), "-"));
      return;
    }
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      fail(input, "is no name a file can have; nothing was read from it; check the spelling");
      return;
    }
    if (!Files.exists(path)) {
      fail(input, "does not exist; nothing was read from it; check the path");
    } else {
      walk(path, input, 0);
    }
  }

  private void walk(Path path, String shown, int depth) {
    if (!Files.isDirectory(path)) {
      listed.add(new Listed(path, shown));
    } else if (depth > DEEPEST) {
      fail(
          shown, "lies more than " + DEEPEST + " folders deep and was left out; give it by itself");
    } else if (depth > 0 && Files.isDirectory(path) && Files.isSymbolicLink(path)) {
      fail(shown, "is a link to a folder and was not followed; give that folder by itself");
    } else {
      for (Path child : children(path, shown)) {
        walk(child, shown + (shown.endsWith("/") ? "" : "/") + child.getFileName(), depth + 1);
      }
    }
  }

  private List<Path> children(Path folder, String shown) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        String name = String.valueOf(child.getFileName());
        boolean there = Files.exists(child, LinkOption.NOFOLLOW_LINKS);
        if (there && !name.startsWith(".")) {
          children.add(child);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      fail(
          shown,
          "is a folder that cannot be listed; nothing was read from it; check its permissions");
      return List.of();
    }
    children.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    return children;
  }

  private void fail(String shown, String what) {
    sink.accept(new Result.Failure(shown, -1, shown + " " + what + "."));
  }

  /** A document is named by its file; files of one name are told apart by their paths. */
  private static List<Source> named(List<Listed> files) {
    Map<String, Integer> names = new HashMap<>();
    for (Listed file : files) {
      names.merge(String.valueOf(file.path().getFileName()), 1, Integer::sum);
    }
    List<Source> sources = new ArrayList<>();
    for (Listed file : files) {
      String name = String.valueOf(file.path().getFileName());
      boolean alone = names.getOrDefault(name, 0) == 1;
      sources.add(new Source(file.path(), file.shown(), alone ? name : file.shown()));
    }
    return sources;
  }
}
