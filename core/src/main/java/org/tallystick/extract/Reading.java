package org.tallystick.extract;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.figure.Caveat;

/** What the attributor has read of one sentence. Confined to its document's run. */
final class Reading {
  final List<Frame> frames;
  // by identity: to hash a frame is to hash its whole sentence
  final IdentityHashMap<Frame, Source> sources = new IdentityHashMap<>();
  final Set<Caveat> caveats;
  final BitSet quoted = new BitSet();
  boolean quoteOpens;
  boolean quoteStaysOpen;
  boolean quoteGoesOn;
  @Nullable Frame carried;
  @Nullable Source carriedSource;
  String carriedBy = "";
  @Nullable Frame goesOn;
  @Nullable Source goesOnSource;

  /** Who stands behind counts that are no losses; empty unless those are read. */
  final List<Frame> stands;

  Reading(List<Frame> frames, List<Frame> stands, Set<Caveat> caveats) {
    this.frames = frames;
    this.stands = stands;
    this.caveats = caveats;
  }
}
