package org.tallystick.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, gunzipped where it is gzip, counted, and stopped where they grow to more
 * than the allowed multiple of what was read from the file.
 */
final class Unpacked extends FilterInputStream {
  /** Small files may unpack to this much whatever their ratio. */
  private static final long FREE = 8L << 20;

  private final Counted packed;
  private final int maxRatio;
  private long position;

  private Unpacked(Counted packed, InputStream content, int maxRatio) {
    super(content);
    this.packed = packed;
    this.maxRatio = maxRatio;
  }

  /** Opens a stream; closing the result closes {@code raw}. */
  static Unpacked open(InputStream raw, int maxRatio) throws IOException {
    Counted packed = new Counted(raw);
    BufferedInputStream head = new BufferedInputStream(packed, 1 << 16);
    head.mark(2);
    boolean gzip = head.read() == 0x1F && head.read() == 0x8B;
    head.reset();
    InputStream content =
        gzip ? new BufferedInputStream(new GZIPInputStream(head, 1 << 16), 1 << 16) : head;
    return new Unpacked(packed, content, gzip ? maxRatio : Integer.MAX_VALUE);
  }

  /** How many bytes have been read. */
  long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = in.read(b, off, len);
    count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] waste = new byte[(int) Math.min(n, 8192)];
    int read = read(waste, 0, waste.length);
    return Math.max(read, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) throws IOException {
    position += Math.max(n, 0);
    if (position > FREE && position / maxRatio > packed.count) {
      throw new Refused("unpacks to more than " + maxRatio + " times its size");
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = in.read(b, off, len);
      count += Math.max(n, 0);
      return n;
    }
  }
}
