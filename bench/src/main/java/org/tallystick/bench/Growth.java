package org.tallystick.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.tallystick.extract.Extractor;
import org.tallystick.text.Document;

/**
 * Prints what a document costs as it grows, plain and hostile. Time that grows faster than the text
 * shows as a rising number in a row.
 */
public final class Growth {
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000, 10_000_000);

  /** A row is given up when one document took this many CPU seconds. */
  private static final double TOO_LONG = 30;

  private static final String PROSE =
      "Velmark's defence ministry said on Saturday that 297 of its soldiers had been killed and"
          + " 1,104 wounded. Oresia's general staff put the number at more than 3,400. The road to"
          + " the coast was closed for two days, and the market opened late.\n\n";

  private Growth() {}

  /** Arguments: none, or the largest size in characters. */
  public static void main(String[] args) {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
    Extractor extractor = new Extractor();
    ToIntFunction<Document> reader = d -> extractor.figures(d, Extractor.Mode.FIGURES).size();
    Meter meter = new Meter(5, 0.1);
    meter.of(reader, List.of(of(PROSE, 20_000)));
    System.out.println(
        "| shape | CPU microseconds for a thousand characters, at "
            + String.join(
                " | ", SIZES.stream().filter(s -> s <= largest).map(Growth::size).toList())
            + " |");
    System.out.println(
        "| --- |" + " ---: |".repeat((int) SIZES.stream().filter(s -> s <= largest).count()));
    shapes().forEach((name, piece) -> System.out.println(row(name, piece, largest, meter, reader)));
    System.err.println("checksum " + meter.sink());
  }

  private static String row(
      String name, String piece, int largest, Meter meter, ToIntFunction<Document> reader) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    boolean stopped = false;
    for (int size : SIZES) {
      if (size > largest) {
        break;
      }
      if (stopped) {
        row.append(" - |");
        continue;
      }
      Document document = of(piece, size);
      int times = Math.max(1, Math.min(20, 1_000_000 / size));
      double spent = 0;
      for (int i = 0; i < times; i++) {
        spent += meter.once(reader, document);
      }
      row.append(String.format(Locale.ROOT, " %,.0f |", spent / times * 1e9 / size));
      stopped = spent > TOO_LONG;
    }
    return row.toString();
  }

  private static Map<String, String> shapes() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("prose in paragraphs", PROSE);
    shapes.put("one sentence without an end", "40 people were killed and 12 others wounded and ");
    shapes.put("one list without an end", "12 tanks, 40 vehicles, ");
    shapes.put("digits and commas", "1,234,");
    shapes.put("one number without an end", "7");
    shapes.put("number words", "two hundred and forty-six thousand ");
    shapes.put("measures only", "killed ");
    shapes.put("cues only", "he said that the ministry said that ");
    shapes.put("opening quotes", "“ said \" ‘ ");
    shapes.put("opening brackets", "( [ ");
    shapes.put("full stops", ". ");
    shapes.put("line ends", "\n");
    shapes.put("hyphens", "a-40-b-");
    shapes.put("capitals", "Velmark Oresia General Staff Adviser ");
    shapes.put("surrogates", "\uD83D\uDE00 40 ");
    shapes.put("one word without an end", "a");
    return shapes;
  }

  private static Document of(String piece, int size) {
    StringBuilder text = new StringBuilder(size + piece.length());
    while (text.length() < size) {
      text.append(piece);
    }
    return Document.of("growth", "", text.toString());
  }

  private static String size(int characters) {
    return String.format(Locale.ROOT, "%,d", characters);
  }
}
