package org.tallystick.app.web.page;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.holdings.TooLarge;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;

/**
 * Views filed for pages; each is filed once, for as long as the view itself is kept. Thread-safe.
 */
final class Desks {
  private final Holdings holdings;
  private final Map<View, SoftReference<Desk>> filed =
      Collections.synchronizedMap(new WeakHashMap<>());

  Desks(Holdings holdings) {
    this.holdings = holdings;
  }

  /** What belongs to one thing, at least; empty where there is no such thing. */
  Optional<Desk> about(AsOf asOf, Topic topic) {
    return holdings.about(asOf, topic).map(this::filed);
  }

  /** What was, at another time, the question that a question of now is; empty where none was. */
  Optional<String> counterpart(AsOf asOf, String question) {
    return holdings.counterpart(asOf, question);
  }

  /** The whole ledger; empty where it is too large for that. */
  Optional<Desk> whole(AsOf asOf) {
    try {
      return Optional.of(filed(holdings.view(asOf)));
    } catch (TooLarge e) {
      return Optional.empty();
    }
  }

  private Desk filed(View view) {
    Optional<Desk> known = Optional.ofNullable(filed.get(view)).map(SoftReference::get);
    if (known.isPresent()) {
      return known.get();
    }
    Desk made = new Desk(view);
    // A desk holds its view: held strongly here, neither would ever be let go.
    filed.put(view, new SoftReference<>(made));
    return made;
  }
}
