package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.ledger.LedgerCommand;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripCommand;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.scrip.StoredScrip;

/**
 * Whatever an assembly lived through, what {@code /budget}, {@code /ledger}, {@code /scrip} and
 * {@code /statement} answer holds no number that the journal does not: each is worked out a second
 * time from the facts alone.
 */
final class BooksNumbersTest {
  private static final String MONEY = "-?[\\d,]+(?:\\.\\d+)? [A-Z]{3}";
  private static final String HOURS = "-?[\\d,]+(?:\\.\\d+)? hours?";
  private static final String DAY = "\\d+ \\p{L}+ \\d{4}";

  private static final Pattern STAND =
      Pattern.compile(
          ("- .*: (%1$s) of (%1$s)(?:; (%1$s) spent)?" + "(?:\\. (%1$s) of it stands under.*)?")
              .formatted(MONEY));

  private static final Pattern PURSE =
      Pattern.compile(
          ("(In hand|More was spent than came in): (%1$s)\\. "
                  + "(?:Not assigned: (%1$s)\\.|(%1$s) more.*)")
              .formatted(MONEY));

  private static final Pattern ENTRY =
      Pattern.compile(
          ("- (E\\d+), (%2$s): (%1$s) (came in|spent|assigned|of .* not assigned|back)"
                  + "(?:: (E\\d+) is taken back, .*\\)|.*? (?:under|by) (D\\d+)\\)?|.*?\\))"
                  + "(?:; with receipt)?(?:; taken back by (E\\d+))?")
              .formatted(MONEY, DAY));

  private static final Pattern PAYMENT =
      Pattern.compile(
          ("- (S\\d+), (%2$s): (?:(%1$s) (to|from) |(S\\d+) taken back, (%1$s), ).*; then (%1$s)"
                  + "(?:; contested)?(?:; taken back by (S\\d+)|; to be taken back, .*)?")
              .formatted(HOURS, DAY));

  private static final Pattern ACCOUNTS =
      Pattern.compile("(No|One|\\d+) accounts? w[a-z]+ used(?: yet)?\\. .*");

  private static final Pattern ACTIVE =
      Pattern.compile(
          "In the last 30 days (nobody|\\d+|too few)(?: members)? paid or w[a-z]+ paid"
              + "(?:; (\\d+)%.*rested| to tell how many)\\.");

  private static final Pattern WEEK =
      Pattern.compile(
          ("In the last whole week, that of (%2$s), (nothing|one|\\d+)(?: payments?)? w[a-z]+"
                  + " (?:paid|made)(?:, (%1$s) together|; too few paid for a sum)?\\."
                  + "(?: When it ended, those above zero had (%1$s): (\\d+)%% of .* most\\.)?"
                  + "(?: Velocity: .* paid on ([\\d.,]+) times\\.)?")
              .formatted(HOURS, DAY));

  private static final Pattern TERM = Pattern.compile("- .*?(%s|\\d+ days).*".formatted(HOURS));

  private static final List<String> ANSWERS =
      List.of("budget", "purse", "entry", "taken back", "payment", "undone", "crowd");

  @Property(tries = 30)
  void everyNumberFollowsFromTheFacts(
      @ForAll long seed, @ForAll @IntRange(min = 200, max = 350) int steps) throws IOException {
    Path folder = Files.createTempDirectory("books");
    try (House house = House.at(folder.resolve("house.db"))) {
      Life life = new Life(house, House.ONE, seed);
      Random pace = new Random(seed);
      for (int step = 0; step < steps; step++) {
        house.passes(Duration.ofMinutes(pace.nextInt(1, 1_000)));
        life.live(1);
      }
      market(house, pace);
      List<Recount.Happened> facts = new ArrayList<>();
      new JournalReader(house.reading).each(line -> facts.add(DigestNumbersTest.happened(line)));
      compare(house, new RecountOfBooks(facts));
    } finally {
      DigestNumbersTest.delete(folder);
    }
    Statistics.label("answers")
        .coverage(seen -> ANSWERS.forEach(one -> seen.check(one).count(times -> times > 0)));
  }

