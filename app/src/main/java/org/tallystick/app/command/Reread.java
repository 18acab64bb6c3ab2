package org.tallystick.app.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/** Reads the amounts of documents again, one document at a time. Not thread-safe. */
final class Reread {
  private final Tallystick tallystick = Tallystick.english();
  private final Map<Span, Amount> amounts = new HashMap<>();
  private @Nullable Document read;

  /** Whether a figure's words give its amount; words this reader passes over are not judged. */
  boolean holds(Document document, Figure figure) {
    if (!document.equals(read)) {
      amounts.clear();
      tallystick.quantities(document).forEach(f -> amounts.put(f.at(), f.amount()));
      read = document;
    }
    Amount again = amounts.get(figure.at());
    return again == null || again.equals(figure.amount());
  }
}
