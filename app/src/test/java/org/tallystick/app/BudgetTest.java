package org.tallystick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a reader of the sources can rely on: short files, short methods, no names for nothing. */
class BudgetTest {
  private static final int FILE_LINES = 500;
  private static final int METHOD_LINES = 40;
  private static final int CORE_LINES = 25_160;
  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "misc");

  private final List<Path> sources = sources();

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      long lines = lines(source);
      if (lines > FILE_LINES) {
        tooLong.add(source + ": " + lines + " lines");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void methodsAreShort() throws IOException {
    List<Path> programs =
        sources.stream().filter(s -> s.toString().contains("/src/main/")).toList();
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(programs));
      Methods methods = new Methods(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        methods.scan(unit, unit);
      }
      assertTrue(methods.seen > 1000, "methods found: " + methods.seen);
      assertEquals(List.of(), methods.tooLong);
    }
  }

  @Test
  void theCoreIsSmall() throws IOException {
    long lines = 0;
    for (Path source : sources) {
      lines += source.startsWith("../core/src/main") ? lines(source) : 0;
    }
    assertTrue(lines > 1000 && lines < CORE_LINES, "lines of core: " + lines);
  }

  @Test
  void namesSaySomething() {
    List<String> empty = new ArrayList<>();
    for (Path source : sources) {
      for (Path step : source) {
        String[] words = step.toString().replace(".java", "").split("(?=[A-Z])|[-_.]", -1);
        if (Stream.of(words)
            .anyMatch(w -> EMPTY_WORDS.contains(w.toLowerCase(java.util.Locale.ROOT)))) {
          empty.add(source.toString());
        }
      }
    }
    assertEquals(List.of(), empty);
  }

  private static long lines(Path source) throws IOException {
    try (Stream<String> lines = Files.lines(source)) {
      return lines.count();
    }
  }

  /** Every Java file of the project, tests too. */
  private static List<Path> sources() {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path src : modules.map(m -> m.resolve("src")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(src)) {
          files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertTrue(found.size() > 100, "sources found: " + found.size());
    return found;
  }

  private static final class Methods extends TreeScanner<Void, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<String> tooLong = new ArrayList<>();
    private int seen;

    Methods(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      seen++;
      LineMap map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, method));
      long lines = map.getLineNumber(positions.getEndPosition(unit, method)) - first + 1;
      String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
      String name = file.replace(".java", "." + method.getName());
      if (lines > METHOD_LINES) {
        tooLong.add(name + ", line " + first + ": " + lines + " lines");
      }
      return super.visitMethod(method, unit);
    }
  }
}
