package org.mycelium.storage.membership;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;
import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;
import org.mycelium.storage.pending.PendingQuestions;
import org.mycelium.storage.quota.KeptAnswers;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** Brings members to where a fact leads. */
public final class MembershipApplier {
  private static final Sql FOUND =
      Sql.insert(ASSEMBLY, ASSEMBLY.ID, ASSEMBLY.FOUNDED_MS, ASSEMBLY.SEQ);
  private static final Sql JOIN =
      Sql.insert(
          MEMBER,
          MEMBER.ASSEMBLY,
          MEMBER.NO,
          MEMBER.PERSON,
          MEMBER.IS_PRESENT,
          MEMBER.IS_SERVICE,
          MEMBER.SEQ);
  private static final Sql NAME =
      Sql.insert(PERSON, PERSON.ASSEMBLY, PERSON.MEMBER, PERSON.MATRIX_ID, PERSON.LOCAL_LOOK);
  private static final Sql PRESENT = update(MEMBER.IS_PRESENT);
  private static final Sql SERVICE = update(MEMBER.IS_SERVICE);

  private final Session session;
  private final PrivateTexts texts;

  /** Works on the tables of this session. */
  public MembershipApplier(Session session) {
    this.session = session;
    this.texts = new PrivateTexts(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(MembershipFact fact, Entry entry) {
    switch (fact) {
      case AssemblyFounded() ->
          session.run(FOUND, entry.assembly().value(), entry.at().toEpochMilli(), entry.seq());
      case MemberJoined f -> join(f, entry);
      case MemberReturned(var member) -> set(PRESENT, true, member, entry);
      case MemberLeft(var member) -> {
        set(PRESENT, false, member, entry);
        new KeptAnswers(session, entry.assembly()).left(member);
        new PendingQuestions(session).left(entry.assembly(), member, entry.at());
      }
      case ServiceDeclared(var member) -> set(SERVICE, true, member, entry);
      case ServiceRevoked(var member) -> set(SERVICE, false, member, entry);
    }
  }

  private void join(MemberJoined fact, Entry entry) {
    long assembly = entry.assembly().value();
    int member = fact.member().value();
    session.run(JOIN, assembly, member, fact.person().hex(), true, false, entry.seq());
    texts
        .find(entry.assembly(), fact.person())
        .ifPresent(
            matrixId -> session.run(NAME, assembly, member, matrixId, Names.localLook(matrixId)));
  }

  private void set(Sql what, boolean value, MemberNo member, Entry entry) {
    session.runOnOne(what, value, entry.seq(), entry.assembly().value(), member.value());
  }

  private static Sql update(Field<Boolean> column) {
    return Sql.of(
        DSL.update(MEMBER)
            .set(column, arg(column))
            .set(MEMBER.SEQ, arg(MEMBER.SEQ))
            .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
            .and(MEMBER.NO.eq(arg(MEMBER.NO))));
  }
}
