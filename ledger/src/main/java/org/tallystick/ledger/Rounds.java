package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parts a batch so that no part holds two versions of what may be one document. */
final class Rounds {
  private Rounds() {}

  /** The batch in order, cut before each document that may be one of the same part. */
  static List<List<Incoming>> of(List<Incoming> batch) {
    List<List<Incoming>> rounds = new ArrayList<>();
    List<Incoming> round = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Incoming incoming : batch) {
      String name = "id " + incoming.document().id();
      String key = Addresses.key(incoming.document()).map(k -> "url " + k).orElse(name);
      if (names.contains(name) || names.contains(key)) {
        rounds.add(List.copyOf(round));
        round.clear();
        names.clear();
      }
      names.add(name);
      names.add(key);
      round.add(incoming);
    }
    if (!round.isEmpty()) {
      rounds.add(List.copyOf(round));
    }
    return rounds;
  }
}
