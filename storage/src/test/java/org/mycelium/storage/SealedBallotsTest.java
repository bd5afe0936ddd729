package org.mycelium.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.member;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Sealing;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotingTermsSet;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.vote.VoteCommand;
import org.mycelium.commands.vote.VoteFact.SealedBallotCast;
import org.mycelium.commands.vote.VoteFact.SealedBallotWithdrawn;
import org.mycelium.storage.export.CalendarExport;
import org.mycelium.storage.export.Export;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.verify.Problem;
import org.mycelium.storage.verify.Verification;

/** After the close nothing in any file links a voter to a ballot, and the count is the same. */
final class SealedBallotsTest {
  private static final int VOTERS = 60;
  private static final String PLANTED = "planted-reason-of-";

  @TempDir Path folder;

  private final Random random = new Random(11);
  private final Entropy entropy =
      count -> {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
      };
  private final TreeMap<Integer, Envelope> standing = new TreeMap<>();
  private final Set<Receipt> drawn = new HashSet<>();
  private final List<String> receiptsOfNobody = new ArrayList<>();
  private House house;

  private Path file() {
    return folder.resolve("house.db");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingOfTheEnvelopesIsLeftInTheFiles() throws IOException {
    vote();
    assertThat(traces(folder)).as("the search finds what is there").isNotEmpty();
    assertThat(Verification.of(file()).problems()).isEmpty();

    publish();
    settle();

    assertThat(traces(folder)).isEmpty();
    assertThat(Files.size(Path.of(file() + "-wal"))).isLessThan(20_000);
    assertThat(Verification.of(file()).problems()).isEmpty();
    assertThat(House.texts(house.reading, "select cast_by as text from envelope")).isEmpty();
  }

  @Test
  void everyVoterCountsOnceAndNobodyIsNamed() {
    vote();
    List<String> before = answers();
    publish();

    assertThat(answers()).isEqualTo(before).hasSize(standing.size());
    assertThat(house.proposals().ballots(P1)).allMatch(ballot -> ballot.voter().isEmpty());
    assertThat(house.proposals().voters(P1)).hasSize(standing.size());
    BallotList published = house.proposals().sealedBallots().published(P1);
    assertThat(published).isEqualTo(BallotList.of(standing.values()));
    assertThat(published.ballots()).extracting(b -> b.receipt()).doesNotHaveDuplicates();
  }

  @Test
  void noExportTellsWhoVotedWhat() throws IOException {
    vote();
    publish(Status.PASSED);
    house.append(new DecisionRecorded(P1, D1, Count.of(house.proposals().ballots(P1))));
    settle();
    Set<Export.Format> formats = EnumSet.allOf(Export.Format.class);
    formats.remove(Export.Format.ICS);
    for (Export.Format format : formats) {
      try (OutputStream out = Files.newOutputStream(folder.resolve("export." + format))) {
        Export.write(file(), format, Optional.of(ONE), out);
      }
      assertThat(Files.readString(folder.resolve("export." + format)))
          .contains("Treasurer")
          .doesNotContain("@member2:");
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("calendar.ics"))) {
      CalendarExport.write(file(), Optional.of(ONE), house.now(), out);
    }
    assertThat(traces(folder)).isEmpty();
  }

  @Test
  void isWipedAtTheNextStartIfTheProcessWasKilledBefore() throws IOException {
    vote();
    Path image = Files.createDirectory(folder.resolve("image"));
    try (Session reader = Database.openToRead(file())) {
      // Whoever reads an earlier moment keeps the log from being cut off, as a kill would.
      reader.run(Sql.plain("begin"));
      House.texts(reader, "select cast_by as text from envelope");
      publish();
      settle();
      for (String end : List.of("", "-wal")) {
        Files.copy(Path.of(file() + end), image.resolve("house.db" + end));
      }
    }
    assertThat(traces(image)).isNotEmpty();

    Database.open(image.resolve("house.db")).close();

    assertThat(traces(image)).isEmpty();
    assertThat(Verification.of(image.resolve("house.db")).problems()).isEmpty();
  }

