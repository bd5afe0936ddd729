package org.mycelium.storage.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.sql.StorageUnavailable;

/**
 * Checks a database against its own journal: the chain of every assembly is computed anew, every
 * text that is still kept is compared with its commitment, and all facts are replayed into fresh
 * tables, which must be the same as those kept, row by row. Envelopes of sealed ballots, of which
 * no fact tells what is in them, are compared with who voted. Reads one moment of the file, changes
 * nothing, and may run beside the bot.
 */
public final class Verification {
  /** More problems than these say nothing new. */
  public static final int MAX_PROBLEMS = 20;

  private static final Field<String> MESSAGE = DSL.field("integrity_check", SQLDataType.CLOB);
  private static final Sql INTEGRITY =
      Sql.plain("pragma integrity_check(" + MAX_PROBLEMS + ")", MESSAGE);

  private final Session kept;
  private final Session replayed;
  private final List<Problem> problems = new ArrayList<>();

  private Verification(Session kept, Session replayed) {
    this.kept = kept;
    this.replayed = replayed;
  }

  /**
   * Checks a file.
   *
   * @throws CannotOpen if it cannot be read, or is no database this version reads
   */
  public static Report of(Path file) {
    try (Session kept = Database.openToRead(file);
        Session replayed = Database.scratch()) {
      // One transaction sees one moment.
      kept.run(Sql.plain("begin"));
      replayed.run(Sql.plain("begin"));
      return new Verification(kept, replayed).report();
    }
  }

  private Report report() {
    Replay replay = new Replay(kept, replayed, this::add);
    Comparison comparison = new Comparison(kept, replayed, this::add);
    try {
      checkFile();
      replay.run();
      comparison.run();
      new SealedCheck(kept, this::add).run();
    } catch (StorageUnavailable e) {
      add(Problem.ofFile("it cannot be read further: " + e.reason()));
    }
    return new Report(problems, replay.facts(), replay.texts(), comparison.rows(), replay.heads());
  }

  private void checkFile() {
    kept.all(INTEGRITY, row -> row.text(MESSAGE)).stream()
        .filter(message -> !message.equals("ok"))
        .forEach(message -> add(Problem.ofFile(message)));
  }

  private void add(Problem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }
}
