package org.mycelium.storage.membership;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.schema.Tables.ROLE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Member.Standing;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.Namesakes;
import org.mycelium.commands.port.Members;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.schema.tables.Person;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The people of one assembly, from the tables. */
public final class StoredMembers implements Members {
  private static final Person OTHER = PERSON.as("other");
  private static final org.mycelium.storage.schema.tables.Member THEIRS = MEMBER.as("theirs");

  /**
   * Whether a name looks like another's, or like the first part of another's id. Those who left
   * take no name from those who are here; but among all, at most one goes by it alone.
   */
  private static final Field<Boolean> SHARED =
      DSL.field(looksLike(OTHER.NAME_LOOK).or(looksLike(OTHER.LOCAL_LOOK))).as("shared");

  private static final Sql ALL = Sql.of(select(DSL.noCondition()).orderBy(MEMBER.NO));
  private static final Sql ONE = Sql.of(select(MEMBER.NO.eq(arg(MEMBER.NO))));
  private static final Sql BY_MATRIX_ID =
      Sql.of(select(PERSON.MATRIX_ID.eq(arg(PERSON.MATRIX_ID))));
  private static final Sql ROLES =
      Sql.of(DSL.select(ROLE.NAME).from(ROLE).where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY))));
  private static final Sql LAST =
      Sql.of(
          DSL.select(MEMBER.NO)
              .from(MEMBER)
              .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
              .orderBy(MEMBER.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql JOINED =
      Sql.of(
          DSL.select(JOURNAL.KIND, JOURNAL.VERSION, JOURNAL.BODY)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.KIND.in(DSL.inline("member-joined"), DSL.inline("member-returned")))
              .and(JOURNAL.AT_MS.gt(arg(JOURNAL.AT_MS))));

  private static final Sql ACTORS =
      Sql.of(
          DSL.selectDistinct(JOURNAL.ACTOR)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.ACTOR.isNotNull())
              .and(JOURNAL.AT_MS.gt(arg(JOURNAL.AT_MS)))
              .and(JOURNAL.AT_MS.le(arg(JOURNAL.AT_MS))));

  private final Session session;
  private final AssemblyId assembly;
  private @Nullable Set<String> roleLooks;

  /** The people of this assembly. */
  public StoredMembers(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Member> all() {
    return session.all(ALL, this::member, assembly.value());
  }

  @Override
  public List<Member> these(List<MemberNo> numbers) {
    return numbers.stream().distinct().sorted().map(this::get).toList();
  }

  @Override
  public Member get(MemberNo no) {
    return session.first(ONE, this::member, assembly.value(), no.value()).orElseThrow();
  }

  @Override
  public Optional<Member> byMatrixId(String matrixId) {
    return session.first(BY_MATRIX_ID, this::member, assembly.value(), matrixId);
  }

  @Override
  public MemberNo next() {
    return new MemberNo(
        1 + session.first(LAST, row -> row.integer(MEMBER.NO), assembly.value()).orElse(0));
  }

  @Override
  public Set<MemberNo> joinedAfter(Instant instant) {
    return session
        .all(JOINED, StoredMembers::joined, assembly.value(), instant.toEpochMilli())
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<MemberNo> activeBetween(Instant after, Instant until) {
    return Set.copyOf(
        session.all(
            ACTORS,
            row -> new MemberNo(row.integer(JOURNAL.ACTOR)),
            assembly.value(),
            after.toEpochMilli(),
            until.toEpochMilli()));
  }

  private static Optional<MemberNo> joined(Row row) {
    Fact fact =
        FactCodec.decode(
            new EncodedFact(
                row.text(JOURNAL.KIND), row.integer(JOURNAL.VERSION), row.text(JOURNAL.BODY)));
    if (fact instanceof MemberJoined joined) {
      return Optional.of(joined.member());
    }
    return fact instanceof MemberReturned returned
        ? Optional.of(returned.member())
        : Optional.empty();
  }

  private Member member(Row row) {
    String matrixId = row.maybeText(PERSON.MATRIX_ID).orElse("");
    String chosenName =
        row.maybeText(PERSON.DISPLAY_NAME).filter(name -> !Names.isUnseen(name)).orElse(matrixId);
    String look = row.maybeText(PERSON.NAME_LOOK).orElse("");
    return new Member(
        new MemberNo(row.integer(MEMBER.NO)),
        matrixId,
        chosenName,
        Namesakes.told(chosenName, matrixId, look, row.is(SHARED) || roleLooks().contains(look)),
        standing(row.is(MEMBER.IS_PRESENT), row.is(MEMBER.IS_SERVICE)));
  }

  /** What roles' names look like, read once: a member called as a role is would be taken for it. */
  private Set<String> roleLooks() {
    if (roleLooks == null) {
      roleLooks =
          session.all(ROLES, row -> Namesakes.look(row.text(ROLE.NAME)), assembly.value()).stream()
              .collect(Collectors.toUnmodifiableSet());
    }
    return roleLooks;
  }

  private static Standing standing(boolean present, boolean service) {
    if (!present) {
      return Standing.LEFT;
    }
    return service ? Standing.SERVICE : Standing.PRESENT;
  }

  /** One look at a time, so that each is found in its index, however large the assembly is. */
  private static Condition looksLike(Field<String> theirLook) {
    return DSL.exists(
        DSL.selectOne()
            .from(OTHER)
            .join(THEIRS)
            .on(THEIRS.ASSEMBLY.eq(OTHER.ASSEMBLY))
            .and(THEIRS.NO.eq(OTHER.MEMBER))
            .where(OTHER.ASSEMBLY.eq(MEMBER.ASSEMBLY))
            .and(theirLook.eq(PERSON.NAME_LOOK))
            .and(OTHER.MEMBER.ne(MEMBER.NO))
            .and(DSL.condition(THEIRS.IS_PRESENT).or(DSL.not(MEMBER.IS_PRESENT))));
  }

  private static SelectConditionStep<? extends Record> select(Condition condition) {
    return DSL.select(
            MEMBER.NO,
            MEMBER.IS_PRESENT,
            MEMBER.IS_SERVICE,
            PERSON.MATRIX_ID,
            PERSON.DISPLAY_NAME,
            PERSON.NAME_LOOK,
            SHARED)
        .from(MEMBER)
        .leftJoin(PERSON)
        .on(PERSON.ASSEMBLY.eq(MEMBER.ASSEMBLY))
        .and(PERSON.MEMBER.eq(MEMBER.NO))
        .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
        .and(condition);
  }
}
