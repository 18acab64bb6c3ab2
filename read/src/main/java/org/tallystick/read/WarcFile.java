package org.tallystick.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive: a document for each page that holds an article. A damaged record is passed over if
 * the start of a later one can be found. Pages without an article are no trouble here: most pages
 * of an archive have none.
 */
final class WarcFile {
  private static final int PATIENCE = 1000;

  private final Job job;
  private int failures;

  private WarcFile(Job job) {
    this.job = job;
  }

  /** Reads an archive that can be searched for the next record after a damaged one. */
  static void read(Job job, Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      WarcFile archive = new WarcFile(job);
      long from = archive.start(channel);
      while (from >= 0 && archive.failures < PATIENCE) {
        channel.position(from);
        long broken = archive.records(channel, from, channel.size());
        from = broken < 0 ? -1 : RecordStart.after(channel, broken);
      }
    }
  }

  /** Where to go on, if a record starts there; else the beginning. */
  private long start(FileChannel channel) throws IOException {
    long asked = job.start();
    return asked > 0 && RecordStart.at(channel, asked) ? asked : 0;
  }

  /**
   * Reads an archive from a stream, up to its first damaged record.
   *
   * @param base the place of the stream's first byte
   */
  static void read(Job job, InputStream in, long base) {
    new WarcFile(job).records(Channels.newChannel(in), base, Long.MAX_VALUE / 1024);
  }

  /** Where a damaged record starts; -1 at the end. */
  private long records(ReadableByteChannel channel, long base, long size) {
    long at = base;
    try {
      // Not closed: that would close the channel, which is read on after a damaged record.
      WarcReader reader = new WarcReader(channel);
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> next = reader.next();
        at = base + reader.position();
        if (next.isEmpty()) {
          return -1;
        }
        if (tooLarge(next.get(), at, size)) {
          return -1;
        }
        record(next.get(), at);
      }
    } catch (IOException | RuntimeException e) {
      failures++;
      job.fail(
          at, "record at byte " + at, "is damaged or cut short", "the records around it were read");
      return at;
    }
  }

  /** A record that unpacks to far more than the file is no page. */
  private boolean tooLarge(WarcRecord record, long at, long size) throws IOException {
    long most = Math.max(size, 8L << 20) * job.options().maxRatio();
    if (record.body().size() <= most) {
      return false;
    }
    String what = "claims more than " + job.options().maxRatio() + " times the file's size";
    job.fail(
        at, "record at byte " + at, what, "the records before were read; do not trust this file");
    return true;
  }

  private void record(WarcRecord record, long at) throws IOException {
    try {
      if (record instanceof WarcRevisit revisit) {
        job.revisits().met(job, revisit, at);
      } else if (record instanceof WarcTargetRecord target) {
        job.revisits().known(job, target, at);
        payload(target, target.target(), at);
      }
    } catch (IOException | RuntimeException e) {
      failures++;
      job.fail(at, "record at byte " + at, "holds a damaged page", "the other records were read");
    }
  }

  private void payload(WarcTargetRecord record, String address, long at) throws IOException {
    if (record instanceof WarcResponse response && http(response)) {
      if (response.http().status() == 200) {
        InputStream body = response.http().bodyDecoded().stream();
        page(record, address, response.payloadType(), body, at);
      }
    } else if (record instanceof WarcResource || record instanceof WarcConversion) {
      page(record, address, record.contentType(), record.body().stream(), at);
    }
  }

  /**
   * Reads the page of the record at one place once more, for another address at which the archive
   * found the same.
   *
   * @return whether a record is there
   */
  static boolean again(Job job, Path path, long offset, String address, long at) {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.position(offset);
      WarcReader reader = new WarcReader(channel);
      reader.setLenient(true);
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty() || !(record.get() instanceof WarcTargetRecord target)) {
        return false;
      }
      if (!target.target().equals(address)) {
        new WarcFile(job).payload(target, address, at);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean http(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP)
        && response.target().toLowerCase(Locale.ROOT).startsWith("http");
  }

  private void page(
      WarcTargetRecord record, String address, MediaType type, InputStream body, long at)
      throws IOException {
    Optional<Format> format = format(type);
    if (format.isEmpty()) {
      return;
    }
    long limit = job.options().maxDocument();
    byte[] bytes = body.readNBytes((int) limit);
    if (body.read() >= 0) {
      String what = "is larger than the limit of " + limit + " bytes for one document";
      job.fail(
          at,
          "record at byte " + at,
          what,
          "the other records were read; take this one out to read it on its own");
      return;
    }
    Optional<String> charset = Optional.ofNullable(type.parameters().get("charset"));
    if (bytes.length == 0 || format.get() != Format.PDF && !wanted(bytes, charset)) {
      return;
    }
    Provenance from = job.at(0, at, "", Optional.of(record.id().toString()));
    WholeFile.Outcome outcome =
        WholeFile.read(format.get(), address, bytes, charset, from, job.options());
    outcome.reads().forEach(read -> accept(read, record));
    Optional<String> trouble = outcome.trouble().filter(t -> !t.equals(WholeFile.NO_ARTICLE));
    trouble.ifPresent(t -> job.fail(at, "record at byte " + at, t, "the other records were read"));
  }

  private void accept(Result.Read read, WarcTargetRecord record) {
    boolean cut = record.headers().first("WARC-Truncated").isPresent();
    Optional<String> note =
        cut ? Optional.of("The archive holds only the beginning of this page.") : Optional.empty();
    // An entry of a live blog has the page's address and its own mark.
    String id = job.ids().unique(read.document().id());
    job.accept(read.as(Renamed.document(read.document(), id, read.document().id())), note);
  }

  /**
   * The first look at a page costs no parse, and no decoding where a byte is a character or a part
   * of one.
   */
  private boolean wanted(byte[] bytes, Optional<String> charset) {
    boolean wide = false;
    for (int i = 0; i < Math.min(bytes.length, 64); i++) {
      wide |= bytes[i] == 0;
    }
    String look =
        wide
            ? Decoded.of(bytes, charset).text()
            : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    return job.options().wanted().test(look);
  }

  private static Optional<Format> format(MediaType type) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    return switch (base) {
      case "text/html", "application/xhtml+xml" -> Optional.of(Format.HTML);
      case "text/plain" -> Optional.of(Format.TEXT);
      case "application/pdf" -> Optional.of(Format.PDF);
      default -> Optional.empty();
    };
  }

  /** Finds where a record may start, after a damaged one. */
  private static final class RecordStart {
    private static final byte[] PLAIN = {'W', 'A', 'R', 'C', '/', '1', '.'};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

    static long after(FileChannel channel, long damaged) throws IOException {
      boolean gzip = startsWith(channel, 0, GZIP);
      byte[] mark = gzip ? GZIP : PLAIN;
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      long base = damaged + 1;
      while (base < channel.size()) {
        buffer.clear();
        int n = channel.read(buffer, base);
        for (int i = 0; i + mark.length <= n; i++) {
          if (matches(buffer.array(), i, mark)) {
            return base + i;
          }
        }
        if (n < mark.length) {
          return -1;
        }
        base += n - mark.length + 1;
      }
      return -1;
    }

    /** Whether a record starts at this place. */
    static boolean at(FileChannel channel, long place) throws IOException {
      return startsWith(channel, place, GZIP) || startsWith(channel, place, PLAIN);
    }

    private static boolean startsWith(FileChannel channel, long at, byte[] mark)
        throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(mark.length);
      channel.read(buffer, at);
      return matches(buffer.array(), 0, mark);
    }

    private static boolean matches(byte[] b, int at, byte[] mark) {
      for (int i = 0; i < mark.length; i++) {
        if (b[at + i] != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
