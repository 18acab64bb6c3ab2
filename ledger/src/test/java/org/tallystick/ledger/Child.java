package org.tallystick.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.text.Document;

/** A process of its own that works on a ledger, so that tests can kill it or race it. */
final class Child implements AutoCloseable {
  /** How many documents an import writes at a time. */
  static final int BATCH = 5;

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Child start(String... arguments) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path));
    command.add(Child.class.getName());
    command.addAll(List.of(arguments));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line it says; empty once it has ended. */
  String line() throws IOException {
    return Optional.ofNullable(out.readLine()).orElse("");
  }

  /** The last line it managed to say before it ended; empty if it said none. */
  String last() throws IOException {
    String last = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      last = line;
    }
    return last;
  }

  /** Ends it at once, as a failing machine would. */
  void kill() throws InterruptedException {
    // By its handle: the process itself would also throw away what it had said.
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  int exit() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Documents enough for many batches. */
  static List<Document> many(int count) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(
          Coverage.document(
              "report-" + i,
              "Outlet " + i % 7,
              1 + i % 28,
              "Storm " + i % 40 + " kills " + (10 + i % 90),
              "The storm killed "
                  + (10 + i % 90)
                  + " people in district "
                  + i % 40
                  + ", the interior ministry said. More than "
                  + (100 + i)
                  + " people were injured. "
                  + "Roads were closed and power was cut in much of the district. ".repeat(20)));
    }
    return documents;
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println("go");
    switch (arguments[0]) {
      case "import" -> importing(arguments[1], Integer.parseInt(arguments[2]));
      case "scale" -> ScaleTest.measure(arguments[1], Integer.parseInt(arguments[2]));
      case "growth" ->
          GrowthTest.measure(
              arguments[1],
              arguments[2],
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]));
      case "decide" -> deciding(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Imports in batches; says how many documents were reported as stored after each of them. */
  private static void importing(String place, int count) {
    List<Incoming> documents = Coverage.incoming(many(count));
    AtomicInteger stored = new AtomicInteger();
    try (Ledger ledger = Coverage.open(place, Coverage.options());
        Importing importing =
            ledger.importing(Coverage.FIRST, 2, outcome -> stored.incrementAndGet())) {
      System.out.println("open");
      for (int from = 0; from < count; from += BATCH) {
        documents.subList(from, Math.min(count, from + BATCH)).forEach(importing::add);
        importing.flush();
        System.out.println(stored.get());
      }
    }
    System.out.println("done");
  }

  /** Eight threads that accept, reject, correct and undo at random; says how many it made. */
  private static void deciding(String place, String name, int each) throws Exception {
    LedgerOptions patient = Coverage.options().waiting(java.time.Duration.ofMinutes(2));
    try (Ledger ledger = Coverage.open(place, patient)) {
      List<String> targets =
          ledger.view(AsOf.NOW).figures().stream().map(View.Reviewed::fingerprint).toList();
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<Integer>> made = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        String actor = name + t;
        made.add(threads.submit(() -> decide(ledger, targets, actor, each)));
      }
      int all = 0;
      for (Future<Integer> one : made) {
        all += one.get();
      }
      threads.shutdown();
      System.out.println(all);
    }
  }

  private static int decide(Ledger ledger, List<String> targets, String actor, int each) {
    Random random = new Random(actor.hashCode());
    int made = 0;
    for (int i = 0; i < each; i++) {
      String target = targets.get(random.nextInt(targets.size()));
      Action action =
          List.of(Action.ACCEPT, Action.REJECT, Action.CORRECT, Action.SKIP, Action.UNDO)
              .get(random.nextInt(5));
      boolean correct = action == Action.CORRECT;
      try {
        made +=
            ledger
                .decide(
                    List.of(
                        new Judgement(
                            actor,
                            Kind.FIGURE,
                            action,
                            target,
                            correct ? Optional.of("side") : Optional.empty(),
                            correct ? Optional.of("side " + i) : Optional.empty(),
                            Optional.of("reason " + i),
                            "test")))
                .size();
      } catch (IllegalArgumentException e) {
        // There was nothing to undo.
        made += 0;
      }
    }
    return made;
  }
}
