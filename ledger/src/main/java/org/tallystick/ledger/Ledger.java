package org.tallystick.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.LedgerFault.Kind;
import org.tallystick.text.Document;

/**
 * A ledger: open it, import, ask, decide, check. Thread-safe; several processes may use the same
 * one. Every method throws {@link LedgerFault} with a sentence where the storage fails; what was
 * written before stays.
 */
public final class Ledger implements AutoCloseable {
  private static final byte[] SQLITE =
      "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final Store store;
  private final LedgerOptions options;

  private Ledger(Store store, LedgerOptions options) {
    this.store = store;
    this.options = options;
  }

  /**
   * Opens a ledger.
   *
   * @param place a file, or the address of a PostgreSQL database
   */
  public static Opened open(String place, LedgerOptions options) {
    Optional<Store> store = Optional.empty();
    try {
      Location where = Location.of(place);
      if (where instanceof Location.InFile file) {
        inspect(file.path(), options.create());
      }
      Store connected = Store.connect(where, options.patience());
      store = Optional.of(connected);
      Schema.bring(connected, options.create());
      return new Opened.Open(new Ledger(connected, options));
    } catch (LedgerFault fault) {
      store.ifPresent(Store::close);
      return new Opened.Refused(fault);
    } catch (java.nio.file.InvalidPathException e) {
      return new Opened.Refused(
          new LedgerFault(Kind.MISSING, "\"" + place + "\" is not the name of a file.", e));
    }
  }

  private static void inspect(Path file, boolean create) {
    try {
      if (!Files.exists(file)) {
        absent(file, create);
      } else if (Files.isDirectory(file)) {
        throw new LedgerFault(Kind.FOREIGN, file + " is a folder, not a ledger; name a file.");
      } else if (Files.size(file) > 0 && !startsAsDatabase(file)) {
        throw new LedgerFault(
            Kind.FOREIGN,
            file
                + " is not a Tallystick ledger, or its beginning is damaged; nothing was changed.");
      }
    } catch (IOException e) {
      throw new LedgerFault(
          Kind.MISSING, file + " cannot be read; check that it is yours and the disk is well.", e);
    }
  }

  private static void absent(Path file, boolean create) throws IOException {
    if (!create) {
      throw new LedgerFault(
          Kind.MISSING, "There is no ledger at " + file + "; `tallystick import` makes one.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerFault(
          Kind.MISSING, "There is no folder " + folder + " to make a ledger in; make it first.");
    }
    if (!Files.isWritable(folder)) {
      throw new LedgerFault(
          Kind.READ_ONLY, "The folder " + folder + " is read-only; no ledger can be made there.");
    }
  }

