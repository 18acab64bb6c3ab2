package org.tallystick.app.web.page;

import java.util.List;

/** Two versions of a document side by side. */
public record VersionsPage(
    Frame frame, String name, Side from, Side to, List<Line> lines, String same, Cite cite) {
  /** One version with the figures marked that are not the same in the other. */
  public record Side(
      int number, String recorded, List<Layers.Run> title, List<List<Layers.Run>> paragraphs) {
    public Side {
      title = List.copyOf(title);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A figure that came, went or changed.
   *
   * @param kind added, gone or changed
   * @param before what it said; empty where it was added
   * @param after what it says; empty where it went
   * @param slots the slots that differ
   */
  public record Line(String kind, String what, String before, String after, String slots) {}

  public VersionsPage {
    lines = List.copyOf(lines);
  }
}
