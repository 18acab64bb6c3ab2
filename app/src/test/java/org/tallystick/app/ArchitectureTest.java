package org.tallystick.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, and the names there are not. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tallystick");

  private static final String[] CORE = {
    "org.tallystick",
    "org.tallystick.text..",
    "org.tallystick.figure..",
    "org.tallystick.lexicon..",
    "org.tallystick.extract..",
    "org.tallystick.resolve..",
    "org.tallystick.audit.."
  };

  @Test
  void theModulesAreAllHere() {
    for (String name :
        new String[] {
          "org.tallystick.Tallystick", "org.tallystick.read.Documents", "org.tallystick.app.Main"
        }) {
      assertTrue(ALL.contain(name), name);
    }
  }

  @Test
  void coreNeedsTheJdkAlone() {
    String[] allowed = java.util.Arrays.copyOf(CORE, CORE.length + 2);
    allowed[CORE.length] = "java..";
    allowed[CORE.length + 1] = "org.jspecify.annotations..";
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(ALL);
  }

  @Test
  void theDataKnowNobody() {
    noClasses()
        .that()
        .resideInAPackage("org.tallystick.figure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tallystick.extract..",
            "org.tallystick.resolve..",
            "org.tallystick.audit..",
            "org.tallystick.lexicon..")
        .check(ALL);
  }

  @Test
  void readingDoesNotKnowTheProgram() {
    noClasses()
        .that()
        .resideInAPackage("org.tallystick.read..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tallystick.app..", "org.tallystick.extract..")
        .check(ALL);
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching("org.tallystick.(**)").should().beFreeOfCycles().check(ALL);
  }

  /** Each room of the reader knows those named behind it, and none else of the reader. */
  @Test
  void theRoomsOfTheReaderKnowWhatLiesBelow() {
    String reader = "org.tallystick.extract";
    Map<String, List<String>> below =
        Map.of(
            "words", List.of(),
            "number", List.of("words"),
            "time", List.of("words", "number"),
            "place", List.of("words", "number"),
            "loss", List.of("words", "number"),
            "source", List.of("words", "number", "place"));
    below.forEach(
        (room, known) -> {
          List<String> closed = new ArrayList<>(below.keySet());
          closed.remove(room);
          closed.removeAll(known);
          String[] packages =
              Stream.concat(Stream.of(reader), closed.stream().map(r -> reader + "." + r))
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(reader + "." + room)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages)
              .check(ALL);
        });
  }

  @Test
  void theTextIsOnlyPrintedAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tallystick.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  @Test
  void noClassIsNamedAfterNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
        .check(ALL);
  }
}