  private static boolean startsAsDatabase(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
    }
  }

  /** Where it is, without a password. */
  public String place() {
    return store.where().shown();
  }

  /**
   * Starts an import.
   *
   * @param threads how many documents are read at once
   * @param sink told what became of each document, in order, once that is on disk
   */
  public Importing importing(Extraction extraction, int threads, Consumer<Outcome> sink) {
    return new Importing(store, options.clock(), extraction, threads, sink);
  }

  /** The ledger at one place in the two times, resolved and held in memory. */
  public View view(AsOf asOf) {
    return new View(store.read(handle -> Snapshot.load(handle, asOf)));
  }

  /**
   * Makes anew what is derived, if facts came since. On a read-only disk this is done without being
   * kept.
   *
   * @return whether the derived tables now say what the facts come to
   */
  public boolean refresh() {
    if (store.read(handle -> Derived.fresh(handle, options.resolver()))) {
      return true;
    }
    if (store.readOnly()) {
      return false;
    }
    return store.write(
        handle -> {
          new Deriving(handle, options.resolver()).run();
          return true;
        });
  }

  /** The questions, the most reported first. */
  public List<QuestionRow> questions(AsOf asOf, QuestionFilter filter) {
    return at(asOf, contents -> contents.questions(filter));
  }

  /**
   * Reads what the ledger holds at one place in the two times, from what is derived. That of now is
   * made anew first if facts came; that of another time, and that of now where this ledger cannot
   * be written at the moment, is derived into tables that only this call sees. Either way a part at
   * a time is in memory.
   */
  public <T> T at(AsOf asOf, Function<Contents, T> reader) {
    if (asOf.equals(AsOf.NOW) && refreshed()) {
      return store.read(handle -> reader.apply(new Contents(handle, store.dialect(), asOf)));
    }
    return store.readAlone(
        handle -> {
          Scratch.lay(handle, store.dialect());
          new Deriving(handle, options.resolver(), asOf).whole();
          return reader.apply(new Contents(handle, store.dialect(), asOf));
        });
  }

  /** As {@link #refresh}; false too where the disk is full or somebody else writes. */
  private boolean refreshed() {
    try {
      return refresh();
    } catch (LedgerFault fault) {
      if (fault.kind() == Kind.FULL || fault.kind() == Kind.LOCKED) {
        return false;
      }
      throw fault;
    }
  }

  /**
   * What belongs to one thing, as it was last derived; empty where there was no such thing then.
   * What there is very much of is cut: the most reported and the latest are there.
   */
  public Optional<View> excerpt(Topic topic) {
    return store.read(handle -> Excerpts.of(handle, topic));
  }

  /**
   * What belonged to one thing by the end of a past day, as known now: the documents of its part
   * that were out by then, resolved anew, as {@link #view} has them. Which documents are a part is
   * taken from what was last derived.
   *
   * @param most how many documents may be resolved
   */
  public PastView excerpt(Topic topic, LocalDate said, int most) {
    return store.read(handle -> Past.of(handle, topic, said, most));
  }

  /** These figures, as last read, with their documents and nothing else. */
  public View excerptOfFigures(List<String> ids) {
    return store.read(handle -> Excerpts.named(handle, ids));
  }

  /** The lists of what was last derived, and of the facts. */
  public Catalogue catalogue() {
    return new Catalogue(store);
  }

  /** Whether what is derived says what the facts come to. */
  public boolean fresh() {
    return store.read(handle -> Derived.fresh(handle, options.resolver()));
  }

  /** How far the ledger has come, in one read that costs next to nothing. */
  public Pulse pulse() {
    return store.read(handle -> Pulse.of(handle, options.resolver()));
  }

  /** Ids of stories, questions, claims and findings: the same in every run. */
  public static String questionId(org.tallystick.figure.Question question) {
    return Derivation.id(question);
  }

  /** The SHA-256 of a document's words, headline and body, in hex: the same as is stored. */
  public static String textHash(Document document) {
    return Hashes.text(document);
  }

  /**
   * Adds decisions, all or none.
   *
   * @return those that were added; one that its actor has already made is not added again
   * @throws IllegalArgumentException with a sentence if one cannot be made; then none is
   */
  public List<Decision> decide(List<Judgement> judgements) {
    return store.write(
        handle -> {
          List<Decision> made = new ArrayList<>();
          for (Judgement judgement : judgements) {
            Decisions.append(handle, judgement, options.clock()).ifPresent(made::add);
          }
          return made;
        });
  }

  /** All decisions, in order. */
  public List<Decision> decisions() {
    return store.read(handle -> Decisions.all(handle, Optional.empty()));
  }

  /** The versions of a document, oldest first; empty where there is no such document. */
  public List<StoredVersion> versions(String name) {
    return store.read(handle -> Versions.of(handle, name));
  }

  /**
   * What changed between two versions of a document.
   *
   * @param from the number of the one version
   * @param to of the other
   */
  public Optional<Change> diff(String name, int from, int to) {
    return store.read(handle -> Versions.diff(handle, name, from, to));
  }

  /**
   * Takes the words of a document down, everywhere, for good: all its versions, the figures read
   * from them, and what people wrote that quotes them. That it was here, when and why it went,
   * stays.
   *
   * @return how many versions were taken down now
   */
  public int takeDown(String name, String actor, String reason) {
    int versions =
        store.write(
            handle ->
                new Takedown(handle, store.dialect(), options.resolver(), options.clock().instant())
                    .of(name, actor, reason));
    if (versions > 0) {
      Takedown.scrub(store);
    }
    return versions;
  }

  /**
   * Everything that does not hold, each fault named; empty where all is well.
   *
   * @param amountHolds whether a figure's words, read again, give its amount
   */
  public List<String> verify(BiPredicate<Document, Figure> amountHolds) {
    return Verify.of(store, amountHolds);
  }

  /**
   * Copies the ledger, as of one moment and while it is used, into a new SQLite file.
   *
   * @throws LedgerFault also if the file exists
   */
  public void backup(Path file) {
    Backup.to(store, file);
  }

  /**
   * Runs a reader's own query, unable to change anything.
   *
   * @param rows how many rows at most
   * @param time how long at most
   * @param sink receives the names of the columns, then row by row the values as text
   * @return whether there were more rows
   */
  public boolean sql(String query, int rows, Duration time, Consumer<List<Optional<String>>> sink) {
    return Sql.run(store, query, rows, time, sink);
  }

  /** What a report of a bug needs to say of this ledger, without a word of any document. */
  public List<String> doctor() {
    return Doctor.of(store);
  }

  @Override
  public void close() {
    store.close();
  }
}
