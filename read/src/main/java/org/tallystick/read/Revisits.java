package org.tallystick.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Where the records of this run's archives are, by their names and by the digests of their
 * payloads, so that a record which says only "the same as that one" can be looked up. Two records
 * of one hash cost one page read for another's address at worst.
 */
final class Revisits {
  /** Revisits that wait for an archive that may follow. */
  private static final int MOST_WAITING = 100_000;

  private static final int OFFSET_BITS = 42;

  private record Waiting(Job job, List<Long> keys, String address, long at) {}

  private final List<Path> files = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Map<String, long[]> lost = new LinkedHashMap<>();
  private final HashedPlaces places = new HashedPlaces();

  /** A record that others may refer to. */
  void known(Job job, WarcTargetRecord record, long at) {
    Path path = job.source().path();
    if (at < 0 || at >= 1L << OFFSET_BITS || !readable(job)) {
      return;
    }
    if (files.isEmpty() || !files.get(files.size() - 1).equals(path)) {
      files.add(path);
    }
    long place = (long) (files.size() - 1) << OFFSET_BITS | at;
    record
        .headers()
        .first("WARC-Record-ID")
        .ifPresent(i -> places.add(HashedPlaces.hash("id " + plain(i)), place));
    record.headers().first("WARC-Payload-Digest").ifPresent(d -> places.add(digest(d), place));
    Optional<String> date = record.headers().first("WARC-Date");
    date.ifPresent(
        d -> places.add(HashedPlaces.hash("at " + record.target() + " " + d.strip()), place));
  }

  private static boolean readable(Job job) {
    return !job.source().standardInput()
        && Sniffed.byName(job.source().shown()) != Format.WACZ
        && !job.source().delivered();
  }

  /** A revisit: read now where its page is known, else at the end. */
  void met(Job job, WarcRevisit revisit, long at) {
    List<Long> asked = new ArrayList<>();
    revisit
        .headers()
        .first("WARC-Refers-To")
        .ifPresent(id -> asked.add(HashedPlaces.hash("id " + plain(id))));
    Optional<String> target = revisit.headers().first("WARC-Refers-To-Target-URI");
    Optional<String> date = revisit.headers().first("WARC-Refers-To-Date");
    if (target.isPresent() && date.isPresent()) {
      asked.add(HashedPlaces.hash("at " + plain(target.get()) + " " + date.get().strip()));
    }
    revisit.headers().first("WARC-Payload-Digest").ifPresent(d -> asked.add(digest(d)));
    boolean same = target.map(Revisits::plain).filter(revisit.target()::equals).isPresent();
    if (same) {
      // The same page at the same address: another day's copy of a document that is known by it.
      return;
    }
    Waiting one = new Waiting(job, List.copyOf(asked), revisit.target(), at);
    if (!read(one)) {
      if (waiting.size() < MOST_WAITING) {
        waiting.add(one);
      } else {
        lose(one);
      }
    }
  }

  private boolean read(Waiting one) {
    for (long key : one.keys()) {
      long place = places.place(key);
      if (place >= 0) {
        Path path = files.get((int) (place >>> OFFSET_BITS));
        long offset = place & (1L << OFFSET_BITS) - 1;
        if (WarcFile.again(one.job(), path, offset, one.address(), one.at())) {
          return true;
        }
      }
    }
    return false;
  }

  private void lose(Waiting one) {
    String file = one.job().source().shown();
    jobs.putIfAbsent(file, one.job());
    long[] sum = lost.computeIfAbsent(file, f -> new long[] {0, one.at()});
    sum[0]++;
  }

  /** All archives were read: what is still not found is told, once for each archive. */
  void end() {
    for (Waiting one : waiting) {
      if (!read(one)) {
        lose(one);
      }
    }
    waiting.clear();
    jobs.forEach(
        (file, job) -> {
          long[] sum = lost.getOrDefault(file, new long[2]);
          job.fail(
              sum[1],
              "record at byte " + sum[1],
              "says only that a page is the same as another, which is in none of the archives given"
                  + (sum[0] > 1 ? ", and so do " + (sum[0] - 1) + " later records" : ""),
              "the other records were read; give the earlier archives too");
        });
  }

  private static String plain(String value) {
    String bare = value.strip();
    return bare.startsWith("<") && bare.endsWith(">") ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static long digest(String value) {
    return HashedPlaces.hash("digest " + value.strip().toLowerCase(java.util.Locale.ROOT));
  }
}
