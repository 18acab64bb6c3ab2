package org.tallystick.resolve;

import java.util.List;
import java.util.Map;
import org.tallystick.figure.Story;

/**
 * How documents were grouped.
 *
 * @param stories the stories with all their documents
 * @param arenas the conflict of each document that tells of one, by the document's id
 * @param copies pairs of ids of documents of which the second copies the first
 */
public record Groups(List<Story> stories, Map<String, String> arenas, List<List<String>> copies) {
  public Groups {
    stories = List.copyOf(stories);
    arenas = Map.copyOf(arenas);
    copies = List.copyOf(copies);
  }
}
