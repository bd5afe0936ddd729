package org.mycelium.storage.template;

import static org.mycelium.storage.schema.Tables.PENDING_FORM;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.template.TemplateNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The templates that members of one assembly are filling in. Not thread-safe. */
public final class PendingForms {
  private static final Sql KEEP =
      Sql.put(
          PENDING_FORM,
          PENDING_FORM.ASSEMBLY,
          PENDING_FORM.MEMBER,
          PENDING_FORM.TEMPLATE,
          PENDING_FORM.READS,
          PENDING_FORM.WRITTEN,
          PENDING_FORM.ASKED_MS);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  PENDING_FORM.TEMPLATE,
                  PENDING_FORM.READS,
                  PENDING_FORM.WRITTEN,
                  PENDING_FORM.ASKED_MS)
              .from(PENDING_FORM)
              .where(PENDING_FORM.ASSEMBLY.eq(arg(PENDING_FORM.ASSEMBLY)))
              .and(PENDING_FORM.MEMBER.eq(arg(PENDING_FORM.MEMBER))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(PENDING_FORM)
              .where(PENDING_FORM.ASSEMBLY.eq(arg(PENDING_FORM.ASSEMBLY)))
              .and(PENDING_FORM.MEMBER.eq(arg(PENDING_FORM.MEMBER))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public PendingForms(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** What a member was last asked about; empty if it waited too long. */
  public Optional<PendingForm> of(MemberNo member, Instant now) {
    return session
        .first(
            OF,
            row ->
                Optional.of(
                        new PendingForm(
                            new TemplateNo(row.integer(PENDING_FORM.TEMPLATE)),
                            new DecisionNo(row.integer(PENDING_FORM.READS)),
                            row.text(PENDING_FORM.WRITTEN)))
                    .filter(
                        _ ->
                            !now.isAfter(
                                row.instant(PENDING_FORM.ASKED_MS).plus(PendingForm.WAITS))),
            assembly.value(),
            member.value())
        .flatMap(form -> form);
  }

  /** Waits for a member's answer, in the place of an earlier one. */
  public void keep(MemberNo member, PendingForm form, Instant now) {
    session.run(
        KEEP,
        assembly.value(),
        member.value(),
        form.template().value(),
        form.reads().value(),
        form.written(),
        now.toEpochMilli());
  }

  /** Waits no more for this member. */
  public void forget(MemberNo member) {
    session.run(FORGET, assembly.value(), member.value());
  }
}
