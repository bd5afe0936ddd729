package org.mycelium.storage;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.port.Tx;
import org.mycelium.storage.answer.Answers;
import org.mycelium.storage.digest.StoredSubscriptions;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.inbox.Gaps;
import org.mycelium.storage.inbox.Inbox;
import org.mycelium.storage.inbox.SyncState;
import org.mycelium.storage.journal.Journal;
import org.mycelium.storage.lot.StoredLots;
import org.mycelium.storage.membership.Names;
import org.mycelium.storage.outbox.Cards;
import org.mycelium.storage.outbox.Enclosures;
import org.mycelium.storage.outbox.Outbox;
import org.mycelium.storage.outbox.Polls;
import org.mycelium.storage.pending.PendingQuestions;
import org.mycelium.storage.quota.KeptAnswers;
import org.mycelium.storage.quota.StoredQuotaDraws;
import org.mycelium.storage.reminding.StoredWishes;
import org.mycelium.storage.room.Rooms;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.testimony.TestimonyKeys;
import org.mycelium.storage.testimony.TestimonyLetters;
import org.mycelium.storage.vote.StandingReactions;

/**
 * All that a unit of work can reach. What it writes is seen by what it reads later. Not
 * thread-safe; not to be kept after the work.
 */
public final class Transaction {
  private static final Sql ASSEMBLIES =
      Sql.of(DSL.select(ASSEMBLY.ID).from(ASSEMBLY).orderBy(ASSEMBLY.ID));
  private static final Sql LAST =
      Sql.of(
          DSL.select(ASSEMBLY.ID).from(ASSEMBLY).orderBy(ASSEMBLY.ID.desc()).limit(DSL.inline(1)));

  private final Session session;
  private final Journal journal;
  private final Map<AssemblyId, Tx> assemblies = new HashMap<>();

  Transaction(Session session) {
    this.session = session;
    this.journal = new Journal(session);
  }

  /** The state and the journal of one assembly. */
  public Tx assembly(AssemblyId id) {
    return assemblies.computeIfAbsent(id, i -> new StoredTx(session, journal, i));
  }

  /** Every assembly that was founded, in order. */
  public List<AssemblyId> assemblies() {
    return session.all(ASSEMBLIES, row -> new AssemblyId(row.number(ASSEMBLY.ID)));
  }

  /**
   * The number of the assembly that is founded next. It stays free until its founding is appended
   * to its journal.
   */
  public AssemblyId nextAssembly() {
    return new AssemblyId(1 + session.first(LAST, row -> row.number(ASSEMBLY.ID)).orElse(0L));
  }

  /** What members call themselves. */
  public Names names() {
    return new Names(session);
  }

  /** What falls due when. */
  public DueWork due() {
    return new DueWork(session);
  }

  /** What came in. */
  public Inbox inbox() {
    return new Inbox(session);
  }

  /** What is known to be missing of it. */
  public Gaps gaps() {
    return new Gaps(session);
  }

  /** How far the homeserver was read. */
  public SyncState syncState() {
    return new SyncState(session);
  }

  /** How the members of an assembly want to be reminded. */
  public StoredWishes wishes(AssemblyId assembly) {
    return new StoredWishes(session, assembly);
  }

  /** Who of an assembly wants digests in private. */
  public StoredSubscriptions subscriptions(AssemblyId assembly) {
    return new StoredSubscriptions(session, assembly);
  }

  /** The assemblies with a draw whose lottery is to be computed. */
  public List<AssemblyId> lotteriesWanted() {
    return StoredQuotaDraws.computing(session);
  }

  /** Whether a draw of any assembly is under way that ends with a beacon's round. */
  public boolean awaitsBeacon() {
    return StoredLots.awaitBeacon(session);
  }

  /** What members of an assembly gave for draws with quotas. */
  public KeptAnswers answersFor(AssemblyId assembly) {
    return new KeptAnswers(session, assembly);
  }

  /** What waits for people's answers. */
  public PendingQuestions pending() {
    return new PendingQuestions(session);
  }

  /** What is kept of the stories of an assembly beside the journal. */
  public TestimonyKeys testimonyKeys(AssemblyId assembly) {
    return new TestimonyKeys(session, assembly);
  }

  /** Which letters told stories. */
  public TestimonyLetters testimonyLetters() {
    return new TestimonyLetters(session);
  }

  /** What goes out. */
  public Outbox outbox() {
    return new Outbox(session);
  }

  /** The files that go with it. */
  public Enclosures enclosures() {
    return new Enclosures(session);
  }

  /** The cards of proposals. */
  public Cards cards() {
    return new Cards(session);
  }

  /** The polls beside them. */
  public Polls polls() {
    return new Polls(session);
  }

  /** The reactions by which members voted. */
  public StandingReactions reactions() {
    return new StandingReactions(session);
  }

  /** How often people were answered lately. */
  public Answers answers() {
    return new Answers(session);
  }

  /** The rooms. */
  public Rooms rooms() {
    return new Rooms(session);
  }

  /**
   * Leaves no trace in the files of what was deleted, by this unit of work or before: they are
   * wiped once it is committed. It takes as long as writing the whole file anew.
   */
  public void wipe() {
    Wiping.note(session);
  }

  /** The session itself, for tests of what the schema refuses. */
  Session session() {
    return session;
  }
}
