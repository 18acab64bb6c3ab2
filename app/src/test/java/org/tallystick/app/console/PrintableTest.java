package org.tallystick.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void controlCharactersAreReplaced() {
    assertEquals("a\uFFFD[31mb \uFFFDc", Printable.line("a\u001B[31mb\r\n\t\u202Ec "));
    assertEquals("a\uFFFDb  c", Printable.sameLength("a\u009Bb\r\nc"));
  }

  @Test
  void widthCountsColumns() {
    assertEquals(5, Printable.width("toll:"));
    assertEquals(4, Printable.width("死者"));
    assertEquals(1, Printable.width("e\u0301"));
    assertEquals("abc…", Printable.fit("abcdef", 4));
    assertEquals("死…", Printable.fit("死者数", 4));
  }
}
