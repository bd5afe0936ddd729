package org.mycelium.storage.membership;

import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Member.Standing;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Members;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The people of one assembly, from the tables. */
public final class StoredMembers implements Members {
  private static final Sql ALL = Sql.of(select(DSL.noCondition()).orderBy(MEMBER.NO));
  private static final Sql ONE = Sql.of(select(MEMBER.NO.eq(arg(MEMBER.NO))));
  private static final Sql BY_MATRIX_ID =
      Sql.of(select(PERSON.MATRIX_ID.eq(arg(PERSON.MATRIX_ID))));
  private static final Sql LAST =
      Sql.of(
          DSL.select(MEMBER.NO)
              .from(MEMBER)
              .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
              .orderBy(MEMBER.NO.desc())
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** The people of this assembly. */
  public StoredMembers(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Member> all() {
    return session.all(ALL, StoredMembers::member, assembly.value());
  }

  @Override
  public List<Member> these(List<MemberNo> numbers) {
    return numbers.stream().distinct().sorted().map(this::get).toList();
  }

  @Override
  public Member get(MemberNo no) {
    return session.first(ONE, StoredMembers::member, assembly.value(), no.value()).orElseThrow();
  }

  @Override
  public Optional<Member> byMatrixId(String matrixId) {
    return session.first(BY_MATRIX_ID, StoredMembers::member, assembly.value(), matrixId);
  }

  @Override
  public MemberNo next() {
    return new MemberNo(
        1 + session.first(LAST, row -> row.integer(MEMBER.NO), assembly.value()).orElse(0));
  }

  private static Member member(Row row) {
    String matrixId = row.maybeText(PERSON.MATRIX_ID).orElse("");
    return new Member(
        new MemberNo(row.integer(MEMBER.NO)),
        matrixId,
        row.maybeText(PERSON.DISPLAY_NAME).orElse(matrixId),
        standing(row.is(MEMBER.IS_PRESENT), row.is(MEMBER.IS_SERVICE)));
  }

  private static Standing standing(boolean present, boolean service) {
    if (!present) {
      return Standing.LEFT;
    }
    return service ? Standing.SERVICE : Standing.PRESENT;
  }

  private static SelectConditionStep<? extends Record> select(Condition condition) {
    return DSL.select(
            MEMBER.NO, MEMBER.IS_PRESENT, MEMBER.IS_SERVICE, PERSON.MATRIX_ID, PERSON.DISPLAY_NAME)
        .from(MEMBER)
        .leftJoin(PERSON)
        .on(PERSON.ASSEMBLY.eq(MEMBER.ASSEMBLY))
        .and(PERSON.MEMBER.eq(MEMBER.NO))
        .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
        .and(condition);
  }
}