  @Test
  void aWithdrawnProposalTakesItsEnvelopesWithIt() throws IOException {
    vote();
    house.append(new ProposalWithdrawn(P1));
    settle();
    assertThat(traces(folder)).isEmpty();
    assertThat(house.proposals().ballots(P1)).isEmpty();
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void aLostOrChangedBallotIsFoundWhileTheVoteIsOpen() {
    vote();
    int voter = standing.firstKey();
    int other = standing.lastKey();

    tamper("update envelope set answer = '?' where voter = " + other);
    tamper("delete from envelope where voter = " + voter);

    assertThat(Verification.of(file()).problems())
        .extracting(Problem::toString)
        .satisfiesExactly(
            lost ->
                assertThat(lost)
                    .startsWith("envelope, assembly 1, proposal 1, voter " + voter + " (journal")
                    .endsWith("the ballot is missing; its voter can cast it again"),
            changed ->
                assertThat(changed)
                    .isEqualTo(
                        "envelope, assembly 1, proposal 1, voter %d, answer: it is no answer"
                            .formatted(other)));
  }

  @Test
  void aBallotOfSomebodyWhoDidNotVoteIsFound() {
    vote();
    int voter = standing.firstKey();
    tamper("update envelope set voter = 999 where voter = " + voter);
    assertThat(Verification.of(file()).problems())
        .extracting(Problem::what)
        .contains(
            "the ballot is missing; its voter can cast it again",
            "nobody who votes by the journal has this ballot");
  }

  @Test
  void aVoteWithALostBallotHasNoResultAndIsRepeated() throws IOException {
    vote();
    Proposal before = house.proposals().find(P1).orElseThrow();
    tamper("delete from envelope where voter = " + standing.firstKey());

    Decision decision =
        new Asking(house)
            .asks(new Issuer.Automatic(), new ProposalCommand.CloseDue(P1, before.closesAt()));
    settle();

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted ->
                assertThat(accepted.facts())
                    .satisfiesExactly(
                        closed ->
                            assertThat(closed)
                                .isEqualTo(new ProposalClosed(P1, Status.TABLED, false)),
                        opened -> assertThat(opened).isInstanceOf(VoteReopened.class)));
    Proposal after = house.proposals().find(P1).orElseThrow();
    assertThat(after.open()).isTrue();
    assertThat(after.round()).isEqualTo(before.round() + 1);
    assertThat(house.proposals().voters(P1)).isEmpty();
    assertThat(traces(folder)).as("what was left of the ballots").isEmpty();
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void aBallotInSomebodyElsesNameIsNoBallotOfTheVoter() {
    vote();
    Proposal before = house.proposals().find(P1).orElseThrow();
    int other =
        IntStream.rangeClosed(1, VOTERS)
            .filter(no -> !standing.containsKey(no))
            .findFirst()
            .orElse(999);
    tamper("update envelope set voter = %d where voter = %d".formatted(other, standing.firstKey()));
    new Asking(house)
        .asks(new Issuer.Automatic(), new ProposalCommand.CloseDue(P1, before.closesAt()));
    assertThat(house.proposals().find(P1).orElseThrow().round()).isEqualTo(before.round() + 1);
  }

  @Test
  void whoseBallotWasLostCastsItAgain() {
    vote();
    int voter = standing.firstKey();
    int voted = house.proposals().voters(P1).size();
    tamper("delete from envelope where voter = " + voter);

    new Asking(house)
        .asks(voter, new VoteCommand.Cast(Optional.of(P1), "yes", Optional.empty(), "yes", true));

    assertThat(house.proposals().voters(P1)).hasSize(voted);
  }

  /** Changes the file as no program of ours would. */
  private void tamper(String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement sql = connection.createStatement()) {
      assertThat(sql.executeUpdate(statement)).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sixty vote, some again, some take it back, some of those vote once more. */
  private void vote() {
    house = House.ofMembers(file(), VOTERS);
    house.propose(P1, VOTERS, "Treasurer", "");
    house.append(
        new VotingTermsSet(
            P1, new VotingTerms(ResultsShown.AFTER_CLOSE, ReasonsNeeded.USUAL, true)));
    for (int turn = 0; turn < 4 * VOTERS; turn++) {
      int voter = 1 + random.nextInt(VOTERS);
      if (standing.containsKey(voter) && random.nextInt(3) == 0) {
        receiptsOfNobody.add(standing.remove(voter).receipt().words());
        house.append(new SealedBallotWithdrawn(P1, member(voter)));
      } else {
        cast(voter, turn);
      }
    }
  }

  private void cast(int voter, int turn) {
    boolean first = !standing.containsKey(voter);
    Receipt receipt = first ? Receipt.draw(entropy, drawn) : standing.get(voter).receipt();
    drawn.add(receipt);
    String answer = random.nextBoolean() ? "yes" : "no";
    // Of very different lengths, so that pages split and rows move.
    String reason = PLANTED + voter + "-" + "x".repeat(random.nextInt(900));
    Envelope envelope =
        new Envelope(
            member(voter),
            answer,
            reason,
            receipt,
            "$planted-event-" + turn,
            "$planted-edit-" + turn);
    standing.put(voter, envelope);
    house
        .database
        .writer()
        .run(
            tx -> {
              if (first) {
                List<Fact> facts = List.of(new SealedBallotCast(P1, member(voter)));
                tx.assembly(ONE)
                    .append(Cause.sealed(entropy), member(voter), house.noon(), facts, List.of());
              }
              tx.assembly(ONE).seal(List.of(new Sealing(P1, envelope)));
            });
  }

  private void publish() {
    publish(Status.FAILED);
  }

  private void publish(Status status) {
    BallotList list = BallotList.of(house.proposals().sealedBallots().envelopes(P1));
    house.append(
        new SealedBallotsPublished(P1, list, list.root(), List.of()),
        new ProposalClosed(P1, status, false));
  }

  /** Work that comes after the close comes after the wiping, too. */
  private void settle() {
    house.database.writer().run(_ -> {});
  }

  private List<String> answers() {
    return house.proposals().ballots(P1).stream()
        .map(Ballot::mark)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** Reasons, events and receipts of nobody that stand anywhere in the files of a folder. */
  private List<String> traces(Path where) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(where)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(path, ISO_8859_1);
        Stream.concat(
                Stream.of(PLANTED, "$planted-event-", "$planted-edit-"), receiptsOfNobody.stream())
            .filter(bytes::contains)
            .map(trace -> path.getFileName() + ": " + trace)
            .forEach(found::add);
      }
    }
    return found;
  }
}
