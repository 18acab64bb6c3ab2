package org.tallystick.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;
import org.tallystick.text.Document;

/**
 * Measures work over documents after warm-up, on the calling thread, in CPU time: the machine may
 * be busy with other things. The CPU time is that of the whole process, so that collecting garbage
 * and compiling count.
 */
public final class Meter {
  private static final double SECOND = 1e9;

  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final double warmUp;
  private final double measured;
  private long sink;

  /**
   * @param warmUp CPU seconds before measuring
   * @param measured CPU seconds to measure at the least
   */
  public Meter(double warmUp, double measured) {
    this.warmUp = warmUp;
    this.measured = measured;
  }

  /**
   * What the work cost.
   *
   * @param rounds how often the documents were gone through
   * @param cpuSeconds CPU time of the process for one round
   * @param allocated bytes allocated for one round
   * @param answers what the work returned for one round
   */
  public record Cost(int rounds, double cpuSeconds, double allocated, long answers) {}

  /** Goes through the documents until warm, then as often as fills the time. */
  public Cost of(ToIntFunction<Document> work, List<Document> documents) {
    for (double begun = cpu(); cpu() - begun < warmUp; ) {
      sink += round(work, documents);
    }
    System.gc();
    double begun = cpu();
    long bytes = allocated();
    int rounds = 0;
    long answers = 0;
    while (cpu() - begun < measured) {
      answers += round(work, documents);
      rounds++;
    }
    double spent = cpu() - begun;
    double each = (double) (allocated() - bytes) / rounds;
    return new Cost(rounds, spent / rounds, each, answers / rounds);
  }

  /** CPU seconds of one go at a single document, without warm-up. */
  public double once(ToIntFunction<Document> work, Document document) {
    double begun = cpu();
    sink += work.applyAsInt(document);
    return cpu() - begun;
  }

  private static long round(ToIntFunction<Document> work, List<Document> documents) {
    long answers = 0;
    for (Document document : documents) {
      answers += work.applyAsInt(document);
    }
    return answers;
  }

  private double cpu() {
    return process.getProcessCpuTime() / SECOND;
  }

  private long allocated() {
    return threads.getCurrentThreadAllocatedBytes();
  }

  /** Depends on everything that was computed, so that none of it can be optimised away. */
  public long sink() {
    return sink;
  }
}
