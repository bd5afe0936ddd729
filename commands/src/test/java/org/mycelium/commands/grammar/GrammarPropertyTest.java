package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mycelium.commands.Features;
import org.mycelium.commands.grammar.Reading.NotForMe;
import org.mycelium.commands.grammar.TimeReading.Found;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.vote.VoteGrammar;

/** What holds for whatever people write. */
class GrammarPropertyTest {
  private static final Parser REAL = new Parser(Features.GRAMMAR, Spoken.BOT, VoteGrammar.BARE);

  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "!",
          "@bot",
          "Mycelium Bot:",
          "propose",
          "vote",
          "extend",
          "settings",
          "yes",
          "because",
          "P3",
          "#",
          "3",
          "for",
          "until",
          "hasta",
          "el",
          "--for",
          "--rule",
          "—until",
          "3d",
          "friday",
          "viernes",
          "18:00",
          "2026-12-31",
          "31",
          "de",
          "december",
          ",",
          ";",
          ":",
          "-",
          "—",
          "\n",
          " ",
          "\u200B",
          "\u202E",
          "\u00A0",
          "1/2",
          "50%",
          "y",
          "and",
          "consent",
          "rule:",
          "“",
          "😀",
          "\uD800",
          "\u0000",
          "é",
          "ß",
          "İ",
          "日本",
          "[",
          "](",
          ")",
          "matrix.to/#/",
          "%40",
          "`");

  /** Text of any characters, and text made of what the grammar looks for. */
  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(80),
        Arbitraries.strings().withChars(" /!@:,-\n\u200Bdp3y").ofMaxLength(40),
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join(" ", pieces)),
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)));
  }

  /** A word, then words that are no prefix of anything the parser takes away. */
  @Provide
  Arbitrary<String> oneLine() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withChars("áñß日本עב")
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMaxSize(5)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<CommandSpec> command() {
    return Arbitraries.of(Spoken.GRAMMAR);
  }

  @Provide
  Arbitrary<String> prefix() {
    return Arbitraries.of(
        "/", "//", "!", "@bot ", "@bot:example.org: ", "Mycelium Bot, ", "@bot !");
  }

  @Property
  void readsAnythingWithoutThrowing(
      @ForAll("anything") String body,
      @ForAll boolean mentioned,
      @ForAll boolean inPrivate,
      @ForAll boolean answersCard) {
    Utterance utterance = new Utterance(body, mentioned, inPrivate, answersCard, Optional.empty());
    assertThat(REAL.read(utterance, Spoken.WEDNESDAY_NOON)).isNotNull();
  }

  @Property
  void readsAnyStructuredFormWithoutThrowing(
      @ForAll("anything") String command, @ForAll("anything") String value) {
    for (CommandSpec spec : Features.GRAMMAR) {
      for (CommandSpec.Parameter parameter : spec.parameters()) {
        Map<String, String> arguments = Map.of(parameter.key(), value);
        assertThat(REAL.read(Spoken.structured(spec.name(), arguments), Spoken.WEDNESDAY_NOON))
            .isNotInstanceOf(NotForMe.class);
      }
    }
    assertThatCode(() -> REAL.read(Spoken.structured(command, Map.of()), Spoken.WEDNESDAY_NOON))
        .doesNotThrowAnyException();
  }

  @Property
  void readsBackWhatIsWrittenOut(
      @ForAll("command") CommandSpec spec,
      @ForAll("prefix") String prefix,
      @ForAll boolean alias,
      @ForAll("oneLine") String head,
      @ForAll("oneLine") String body) {
    String word = alias ? spec.aliases().getFirst() : spec.name();
    String written = prefix + word + " " + head + "\n" + body;
    assertThat(Spoken.read(Spoken.inRoom(written)))
        .isEqualTo(
            head.isEmpty()
                ? Spoken.told(spec.name(), body, "")
                : Spoken.told(spec.name(), head, body));
  }

  @Property
  void findsOnlyTimesWithinBounds(@ForAll("anything") String words) {
    if (Times.deadline(words, Spoken.WEDNESDAY_NOON) instanceof Found(var at)) {
      assertThat(Duration.between(Spoken.WEDNESDAY_NOON.now(), at))
          .isBetween(Times.SHORTEST, Times.LONGEST);
    }
    assertThat(Times.duration(words).filter(Duration::isNegative)).isEmpty();
  }

  @Property
  void readsBackLengthsWrittenOut(@ForAll @IntRange(min = 0, max = 999_999) int count) {
    assertThat(Times.duration(count + "s")).contains(Duration.ofSeconds(count));
    assertThat(Times.duration("for " + count + " minutos")).contains(Duration.ofMinutes(count));
  }

  @Property
  void leavesTextWithoutOptionsWhole(
      @ForAll("oneLine") String head, @ForAll("oneLine") String body) {
    Options options = Options.split(head, body, List.of());
    assertThat(options.body()).isEqualTo(body);
    assertThat(options.values()).isEmpty();
    assertThat(options.head()).isEqualTo(head);
  }

  @Property
  void takesOptionsOutOfAnythingWithoutThrowing(
      @ForAll("anything") String head, @ForAll("anything") String body) {
    Options options = Options.split(head, body, OptionsTest.WORDS);
    assertThat(options.head().length()).isLessThanOrEqualTo(head.length());
    assertThat(options.body().length()).isLessThanOrEqualTo(body.length());
    assertThat(options.values().values()).noneMatch(String::isEmpty);
  }

  @Property
  void takesAnOptionWrittenAnywhere(
      @ForAll("plainWords") String before, @ForAll("plainWords") String after) {
    Options options = Options.split(before + " --quorum 8 " + after, "", OptionsTest.WORDS);
    assertThat(options.value("quorum")).contains("8");
    assertThat(options.head()).isEqualTo((before + " " + after).strip());
  }

  @Provide
  Arbitrary<String> plainWords() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .ofMinLength(2)
        .ofMaxLength(9)
        .map(word -> "x" + word)
        .list()
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }

  @Property
  void findsTheNumberInEveryForm(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
    ProposalNo no = new ProposalNo(number);
    for (String form : List.of("P", "p", "P ", "#", "proposal ", "Propuesta #")) {
      assertThat(Ids.proposal(form + number)).contains(no);
      assertThat(Ids.PROPOSAL.take(form + number + " yes"))
          .isEqualTo(new IdForm.Taken<>(Optional.of(no), "yes"));
      assertThat(Ids.PROPOSAL.take("yes " + form + number))
          .isEqualTo(new IdForm.Taken<>(Optional.of(no), "yes"));
    }
  }

  @Property
  void takesApartAnythingWithoutThrowing(@ForAll("anything") String text) {
    assertThat(Ids.PROPOSAL.take(text).rest().length()).isLessThanOrEqualTo(text.length());
    assertThat(Reasoned.split(Line.of(Words.clean(text), Spoken.WEDNESDAY_NOON)).words())
        .hasSizeLessThanOrEqualTo(text.length());
    assertThat(Quorums.read(text)).isNotNull();
  }

  @Property
  void foldsWhatIsFoldedToItself(@ForAll("anything") String text) {
    String folded = Words.fold(text);
    assertThat(Words.fold(folded)).isEqualTo(folded);
    assertThat(Words.fold(Words.trim(text))).isEqualTo(folded);
  }

  @Property
  void distanceIsTheSameBothWays(@ForAll("plainWords") String a, @ForAll("plainWords") String b) {
    assertThat(Near.distance(a, b, 40)).isEqualTo(Near.distance(b, a, 40));
    assertThat(Near.distance(a, b, 40) == 0).isEqualTo(a.equals(b));
  }
}
