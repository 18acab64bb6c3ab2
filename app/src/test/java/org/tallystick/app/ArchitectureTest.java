package org.tallystick.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
