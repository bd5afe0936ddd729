package org.mycelium.storage.verify;

import static org.mycelium.storage.schema.Tables.ENVELOPE;
import static org.mycelium.storage.schema.Tables.SEALED_VOTER;

import java.util.Optional;
import java.util.function.Consumer;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.tally.Mark;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Compares the envelopes of sealed votes with what the journal says of their voters. No fact tells
 * what is in them, so an answer that was changed into another one is found by its voter alone, at
 * the close; an envelope that is lost, or nobody's, is found here.
 */
final class SealedCheck {
  private static final String TABLE = "envelope";

  /** Whose envelope has to be there: a vote that is open, or waits for amendments. */
  private static final Sql LOST =
      Sql.plain(
          "select v.assembly, v.proposal, v.voter, v.seq from sealed_voter v"
              + " join proposal p on p.assembly = v.assembly and p.no = v.proposal"
              + " and p.round = v.round and p.status in ('voting', 'paused')"
              + " left join envelope e on e.assembly = v.assembly and e.proposal = v.proposal"
              + " and e.round = v.round and e.voter = v.voter"
              + " where e.voter is null order by 1, 2, 3",
          SEALED_VOTER.ASSEMBLY,
          SEALED_VOTER.PROPOSAL,
          SEALED_VOTER.VOTER,
          SEALED_VOTER.SEQ);

  private static final Sql KEPT =
      Sql.plain(
          "select e.assembly, e.proposal, e.voter, e.answer, e.receipt,"
              + " v.voter is not null and p.no is not null as seq from envelope e"
              + " left join sealed_voter v on v.assembly = e.assembly and v.proposal = e.proposal"
              + " and v.round = e.round and v.voter = e.voter"
              + " left join proposal p on p.assembly = e.assembly and p.no = e.proposal"
              + " and p.round = e.round and p.status in ('voting', 'paused')"
              + " order by 1, 2, 3",
          ENVELOPE.ASSEMBLY,
          ENVELOPE.PROPOSAL,
          ENVELOPE.VOTER,
          ENVELOPE.ANSWER,
          ENVELOPE.RECEIPT,
          SEALED_VOTER.SEQ);

  private final Session kept;
  private final Consumer<Problem> problems;

  SealedCheck(Session kept, Consumer<Problem> problems) {
    this.kept = kept;
    this.problems = problems;
  }

  void run() {
    kept.all(
            LOST,
            row ->
                new Problem(
                    TABLE,
                    Optional.of(new AssemblyId(row.number(SEALED_VOTER.ASSEMBLY))),
                    Optional.of(row.number(SEALED_VOTER.SEQ)),
                    place(row.integer(SEALED_VOTER.PROPOSAL), row.integer(SEALED_VOTER.VOTER)),
                    "",
                    "the ballot is missing; its voter can cast it again"))
        .forEach(problems);
    kept.all(KEPT, SealedCheck::wrong).forEach(each -> each.ifPresent(problems));
  }

  /** Never what it says: whoever reads this may look over the operator's shoulder. */
  private static Optional<Problem> wrong(Row row) {
    Problem place =
        new Problem(
            TABLE,
            Optional.of(new AssemblyId(row.number(ENVELOPE.ASSEMBLY))),
            Optional.empty(),
            place(row.integer(ENVELOPE.PROPOSAL), row.integer(ENVELOPE.VOTER)),
            "",
            "nobody who votes by the journal has this ballot");
    if (row.number(SEALED_VOTER.SEQ) == 0) {
      return Optional.of(place);
    }
    if (Mark.fromCanonical(row.text(ENVELOPE.ANSWER)).isEmpty()) {
      return Optional.of(in(place, "answer", "it is no answer"));
    }
    return Receipt.read(row.text(ENVELOPE.RECEIPT)).isPresent()
        ? Optional.empty()
        : Optional.of(in(place, "receipt", "it is no receipt"));
  }

  private static Problem in(Problem place, String column, String what) {
    return new Problem(TABLE, place.assembly(), Optional.empty(), place.row(), column, what);
  }

  private static String place(int proposal, int voter) {
    return "proposal %d, voter %d".formatted(proposal, voter);
  }
}
