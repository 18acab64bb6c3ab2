package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.words.Once;

/** What the attributor has read of one sentence. Confined to its document's run. */
final class Reading {
  /** Who spoke in another sentence, at which index, and speaks on here. */
  record Carried(Frame frame, int from, String rule) {}

  private final Once<List<Frame>> frames;
  private final Once<List<Frame>> stands;
  // by identity: to hash a frame is to hash its whole sentence
  final IdentityHashMap<Frame, Source> sources = new IdentityHashMap<>(4);
  final BitSet quoted = new BitSet();
  final BitSet bracketed = new BitSet();
  boolean quoteOpens;
  boolean quoteStaysOpen;

  /** The source of the sentence before, where this one goes on with it. */
  @Nullable Carried carried;

  /** Who speaks the quotation in which it stands, once that was looked for. */
  @Nullable Carried speaker;

  boolean speakerSought;
  @Nullable Frame goesOn;
  @Nullable Source goesOnSource;

  Reading(Once<List<Frame>> frames, Once<List<Frame>> stands) {
    this.frames = frames;
    this.stands = stands;
  }

  /** Who says what in it. */
  List<Frame> frames() {
    return frames.get();
  }

  /** Who stands behind counts that are no losses; empty unless those are read. */
  List<Frame> stands() {
    return stands.get();
  }

  /** Whoever speaks on from another sentence. */
  @Nullable Carried carried() {
    return carried != null ? carried : speaker;
  }

  /** The frames of saying that answer for the token. */
  List<Frame> saying(int at) {
    return governing(frames(), at);
  }

  /** All frames that answer for the token. */
  List<Frame> governing(int at) {
    List<Frame> both = new ArrayList<>(frames());
    both.addAll(stands());
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
