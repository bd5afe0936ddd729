package org.mycelium.bot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Recount;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.storage.Database;

/**
 * What was decided between options is counted again from what is exported: the command that comes
 * with the file gives the same result as the vote, to the last number.
 */
class RecountTest {
  private static final Entropy ZEROS = byte[]::new;
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final ProposalNo P1 = new ProposalNo(1);
  private static final int VOTERS = 9;
  private static final List<String> OPTIONS = List.of("=Oven", "cargo bike", "\"Paint\", red");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Method.class)
  void anyoneCountsTheSame(Method method) throws Exception {
    Terms terms = Terms.of(method, method.manySeats() ? 2 : 1, Terms.pointed(method) ? 5 : 0, true);
    List<Mark> marks = marks(method, new Random(method.ordinal()));
    Path database = database(terms, marks, true);

    Outcome exported = export(database, "--ballots", "P1");
    assertThat(exported.code()).as(exported.err()).isZero();
    Selection selection = new Selection(terms, OPTIONS);
    String result =
        CountJson.of(
            "",
            selection
                .result(IntStream.range(0, VOTERS).mapToObj(i -> ballot(i, marks.get(i))).toList())
                .named(Slate.of("'=Oven", "cargo bike", "'Paint', red", "none of these")));

    assertThat(recounted(exported)).isEqualTo(result);
  }

  private static Ballot ballot(int voter, Mark mark) {
    return new Ballot(Optional.of(new MemberNo(voter + 1)), mark, "", "$" + voter);
  }

  /** Does what stands on stderr: saves it under that name, and runs the command. */
  private String recounted(Outcome exported) throws Exception {
    String[] said = exported.err().strip().split(", ", 2);
    String name = said[0].substring("Saved as ".length());
    Files.writeString(folder.resolve(name), exported.out());
    List<String> words = new ArrayList<>(List.of(said[1].split(" ")));
    assertThat(words.removeFirst()).isEqualTo("deploy/mycelium");
    words.set(1, folder.resolve(words.get(1)).toString());
    words.add("--json");
    Outcome counted = Outcome.of(CountCommand::new, Map.of(), words.toArray(String[]::new));
    assertThat(counted.err()).isEmpty();
    return counted.out().strip().replaceFirst("\"title\" : \"[^\"]*\"", "\"title\" : \"\"");
  }

  private static List<Mark> marks(Method method, Random random) {
    List<Mark> marks = new ArrayList<>();
    for (int voter = 0; voter < VOTERS - 1; voter++) {
      List<Integer> order =
          new ArrayList<>(IntStream.rangeClosed(0, OPTIONS.size()).boxed().toList());
      Collections.shuffle(order, random);
      List<Integer> said = order.subList(0, 1 + random.nextInt(order.size()));
      int most = Terms.pointed(method) ? 5 : 1;
      TreeMap<Integer, Integer> points = new TreeMap<>();
      said.forEach(option -> points.put(option, 1 + random.nextInt(most)));
      marks.add(
          method.ballots() == Method.Ballots.RANKS
              ? new Marks.Ranked(said.stream().map(List::of).toList())
              : new Marks.Points(points));
    }
    marks.add(Choice.ABSTAIN);
    return marks;
  }

  @Test
  void anOpenVoteIsNotToldBeforeItCloses() {
    Terms terms = Terms.of(Method.APPROVAL, 1, 0, true);
    Path database = database(terms, marks(Method.APPROVAL, new Random(1)), false);

    assertThat(export(database, "--ballots", "P1"))
        .isEqualTo(
            new Outcome(1, "", "There is no end yet to the vote on P1 in " + database + ".\n"));
    assertThat(export(database, "--ballots", "7").err()).startsWith("There is no proposal P7 in ");
    assertThat(export(database, "--ballots", "x").code()).isEqualTo(2);
    assertThat(export(database, "--ballots", "1", "--format", "md").code()).isEqualTo(2);
  }

  @Test
  void ballotsInAFileAreNobodys() {
    Terms terms = Terms.of(Method.APPROVAL, 1, 0, true);
    Path database = database(terms, marks(Method.APPROVAL, new Random(1)), true);

    assertThat(export(database, "--ballots", "P1").out())
        .doesNotContain("@member", "$vote")
        .startsWith("weight,\"'=Oven\",\"cargo bike\",\"'Paint', red\",\"none of these\"\n");
  }

  private Outcome export(Path database, String... options) {
    List<String> words = new ArrayList<>(List.of("export", "--db", database.toString()));
    words.addAll(List.of(options));
    return Outcome.of(ExportCommand::new, Map.of(), words.toArray(String[]::new));
  }

  private Path database(Terms terms, List<Mark> marks, boolean closed) {
    Path file = folder.resolve(terms.method().word() + closed + ".db");
    List<Disclosure> words = new ArrayList<>();
    List<Fact> facts = new ArrayList<>(List.of(new AssemblyFounded()));
    List<MemberNo> members = IntStream.rangeClosed(1, VOTERS).mapToObj(MemberNo::new).toList();
    for (MemberNo member : members) {
      words.add(Disclosure.of("@member" + member.value() + ":example.org", ZEROS));
      facts.add(new MemberJoined(member, words.getLast().commitment()));
    }
    Disclosure title = Disclosure.of("What do we buy?", ZEROS);
    List<Disclosure> options = OPTIONS.stream().map(name -> Disclosure.of(name, ZEROS)).toList();
    facts.add(
        new ProposalOpened(
            P1,
            members.getFirst(),
            title.commitment(),
            title.commitment(),
            terms.canonical(),
            "1/2+0",
            members,
            NOON.plus(Duration.ofDays(3)),
            NOON.plus(Duration.ofDays(2))));
    facts.add(new OptionsOffered(P1, options.stream().map(Disclosure::commitment).toList()));
    for (int voter = 0; voter < VOTERS; voter++) {
      facts.add(new BallotCast(P1, members.get(voter), marks.get(voter), null, "$vote" + voter));
    }
    if (closed) {
      facts.add(new ProposalClosed(P1, Status.FAILED, true));
    }
    words.add(title);
    words.addAll(options);
    try (Database database = Database.open(file)) {
      database
          .writer()
          .run(
              tx ->
                  tx.assembly(new AssemblyId(1))
                      .append(
                          Cause.event("$all"),
                          members.getFirst(),
                          new Moment(NOON, ZoneOffset.UTC, ZEROS),
                          facts,
                          words));
    }
    return file;
  }

  /** What is said in the room has the names, and none of these in the reader's language. */
  @Test
  void theExplanationHasNames() {
    Selection selection = new Selection(Terms.of(Method.APPROVAL, 1, 0, true), OPTIONS);
    var result =
        selection.result(List.of(ballot(0, new Marks.Points(new TreeMap<>(Map.of(2, 1))))));

    assertThat(Recount.named(selection, result).slate().names())
        .containsExactly("=Oven", "cargo bike", "\"Paint\", red", "");
  }
}
