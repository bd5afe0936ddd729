package org.mycelium.storage.verify;

import static org.mycelium.storage.schema.Tables.ABSENCE;
import static org.mycelium.storage.schema.Tables.ALLOTMENT;
import static org.mycelium.storage.schema.Tables.AMENDMENT;
import static org.mycelium.storage.schema.Tables.ASSEMBLY;
import static org.mycelium.storage.schema.Tables.BALANCE;
import static org.mycelium.storage.schema.Tables.BALLOT;
import static org.mycelium.storage.schema.Tables.BANK_LINE;
import static org.mycelium.storage.schema.Tables.BOOKKEEPER;
import static org.mycelium.storage.schema.Tables.BUDGET_LINE;
import static org.mycelium.storage.schema.Tables.DECISION;
import static org.mycelium.storage.schema.Tables.DECISION_END;
import static org.mycelium.storage.schema.Tables.DIGEST;
import static org.mycelium.storage.schema.Tables.DISCUSSION;
import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.schema.Tables.DUE;
import static org.mycelium.storage.schema.Tables.ELECTORATE;
import static org.mycelium.storage.schema.Tables.ENACTMENT;
import static org.mycelium.storage.schema.Tables.FORMER_TEXT;
import static org.mycelium.storage.schema.Tables.FURTHER_REMINDER;
import static org.mycelium.storage.schema.Tables.LEDGER_ENTRY;
import static org.mycelium.storage.schema.Tables.LOT;
import static org.mycelium.storage.schema.Tables.LOT_CHANCE;
import static org.mycelium.storage.schema.Tables.LOT_OPTION;
import static org.mycelium.storage.schema.Tables.LOT_PLACE;
import static org.mycelium.storage.schema.Tables.MAKING;
import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.METRIC;
import static org.mycelium.storage.schema.Tables.MINORITY_STATEMENT;
import static org.mycelium.storage.schema.Tables.NOTICE;
import static org.mycelium.storage.schema.Tables.OFFERED_OPTION;
import static org.mycelium.storage.schema.Tables.PATIENCE;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.schema.Tables.POWER_DECIDED;
import static org.mycelium.storage.schema.Tables.POWER_HELD;
import static org.mycelium.storage.schema.Tables.POWER_HINDRANCE;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.QUOTA_DRAW;
import static org.mycelium.storage.schema.Tables.QUOTA_PLEDGE;
import static org.mycelium.storage.schema.Tables.READING;
import static org.mycelium.storage.schema.Tables.RECALL;
import static org.mycelium.storage.schema.Tables.RECALL_SHARE;
import static org.mycelium.storage.schema.Tables.RECALL_VOTE;
import static org.mycelium.storage.schema.Tables.RECORDED_VOTE;
import static org.mycelium.storage.schema.Tables.RECORDING;
import static org.mycelium.storage.schema.Tables.REVIEW;
import static org.mycelium.storage.schema.Tables.ROLE;
import static org.mycelium.storage.schema.Tables.ROLE_LIMIT;
import static org.mycelium.storage.schema.Tables.ROLE_ORDER;
import static org.mycelium.storage.schema.Tables.ROLE_SEAT;
import static org.mycelium.storage.schema.Tables.ROLE_STINT;
import static org.mycelium.storage.schema.Tables.SCRIP;
import static org.mycelium.storage.schema.Tables.SCRIP_ACCOUNT;
import static org.mycelium.storage.schema.Tables.SCRIP_CARE;
import static org.mycelium.storage.schema.Tables.SCRIP_ENTRY;
import static org.mycelium.storage.schema.Tables.SEALED_BALLOT;
import static org.mycelium.storage.schema.Tables.SEALED_REASON;
import static org.mycelium.storage.schema.Tables.SEALED_VOTER;
import static org.mycelium.storage.schema.Tables.SETTING;
import static org.mycelium.storage.schema.Tables.STATEMENT_SIGNATURE;
import static org.mycelium.storage.schema.Tables.STORY;
import static org.mycelium.storage.schema.Tables.TEMPLATE;
import static org.mycelium.storage.schema.Tables.TEMPLATE_USE;
import static org.mycelium.storage.schema.Tables.TESTIMONY;
import static org.mycelium.storage.schema.Tables.TOOK_BACK;
import static org.mycelium.storage.schema.Tables.VOTE_PAUSE;
import static org.mycelium.storage.schema.Tables.VOTING_TERMS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.verify.DerivedTable.Line;

