package org.tallystick.read;

import java.util.Arrays;

/**
 * Leads from offsets in an extracted text back to offsets in the page's source, both in UTF-16 code
 * units of the decoded characters. Immutable.
 */
public final class SourceMap {
  private final int[] textStarts;
  private final int[] sourceStarts;
  private final int length;

  private SourceMap(int[] textStarts, int[] sourceStarts, int length) {
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
    this.length = length;
  }

  /** From the source offset of every character, which are kept as runs. */
  static SourceMap of(int[] sources) {
    int[] texts = new int[sources.length];
    int[] starts = new int[sources.length];
    int runs = 0;
    for (int i = 0; i < sources.length; i++) {
      if (i == 0 || sources[i] != sources[i - 1] + 1) {
        texts[runs] = i;
        starts[runs++] = sources[i];
      }
    }
    return new SourceMap(Arrays.copyOf(texts, runs), Arrays.copyOf(starts, runs), sources.length);
  }

  /**
   * Where the character at this offset of the text stands in the source; a character that was
   * written as an entity stands where the entity starts.
   *
   * @throws IndexOutOfBoundsException if the offset is outside the text
   */
  public int source(int textOffset) {
    if (textOffset < 0 || textOffset >= length) {
      throw new IndexOutOfBoundsException("offset " + textOffset + " of " + length);
    }
    int at = Arrays.binarySearch(textStarts, textOffset);
    int run = at >= 0 ? at : -at - 2;
    return sourceStarts[run] + textOffset - textStarts[run];
  }
}
