package org.mycelium.storage.journal;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.journal.HashChain;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.sql.Refused;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** Appends to the journals of all assemblies. Only inside a unit of work; not thread-safe. */
public final class Journal {
  private static final Sql LAST =
      Sql.of(
          DSL.select(JOURNAL.SEQ, JOURNAL.HASH)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .orderBy(JOURNAL.SEQ.desc())
              .limit(DSL.inline(1)));

  private static final Sql KNOWN =
      Sql.of(
          DSL.select(JOURNAL.SEQ)
              .from(JOURNAL)
              .where(JOURNAL.CAUSE.eq(arg(JOURNAL.CAUSE)))
              .limit(DSL.inline(1)));

  private static final Sql APPEND =
      Sql.insert(
          JOURNAL,
          JOURNAL.ASSEMBLY,
          JOURNAL.SEQ,
          JOURNAL.AT_MS,
          JOURNAL.ACTOR,
          JOURNAL.CAUSE,
          JOURNAL.ORDINAL,
          JOURNAL.KIND,
          JOURNAL.VERSION,
          JOURNAL.BODY,
          JOURNAL.PREV_HASH,
          JOURNAL.HASH);

  private final Session session;
  private final PrivateTexts texts;
  private final FactApplier applier;

  /** The journals behind this session. */
  public Journal(Session session) {
    this.session = session;
    this.texts = new PrivateTexts(session);
    this.applier = new FactApplier(session);
  }

  /** Whether any assembly has facts of this cause. */
  public boolean known(Cause cause) {
    return session.any(KNOWN, cause.key());
  }

  /**
   * Chains facts to the end of an assembly's journal and applies them to the tables.
   *
   * @param firstOrdinal 0 unless this unit of work appended facts of the same cause before
   * @throws DuplicateCause if an earlier unit of work dealt with this cause
   * @throws IllegalArgumentException if a commitment in the facts is disclosed neither here nor
   *     before, or a disclosure is of other words than it commits to
   * @throws ContradictoryFact if the facts do not fit those before them
   */
  public void append(
      AssemblyId assembly,
      Cause cause,
      @Nullable MemberNo actor,
      Instant at,
      int firstOrdinal,
      List<Fact> facts,
      List<Disclosure> disclosures) {
    disclose(assembly, facts, disclosures);
    End end =
        session
            .first(
                LAST,
                row -> new End(row.number(JOURNAL.SEQ), row.text(JOURNAL.HASH)),
                assembly.value())
            .orElseGet(() -> new End(0, HashChain.genesis(assembly)));
    int ordinal = firstOrdinal;
    for (Fact fact : facts) {
      EncodedFact encoded = FactCodec.encode(fact);
      Entry entry =
          new Entry(
              assembly,
              end.seq + 1,
              Instant.ofEpochMilli(at.toEpochMilli()),
              actor,
              cause,
              ordinal++,
              encoded.kind(),
              encoded.version(),
              encoded.body());
      end = append(entry, end.hash);
      applier.apply(fact, entry);
    }
  }

  private End append(Entry entry, String previousHash) {
    String hash = HashChain.link(previousHash, entry);
    MemberNo actor = entry.actor();
    try {
      session.run(
          APPEND,
          entry.assembly().value(),
          entry.seq(),
          entry.at().toEpochMilli(),
          actor == null ? null : actor.value(),
          entry.cause().key(),
          entry.ordinal(),
          entry.kind(),
          entry.version(),
          entry.body(),
          previousHash,
          hash);
    } catch (Refused e) {
      throw e.duplicate() ? new DuplicateCause(entry.cause(), e) : e;
    }
    return new End(entry.seq(), hash);
  }

  private void disclose(AssemblyId assembly, List<Fact> facts, List<Disclosure> disclosures) {
    for (Disclosure disclosure : disclosures) {
      if (!disclosure.holds()) {
        throw new IllegalArgumentException("a disclosure of other words than committed to");
      }
      texts.keep(assembly, disclosure);
    }
    Set<Commitment> disclosed =
        disclosures.stream().map(Disclosure::commitment).collect(Collectors.toSet());
    for (Fact fact : facts) {
      for (Commitment commitment : Commitments.in(fact)) {
        if (!disclosed.contains(commitment) && texts.find(assembly, commitment).isEmpty()) {
          throw new IllegalArgumentException("a commitment to words that are not disclosed");
        }
      }
    }
  }

  /** Where a journal ends. */
  private record End(long seq, String hash) {}
}
