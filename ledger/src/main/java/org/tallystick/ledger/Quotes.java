package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Blanks what people wrote in decisions that quotes removed words: five words in a row, or a word
 * that no document left in the ledger has. The removed words are to be gone from it already.
 */
final class Quotes {
  private static final int RUN = 5;
  private static final int SHORTEST = 3;

  private final Handle handle;
  private final Dialect dialect;
  private final Set<String> words = new HashSet<>();
  private final Set<List<String>> runs = new HashSet<>();
  private final Map<String, Boolean> elsewhere = new HashMap<>();

  Quotes(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** Adds the words of a removed version. */
  void add(String title, String text) {
    for (String part : List.of(title, text)) {
      List<String> all = words(part);
      words.addAll(all);
      for (int i = 0; i + RUN <= all.size(); i++) {
        runs.add(all.subList(i, i + RUN));
      }
    }
  }

  /** Blanks the quoting texts of all decisions; their digests stay, so that the chain holds. */
  void blank() {
    List<DecisionRow> rows =
        handle.createQuery(DecisionRow.SELECT).map((r, c) -> DecisionRow.of(r)).list();
    for (DecisionRow row : rows) {
      blank(row, "old", row.old().orElse(""));
      blank(row, "new", row.value().orElse(""));
      blank(row, "reason", row.reason().orElse(""));
      if (row.kind().equals("actor")) {
        blank(row, "target", row.target().orElse(""));
      }
    }
  }

  private void blank(DecisionRow row, String column, String text) {
    if (quotes(text)) {
      handle.execute("UPDATE decision SET " + column + " = NULL WHERE seq = ?", row.seq());
    }
  }

  private boolean quotes(String text) {
    List<String> all = words(text);
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      boolean run = i + RUN <= all.size() && runs.contains(all.subList(i, i + RUN));
      if (run || word.length() >= SHORTEST && words.contains(word) && !elsewhere(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean elsewhere(String word) {
    return elsewhere.computeIfAbsent(word, this::found);
  }

  private boolean found(String word) {
    Query query = handle.createQuery(dialect.search + " LIMIT 1");
    return query.bind("words", dialect.words(word)).mapTo(Long.class).findFirst().isPresent();
  }

  /** Runs of letters and digits, in small letters. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
