package org.mycelium.bot.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.storage.Database;

/** A database in which one member proposed and decided alone. */
final class DecidedDatabase {
  private static final Entropy ZEROS = byte[]::new;
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final MemberNo ANA = new MemberNo(1);
  private static final ProposalNo P1 = new ProposalNo(1);

  private DecidedDatabase() {}

  static void make(Path file, String title) {
    Disclosure ana = Disclosure.of("@ana:example.org", ZEROS);
    Disclosure words = Disclosure.of(title, ZEROS);
    try (Database database = Database.open(file)) {
      database
          .writer()
          .run(
              tx ->
                  tx.assembly(new AssemblyId(1))
                      .append(
                          Cause.event("$all"),
                          ANA,
                          new Moment(NOON, ZoneOffset.UTC, ZEROS),
                          List.of(
                              new AssemblyFounded(),
                              new MemberJoined(ANA, ana.commitment()),
                              new ProposalOpened(
                                  P1,
                                  ANA,
                                  words.commitment(),
                                  words.commitment(),
                                  "majority/1(1/2,strict,cast)",
                                  "1/2+0",
                                  List.of(ANA),
                                  NOON.plus(Duration.ofDays(3)),
                                  NOON.plus(Duration.ofDays(2))),
                              new BallotCast(P1, ANA, Choice.YES, null, "$vote"),
                              new ProposalClosed(P1, Status.PASSED, true),
                              new DecisionRecorded(
                                  P1, new DecisionNo(1), Count.NONE.plus(Choice.YES, 1))),
                          List.of(ana, words)));
    }
  }
}