  /** Enough is paid that what all have together tells of nobody, and so is told. */
  private static void market(House house, Random random) {
    StoredScrip book = new StoredScrip(house.reading, House.ONE);
    if (book.scrip().isEmpty()) {
      Disclosure unit = house.disclose("hours");
      ScripTerms terms = new ScripTerms(2, 20_00, 25_00, 5_00, Duration.ofDays(7));
      house.append(
          House.ONE,
          null,
          List.of(new ScripDecided(unit.commitment(), terms, House.D1)),
          List.of(unit));
    }
    List<Member> all = house.members().all();
    for (int i = 0; i < 40; i++) {
      house.passes(Duration.ofMinutes(random.nextInt(1, 1_000)));
      MemberNo from = all.get(random.nextInt(all.size())).no();
      MemberNo to = all.get(random.nextInt(all.size())).no();
      long units = random.nextLong(1, 5_00);
      ScripTerms terms = book.scrip().orElseThrow().terms();
      if (!from.equals(to) && units <= book.account(from).canPay(terms)) {
        PaymentNo no = book.next();
        house.append(new PaymentMade(no, from, to, units, null));
        if (random.nextInt(8) == 0 && units <= book.account(to).canPay(terms)) {
          house.append(new PaymentReversed(book.next(), no));
        }
      }
    }
    // So long ago that some accounts rest.
    house.passes(Duration.ofDays(random.nextInt(32)));
  }

  private static void compare(House house, RecountOfBooks recount) {
    List<Member> present = house.members().all().stream().filter(Member::present).toList();
    if (present.isEmpty()) {
      return;
    }
    Member asking = present.getFirst();
    List<String> budget = answer(house, asking, new LedgerCommand.ShowBudget());
    assertThat(figures(budget, STAND, BooksNumbersTest::stand))
        .as("%s", budget)
        .containsExactlyInAnyOrderElementsOf(seen("budget", recount.budget()));
    assertThat(figures(budget, PURSE, BooksNumbersTest::purse))
        .as("%s", budget)
        .containsExactlyInAnyOrderElementsOf(seen("purse", recount.purses()));
    nothingElse(budget, STAND, PURSE);

    List<String> ledger = answer(house, asking, new LedgerCommand.ShowLedger(Optional.empty()));
    assertThat(figures(ledger, ENTRY, BooksNumbersTest::entry))
        .as("%s", ledger)
        .containsExactlyElementsOf(seen("entry", recount.ledger()));
    nothingElse(ledger, ENTRY);

    for (Member member : present) {
      List<String> statement = answer(house, member, new ScripCommand.Statement(Optional.empty()));
      assertThat(statement(statement))
          .as("%s", statement)
          .containsExactlyElementsOf(seen("payment", recount.statement(member.no())));
      nothingElse(statement.subList(1, statement.size()), PAYMENT);
    }
    Set<MemberNo> there = new HashSet<>();
    present.forEach(member -> there.add(member.no()));
    List<String> scrip = answer(house, asking, new ScripCommand.Show());
    assertThat(
            Stream.of(
                    figures(scrip, ACCOUNTS, BooksNumbersTest::accounts),
                    figures(scrip, ACTIVE, BooksNumbersTest::active),
                    figures(scrip, WEEK, BooksNumbersTest::week))
                .flatMap(List::stream))
        .as("%s", scrip)
        .containsExactlyElementsOf(seen("scrip", recount.scrip(there, house.now())));
    assertThat(figures(scrip, TERM, found -> found.group(1)))
        .as("%s", scrip)
        .containsExactlyElementsOf(recount.terms());
    nothingElse(scrip, ACCOUNTS, ACTIVE, WEEK, TERM);
  }

  /** Counts what came up, so that a property of nothing is found. */
  private static List<String> seen(String kind, List<String> lines) {
    lines.forEach(
        line -> {
          Statistics.label("answers").collect(kind);
          if (line.contains("; back by")) {
            Statistics.label("answers").collect(kind.equals("entry") ? "taken back" : "undone");
          }
          if (line.endsWith("% used")) {
            Statistics.label("answers").collect("crowd");
          }
        });
    return lines;
  }

  private static String stand(MatchResult found) {
    String nothing = "0" + found.group(2).substring(found.group(2).length() - 4);
    return "%s of %s, %s spent, %s stuck"
        .formatted(
            found.group(1),
            found.group(2),
            or(found.group(3), nothing),
            or(found.group(4), nothing));
  }