/** Compares every table that follows from facts with its replay, row by row. One use. */
final class Comparison {
  /** In the order in which a difference is easiest to understand. */
  static final List<DerivedTable> TABLES =
      List.of(
          DerivedTable.all(ASSEMBLY),
          DerivedTable.all(MEMBER),
          DerivedTable.some(PERSON, "", PERSON.ASSEMBLY, PERSON.MEMBER, PERSON.MATRIX_ID),
          DerivedTable.all(ABSENCE),
          DerivedTable.all(SETTING),
          DerivedTable.all(MAKING),
          DerivedTable.all(PROPOSAL),
          DerivedTable.all(OFFERED_OPTION),
          DerivedTable.all(VOTING_TERMS),
          DerivedTable.all(ELECTORATE),
          DerivedTable.all(STORY),
          DerivedTable.all(DISCUSSION),
          DerivedTable.all(AMENDMENT),
          DerivedTable.all(FORMER_TEXT),
          DerivedTable.all(VOTE_PAUSE),
          DerivedTable.all(PATIENCE),
          DerivedTable.all(BALLOT),
          DerivedTable.all(TOOK_BACK),
          DerivedTable.all(SEALED_VOTER),
          DerivedTable.all(SEALED_BALLOT),
          DerivedTable.all(SEALED_REASON),
          DerivedTable.all(DECISION),
          DerivedTable.all(DECISION_END),
          DerivedTable.all(REVIEW),
          DerivedTable.all(ENACTMENT),
          DerivedTable.all(ROLE),
          DerivedTable.all(ROLE_ORDER),
          DerivedTable.all(ROLE_SEAT),
          DerivedTable.all(ROLE_STINT),
          DerivedTable.all(ROLE_LIMIT),
          DerivedTable.all(LOT),
          DerivedTable.all(LOT_PLACE),
          DerivedTable.all(LOT_OPTION),
          DerivedTable.all(LOT_CHANCE),
          DerivedTable.all(QUOTA_DRAW),
          DerivedTable.all(QUOTA_PLEDGE),
          DerivedTable.all(POWER_DECIDED),
          DerivedTable.all(POWER_HELD),
          DerivedTable.all(POWER_HINDRANCE),
          DerivedTable.all(RECALL),
          DerivedTable.all(RECALL_VOTE),
          DerivedTable.all(RECALL_SHARE),
          DerivedTable.all(FURTHER_REMINDER),
          DerivedTable.all(MINORITY_STATEMENT),
          DerivedTable.all(STATEMENT_SIGNATURE),
          DerivedTable.all(RECORDING),
          DerivedTable.all(RECORDED_VOTE),
          DerivedTable.all(BUDGET_LINE),
          DerivedTable.all(ALLOTMENT),
          DerivedTable.all(LEDGER_ENTRY),
          DerivedTable.all(BALANCE),
          DerivedTable.all(BOOKKEEPER),
          DerivedTable.all(NOTICE),
          DerivedTable.all(BANK_LINE),
          DerivedTable.all(SCRIP),
          DerivedTable.all(SCRIP_CARE),
          DerivedTable.all(SCRIP_ACCOUNT),
          DerivedTable.all(SCRIP_ENTRY),
          DerivedTable.all(TEMPLATE),
          DerivedTable.all(TEMPLATE_USE),
          DerivedTable.all(METRIC),
          DerivedTable.all(READING),
          DerivedTable.all(DIGEST),
          DerivedTable.all(DISPUTE),
          DerivedTable.all(TESTIMONY),
          DerivedTable.some(
              DUE,
              "where kind in ('open', 'close', 'remind', 'lot')",
              DUE.ASSEMBLY,
              DUE.KIND,
              DUE.SUBJECT,
              DUE.DUE_MS),
          DerivedTable.search());

  private final Session kept;
  private final Session replayed;
  private final Consumer<Problem> problems;
  private long rows;

  Comparison(Session kept, Session replayed, Consumer<Problem> problems) {
    this.kept = kept;
    this.replayed = replayed;
    this.problems = problems;
  }

  void run() {
    TABLES.forEach(this::compare);
  }

  long rows() {
    return rows;
  }

  private void compare(DerivedTable table) {
    try (DerivedTable.Lines ours = table.read(kept);
        DerivedTable.Lines theirs = table.read(replayed)) {
      @Nullable Line is = ours.next();
      @Nullable Line should = theirs.next();
      while (is != null || should != null) {
        int order = order(is, should);
        if (order == 0) {
          rows++;
          differences(table, Objects.requireNonNull(is), Objects.requireNonNull(should));
        } else if (order < 0) {
          problem(table, Objects.requireNonNull(is), "", "no fact leads to this row");
        } else {
          problem(table, Objects.requireNonNull(should), "", "the row is missing");
        }
        is = order <= 0 ? ours.next() : is;
        should = order >= 0 ? theirs.next() : should;
      }
    }
  }

  private static int order(@Nullable Line is, @Nullable Line should) {
    if (is == null) {
      return 1;
    }
    return should == null ? -1 : is.compareKeys(should);
  }

  private void differences(DerivedTable table, Line is, Line should) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (!Objects.equals(is.values().get(i), should.values().get(i))) {
        String column = table.columns().get(i);
        problem(
            table,
            should,
            column,
            table.tells(column)
                ? "it is %s, by the journal %s"
                    .formatted(is.values().get(i), should.values().get(i))
                : "it is not as the journal says");
      }
    }
  }

  private void problem(DerivedTable table, Line line, String column, String what) {
    long assembly = table.assembly(line);
    problems.accept(
        new Problem(
            table.name(),
            assembly < 1 ? Optional.empty() : Optional.of(new AssemblyId(assembly)),
            table.seq(line),
            table.key(line),
            column,
            what));
  }
}
