package org.tallystick.extract;

import java.util.ArrayList;
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
  final BitSet bracketed = new BitSet();
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

  /** The frames of saying that answer for the token. */
  List<Frame> saying(int at) {
    return governing(frames, at);
  }

  /** All frames that answer for the token. */
  List<Frame> governing(int at) {
    List<Frame> both = new ArrayList<>(frames);
    both.addAll(stands);
    return governing(both, at);
  }

  /**
   * Words in brackets or quotation marks say nothing of what stands outside, and in brackets their
   * own words count before those around.
   */
  private List<Frame> governing(List<Frame> all, int at) {
    List<Frame> governing = new ArrayList<>();
    boolean own = false;
    for (Frame frame : all) {
      int cue = frame.cueAt();
      boolean leaks =
          bracketed.get(cue) && !bracketed.get(at) || quoted.get(cue) && !quoted.get(at);
      if (frame.governs(at) && !leaks) {
        governing.add(frame);
        own |= bracketed.get(cue);
      }
    }
    if (own) {
      governing.removeIf(f -> !bracketed.get(f.cueAt()));
    }
    return governing;
  }
}
