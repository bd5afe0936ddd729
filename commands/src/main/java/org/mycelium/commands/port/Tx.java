package org.mycelium.commands.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Sealing;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;

/**
 * One assembly's state while a transaction is open. What {@link #append} wrote is seen by the reads
 * after it. Not thread-safe; not to be kept after the transaction.
 */
public interface Tx {
  /** The people. */
  Members members();

  /** Who of them is away. */
  Absences absences();

  /** The proposals. */
  Proposals proposals();

  /** The decision log. */
  DecisionLog decisions();

  /** What proposals do when they pass. */
  Enactments enactments();

  /** The roles. */
  Roles roles();

  /** What is handed over with them. */
  Checklists checklists();

  /** The draws. */
  Lots lots();

  /** Who asks for recalls. */
  Recalls recalls();

  /** The power that roles carry. */
  Powers powers();

  /** The open ledger. */
  Books books();

  /** The bank beside it. */
  BankLines bank();

  /** The scrip. */
  ScripBook scrip();

  /** What is proposed again and again. */
  Templates templates();

  /** What members offer and want. */
  Notices notices();

  /** How members want to be reminded. */
  ReminderWishes wishes();

  /** What is counted. */
  Metrics metrics();

  /** How many disputes there were. */
  Disputes disputes();

  /** The weekly digests. */
  Digests digests();

  /** Who wants them in private. */
  Subscriptions subscriptions();

  /** What members told. */
  Testimonies testimonies();

  /** The journal behind all of it. */
  Chronicle chronicle();

  /** The settings. */
  SettingsBook settings();

  /** Whether facts of this cause are in the journal already: then the cause was dealt with. */
  boolean known(Cause cause);

  /** Puts sealed ballots in, once the facts are appended that allow it. */
  void seal(List<Sealing> sealings);

  /**
   * Appends facts to the journal, chains them, and applies them to the tables.
   *
   * @param actor who caused them; null for the clock or the homeserver
   * @param disclosures the words they commit to; each commitment in the facts must be among them or
   *     be kept already
   */
  void append(
      Cause cause,
      @Nullable MemberNo actor,
      Moment moment,
      List<Fact> facts,
      List<Disclosure> disclosures);
}
