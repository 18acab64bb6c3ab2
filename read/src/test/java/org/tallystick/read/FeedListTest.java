package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of feeds, and XML that is not what it says. */
class FeedListTest {
  private static FeedList of(String opml) {
    return FeedList.of(opml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void feedsInFoldersOnceEach() {
    FeedList list =
        of(
            "<?xml version='1.0'?><opml version='2.0'><head><title>Desk</title></head><body>"
                + "<outline text='Coast'><outline type='rss' text='Gazette' xmlUrl='https://g.example/rss'/>"
                + "<outline title='Courier' text='C' XMLURL=' https://c.example/atom '/></outline>"
                + "<outline text='again' xmlUrl='https://g.example/rss'/><outline text='no feed'/></body></opml>");
    assertEquals(
        List.of(
            new FeedList.Feed("Gazette", "https://g.example/rss"),
            new FeedList.Feed("Courier", "https://c.example/atom")),
        list.feeds());
    assertTrue(list.trouble().isEmpty());
  }

  @Test
  void whatIsBrokenKeepsWhatCameBefore() {
    String head = "<opml><body><outline xmlUrl='https://g.example/rss'/>";
    assertEquals(1, of(head + "<outline").feeds().size());
    assertTrue(of(head + "<outline").trouble().isPresent());
    assertTrue(of("<!DOCTYPE opml SYSTEM 'file:///etc/hostname'>" + head).trouble().isPresent());
    assertTrue(of(head + "<outline>".repeat(100_000)).trouble().isPresent());
    assertTrue(of("").trouble().isPresent());
  }

  @Test
  void aListIsNoDocument(@TempDir Path folder) {
    Reading reading = new Reading(folder);
    String opml =
        "<opml version='2.0'><body><outline xmlUrl='https://g.example/rss'/></body></opml>";
    for (String name : List.of("a.opml", "a.xml")) {
      assertTrue(Reading.failure(reading.read(reading.file(name, opml))).contains("watch"), name);
    }
  }

  @Test
  void theParserIsSilent(@TempDir Path folder) {
    Reading reading = new Reading(folder);
    byte[] odd =
        "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>K"
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(odd, odd.length + 3);
    bytes[odd.length] = (byte) 0xC3;
    bytes[odd.length + 1] = (byte) 0x28;
    bytes[odd.length + 2] = (byte) 0xFF;
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      reading.read(reading.file("a.rss", bytes));
      reading.read(reading.file("b.rss", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>"));
    } finally {
      System.setErr(before);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }
}
