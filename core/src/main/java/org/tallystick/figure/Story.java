package org.tallystick.figure;

import java.util.List;

/**
 * Documents about the same event.
 *
 * @param because why each document after the first joined, one sentence each
 */
public record Story(String id, List<String> docs, List<String> because) {
  public Story {
    docs = List.copyOf(docs);
    because = List.copyOf(because);
  }
}