  private static String purse(MatchResult found) {
    String all = found.group(1).startsWith("In") ? found.group(2) : "-" + found.group(2);
    return all + ", " + or(found.group(3), "-" + found.group(4)) + " common";
  }

  private static String entry(MatchResult found) {
    String did = found.group(4).startsWith("of") ? "not assigned" : found.group(4);
    return "%s, %s: %s %s%s%s%s"
        .formatted(
            found.group(1),
            found.group(2),
            found.group(3),
            did,
            with(" of ", found.group(5)),
            with(" by ", found.group(6)),
            with("; back by ", found.group(7)));
  }

  private static List<String> statement(List<String> lines) {
    List<String> figures = new ArrayList<>(figures(lines, PAYMENT, BooksNumbersTest::payment));
    figures.addFirst(
        "Balance: "
            + lines.getFirst().replaceFirst(".*balance is (.*?)\\.( The newest.*)?$", "$1"));
    return figures;
  }

  private static String payment(MatchResult found) {
    String did =
        found.group(5) != null
            ? "back of " + found.group(5)
            : found.group(4).equals("to") ? "paid" : "received";
    return "%s, %s: %s %s; then %s%s"
        .formatted(
            found.group(1),
            found.group(2),
            or(found.group(3), found.group(6)),
            did,
            found.group(7),
            with("; back by ", found.group(8)));
  }

  private static String accounts(MatchResult found) {
    return found.group(1).replace("No", "0").replace("One", "1") + " accounts";
  }

  private static String active(MatchResult found) {
    return found.group(2) == null
        ? found.group(1) + " active"
        : found.group(1).replace("nobody", "0") + " active, " + found.group(2) + "% rested";
  }

  private static String week(MatchResult found) {
    return "%s, %s payments%s%s%s"
        .formatted(
            found.group(1),
            found.group(2).replace("nothing", "0").replace("one", "1"),
            with(", ", found.group(3)),
            found.group(6) == null ? "" : ", " + found.group(6) + " times",
            found.group(4) == null
                ? ""
                : "; " + found.group(4) + " above, " + found.group(5) + "% used");
  }

  private static String or(String some, String other) {
    return some == null ? other : some;
  }

  private static String with(String before, String some) {
    return some == null ? "" : before + some;
  }

  private static List<String> figures(
      List<String> lines, Pattern kind, Function<MatchResult, String> figure) {
    return lines.stream().map(kind::matcher).filter(Matcher::matches).map(figure).toList();
  }

  /** Beside these lines there are no numbers, but in examples and what people called a role. */
  private static void nothingElse(List<String> lines, Pattern... kinds) {
    assertThat(lines)
        .filteredOn(line -> Stream.of(kinds).noneMatch(kind -> kind.matcher(line).matches()))
        .allSatisfy(
            line ->
                assertThat(line.replaceAll("`[^`]*`|\\brole\\d+\\b", ""))
                    .doesNotContainPattern("\\p{Nd}"));
  }

  /** What a member reads, line by line. */
  private static List<String> answer(House house, Member member, Command command) {
    Moment now = new Moment(house.now(), ZoneId.of("UTC"), byte[]::new);
    Message message =
        house
            .database
            .writer()
            .call(
                transaction -> {
                  Tx tx = transaction.assembly(House.ONE);
                  Situation situation =
                      new Situation(
                          House.ONE,
                          tx.settings().current(),
                          new Issuer.Person(member, false),
                          Optional.empty(),
                          Optional.empty(),
                          true,
                          Cause.event("$asked"),
                          now,
                          "@bot:example.org");
                  return said(Features.decide(command, situation, tx));
                });
    return Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES)
        .sayInFull(message)
        .replaceAll("[\\x{2066}-\\x{2069}]", "")
        .lines()
        .toList();
  }

  private static Message said(Decision decision) {
    return switch (decision) {
      case Decision.Refused(Message why) -> why;
      case Decision.Accepted accepted ->
          accepted.effects().stream()
              .filter(Effect.Reply.class::isInstance)
              .map(effect -> ((Effect.Reply) effect).message())
              .findFirst()
              .orElseThrow();
    };
  }
}
