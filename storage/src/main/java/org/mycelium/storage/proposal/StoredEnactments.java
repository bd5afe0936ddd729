package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.ENACTMENT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.CommittedText;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.codec.EnactmentForm;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** What the proposals of one assembly do when they pass, from the tables. */
public final class StoredEnactments implements Enactments {
  private static final Sql OF = Sql.of(select().orderBy(ENACTMENT.ORDINAL));

  private static final Sql SETTLED =
      Sql.of(select().and(ENACTMENT.OUTCOME.eq(arg(ENACTMENT.OUTCOME))).orderBy(ENACTMENT.ORDINAL));

  private final Session session;
  private final AssemblyId assembly;
  private final PrivateTexts texts;

  /** Those of this assembly. */
  public StoredEnactments(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
    this.texts = new PrivateTexts(session);
  }

  @Override
  public List<Provision> of(ProposalNo no) {
    return read(session.all(OF, Stored::read, assembly.value(), no.value()));
  }

  @Override
  public List<Provision> done(ProposalNo no) {
    return settled(no, "done");
  }

  @Override
  public List<Provision> undone(ProposalNo no) {
    return settled(no, "undone");
  }

  private List<Provision> settled(ProposalNo no, String outcome) {
    return read(session.all(SETTLED, Stored::read, assembly.value(), no.value(), outcome));
  }

  private List<Provision> read(List<Stored> rows) {
    return rows.stream()
        .map(stored -> new Provision(stored.form.read(), words(stored.words)))
        .toList();
  }

  private List<CommittedText> words(String commitments) {
    return Stream.of(commitments.split(" ", -1))
        .filter(hex -> !hex.isEmpty())
        .map(Commitment::new)
        .map(
            commitment ->
                new CommittedText(commitment, texts.find(assembly, commitment).orElse("")))
        .toList();
  }

  private static SelectConditionStep<? extends Record> select() {
    return DSL.select(ENACTMENT.KIND, ENACTMENT.VERSION, ENACTMENT.TERMS, ENACTMENT.WORDS)
        .from(ENACTMENT)
        .where(ENACTMENT.ASSEMBLY.eq(arg(ENACTMENT.ASSEMBLY)))
        .and(ENACTMENT.PROPOSAL.eq(arg(ENACTMENT.PROPOSAL)));
  }

  /** A row, before its words are looked up. */
  private record Stored(EnactmentForm form, String words) {
    static Stored read(Row row) {
      return new Stored(
          new EnactmentForm(
              row.text(ENACTMENT.KIND), row.integer(ENACTMENT.VERSION), row.text(ENACTMENT.TERMS)),
          row.text(ENACTMENT.WORDS));
    }
  }
}
