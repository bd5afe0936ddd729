package org.mycelium.commands.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reading.Problem;
import org.mycelium.commands.grammar.Reading.Understood;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.ProposalCommand.Propose;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.proposal.standing.Aims;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

class ProposalGrammarTest {
  /** A Wednesday. */
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final Parser PARSER =
      new Parser(ProposalGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static Reading read(String body) {
    return PARSER.read(new Utterance(body, false, false, false, Optional.empty()), NOW);
  }

  private static Propose proposed(String line) {
    assertThat(read("!propose " + line)).isInstanceOf(Understood.class);
    return (Propose) ((Understood) read("!propose " + line)).command();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rent the old bakery for the winter",
        "Lend the van for 3 days",
        "Book the hall, for friday",
        "Plan the party for 2026-12-24",
        "Keep the heating on until friday",
        "Cut the budget by half",
        "Cut the budget by 50%",
        "Reducir el gasto, por ahora",
        "Raise the quorum",
        "Paint the hall, by Ana",
        "Rent the bakery, for the winter, by the river",
        "Rent the bakery, for the winter",
        "Rent the bakery, by the river",
        "Rent the bakery, for a few days",
        "Rent the shed, for 3 days in may",
        "Lend the van, for 2 families",
        "Buy boots, for 2 men",
        "Heat it, for 2 houses",
        "Bake bread, for 5 pears",
        "Deliver the boxes, by bike",
        "Fill the role, by lot",
        "Raise the rent, by a third",
        "Raise money, by concert",
        "Cut it down, by consent of the owner",
        "Give the shop new hours, closes early",
        "Buy a till, till rolls too",
        "Change the bylaws, quorum and all",
        "Change the order of the day, rule of law first",
        "Meet in the square, friday 18:00",
        "Plantar un limonero, por favor",
        "Turnarse, por barrios",
        "Limpiar la sala, por todos",
        "Comprar pan, durante el invierno",
        "Alquilar la sala, por la tarde",
        "Pan, vino, aceite",
        "Discuss the survey, results included",
        "Explain the ban, reasons and all",
        "Move the meeting - for now",
        "Buy paint, brushes and a ladder",
        "Close the hall, by all means",
        "Cut the meat, two thirds",
        "Cut the waste, more than half",
        "Meet the neighbours, 1/12",
        "Buy a bike, please",
        "Keep the boxes dry, as a secret recipe",
        "Close the hall until 2027-03-01",
        "Cut the budget by 2/3",
        "Cut the budget by two thirds",
        "Reducir el gasto por dos tercios",
        "Mix the dough, with half of the flour",
        "Buy an oven with consensus",
        "Discuss the two thirds majority",
        "Rent the hall, 2 days",
        "Change the vote, votes and all",
        "Talk about the budget, the majority rules us",
        "Talk of the vote, votación y debate",
      })
  void leavesATitleWhole(String title) {
    assertThat(proposed(title))
        .isEqualTo(
            new Propose(
                title,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Life.PLAIN,
                Aims.NONE,
                Optional.empty(),
                VotingTerms.Wish.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Buy a bike, results: after close | after-close |",
        "Buy a bike, hidden results | after-close |",
        "Buy a bike, hide results until close | after-close |",
        "Buy a bike, results after voting | after-own-vote |",
        "Comprar una bici, resultados: tras el cierre | after-close |",
        "Comprar una bici, resultados: tras votar, por 2/3 | after-own-vote |",
        "Buy a bike --results always | always |",
        "Buy a bike, reasons: required | | all",
        "Buy a bike, reasons required for no | | for:no",
        "Buy a bike, reasons: required for no and abstain, for 3d | | for:abstain,no",
        "Comprar una bici, razones: obligatorias para no y abstención | | for:abstain,no",
        "Comprar una bici, razones: obligatorias | | all",
        "Buy a bike, reasons: optional, results: at close | after-close | usual",
      })
  void readsOnWhichTermsVotesAreTaken(
      String line, @Nullable String results, @Nullable String reasons) {
    Propose read = proposed(line);
    assertThat(read.title()).isIn("Buy a bike", "Comprar una bici");
    assertThat(read.terms().results().map(ResultsShown::canonical).orElse(null)).isEqualTo(results);
    assertThat(read.terms().reasons().map(ReasonsNeeded::canonical).orElse(null))
        .isEqualTo(reasons);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buy a bike, results: after lunch",
        "Buy a bike --results whenever",
        "Buy a bike, reasons: required for maybe",
        "Buy a bike --reasons many",
      })
  void asksAboutTermsThatDoNotRead(String line) {
    assertThat(read("!propose " + line)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent the bakery for 3d | 2026-12-05T12:00:00Z | |",
        "Rent the bakery, for 3 days | 2026-12-05T12:00:00Z | |",
        "Rent the bakery, until 2026-12-24 | 2026-12-24T23:59:00Z | |",
        "Rent the bakery, until friday 18:00 | 2026-12-04T18:00:00Z | |",
        "Rent the bakery by consent | | consent/1 |",
        "Rent the bakery, por consentimiento | | consent/1 |",
        "Rent the bakery by consensus | | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery by modified consensus | | modified-consensus/1 |",
        "Rent the bakery, by consensus, block limit 1, stand-aside limit 3, for 2d, quorum 8"
            + " | 2026-12-04T12:00:00Z | consensus/1(blocks<=1,stand-asides<3) | 0/1+8",
        "Rent the bakery, quorum 8, by 2/3, yes floor 1/4"
            + " | | majority-floors/1(majority/1(2/3,at-least,cast);yes=1/4+0;participation=0/1+0)"
            + " | 0/1+8",
        "Rent the bakery, by gradients, support 3/4 | | gradients/1(support>3/4) |",
        "Rent the bakery, by consensus, block limit 2, standaside limit 2"
            + " | | consensus/1(blocks<=2,stand-asides<2) |",
        "Rent the bakery, by consensus minus one"
            + " | | consensus/1(blocks<=1,stand-asides<agreements) |",
        "Rent the bakery, por consenso menos dos, durante 2 días"
            + " | 2026-12-04T12:00:00Z | consensus/1(blocks<=2,stand-asides<agreements) |",
        "Rent the bakery, by 75 percent | | majority/1(3/4,at-least,cast) |",
        "Rent the bakery, por 75 por ciento | | majority/1(3/4,at-least,cast) |",
        "Rent the bakery by consensus for 2 days"
            + " | 2026-12-04T12:00:00Z | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery por consenso durante 2 días"
            + " | 2026-12-04T12:00:00Z | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery by two thirds | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery by majority of all quorum 4 | | majority/1(1/2,strict,eligible) | 0/1+4",
        "Rent the bakery, with consensus, until friday at 6pm"
            + " | 2026-12-04T18:00:00Z | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery, consensus | | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery, consenso, por favor"
            + " | | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery, unanimously | | majority/1(1/1,at-least,cast) |",
        "Rent the bakery (by consensus)" + " | | consensus/1(blocks<=0,stand-asides<agreements) |",
        "Rent the bakery, 2/3 of all | | majority/1(2/3,at-least,eligible) |",
        "Rent the bakery, must be unanimous | | majority/1(1/1,at-least,cast) |",
        "Rent the bakery, we need a two thirds majority | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, with quorum 4 | | | 0/1+4",
        "Rent the bakery, with a quorum of 4 | | | 0/1+4",
        "Rent the bakery, deadline friday | 2026-12-04T23:59:00Z | |",
        "Rent the bakery, needs 2/3 | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, requires two thirds to pass | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, necesita dos tercios | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, vote for 2 days | 2026-12-04T12:00:00Z | |",
        "Rent the bakery, votación hasta el viernes | 2026-12-04T23:59:00Z | |",
        "Rent the bakery, 2/3 majority, 2 days"
            + " | 2026-12-04T12:00:00Z | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, 2/3 majority, for 2d"
            + " | 2026-12-04T12:00:00Z | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, two thirds majority | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, mayoría de 2/3 | | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, mayoría absoluta | | majority/1(1/2,strict,eligible) |",
        "Rent the bakery, modified consensus, please | | modified-consensus/1 |",
        "Rent the bakery, por grados de acuerdo | | gradients/1(support>2/3) |",
        "Rent the bakery, by 2/3 and for 2 days"
            + " | 2026-12-04T12:00:00Z | majority/1(2/3,at-least,cast) |",
        "Rent the bakery, por 2 días | 2026-12-04T12:00:00Z | |",
        "Rent the bakery by 2/3, quorum 8 | | majority/1(2/3,at-least,cast) | 0/1+8",
        "Rent the bakery --until friday --rule consent --quorum la mitad"
            + " | 2026-12-04T23:59:00Z | consent/1 | 1/2+0",
      })
  void readsOptionsBesideATitle(String line, Instant closesAt, String rule, String quorum) {
    Propose proposed = proposed(line);
    assertThat(proposed.title()).isEqualTo("Rent the bakery");
    assertThat(proposed.closesAt().orElse(null)).isEqualTo(closesAt);
    assertThat(proposed.rule().map(Rule::canonical).orElse(null)).isEqualTo(rule);
    assertThat(proposed.quorum().map(Quorum::canonical).orElse(null)).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rent the bakery, until 25:00 | until 25:00 | TIME",
        "Rent the bakery, until spring | until spring | TIME",
        "Rent the bakery, until fryday | until fryday | TIME",
        "Rent the bakery, until 30 february | until 30 february | TIME",
        "Rent the bakery, until 1/12 | until 1/12 | TIME",
        "Rent the bakery, until the end of times | until the end of times | TIME",
        "Rent the bakery, until friday, 25:00 | until friday, 25:00 | TIME",
        "Rent the bakery, till fryday 18:00 | till fryday 18:00 | TIME",
        "Rent the bakery, closes 18:75 | closes 18:75 | TIME",
        "Rent the bakery, ends yesterday at 25:00 | ends yesterday at 25:00 | TIME",
        "Rent the bakery, closes 31 February | closes 31 February | TIME",
        "Rent the bakery, ends february the 30th | ends february the 30th | TIME",
        "Rent the bakery, closes february 30 | closes february 30 | TIME",
        "Rent the bakery, for 1000000 days | for 1000000 days | TIME",
        "Alquilar el horno, acaba el 31 de febrero | acaba el 31 de febrero | TIME",
        "Rent the bakery, for 3 dys | for 3 dys | TIME",
        "Rent the bakery, for 3dys | for 3dys | TIME",
        "Rent the bakery, for two weks | for two weks | TIME",
        "Rent the bakery, for 1 week and 2 houurs | for 1 week and 2 houurs | TIME",
        "Rent the bakery — for 3 minuets | for 3 minuets | TIME",
        "Rent the bakery, by dictator | by dictator | RULE",
        "Rent the bakery, by majorty | by majorty | RULE",
        "Rent the bakery, by simple majorty of all | by simple majorty of all | RULE",
        "Rent the bakery, by two thrids | by two thrids | RULE",
        "Rent the bakery, by 3/2 | by 3/2 | RULE",
        "Rent the bakery, by 120% | by 120% | RULE",
        "Rent the bakery, rule concent | rule concent | RULE",
        "Rent the bakery, by decree, for 3d | by decree | RULE",
        "Rent the bakery, by modifed consensus | by modifed consensus | RULE",
        "Rent the bakery, by modifed consensus, for 2 days | by modifed consensus | RULE",
        "Rent the bakery, by majorty, yes floor 1/4 | yes floor 1/4 | RULE",
        "Rent the bakery, by 2/3 of those present | by 2/3 of those present | RULE",
        "Rent the bakery, by consensus minus everybody | by consensus minus everybody | RULE",
        "Workshop on power, conflict, consensus | consensus | RULE",
        "Rent the bakery by consensus for 2 dys | for 2 dys | TIME",
        "Rent the bakery, with majorty of all | with majorty of all | RULE",
        "Rent the bakery, 2/3 | 2/3 | RULE",
        "Rent the bakery, two thirds majorty | two thirds majorty | RULE",
        "Rent the bakery, block limit 2 | block limit 2 | RULE",
        "Rent the bakery, private vote | private vote | BALLOTS",
        "Rent the bakery, sealed by Bo | sealed by Bo | BALLOTS",
        "Alquilar el horno, por consentimiento modificado | por consentimiento modificado | RULE",
        "Rent the bakery, quorum hafl | quorum hafl | QUORUM",
        "Rent the bakery, quorum 8 of the 12 | quorum 8 of the 12 | QUORUM",
        "Rent the bakery, quorum 120% | quorum 120% | QUORUM",
        "Alquilar el horno, hasta las 25:00 | hasta las 25:00 | TIME",
        "Alquilar el horno, hasta el vierns | hasta el vierns | TIME",
        "Alquilar el horno, hasta la primavera | hasta la primavera | TIME",
        "Alquilar el horno, durante 3 dís | durante 3 dís | TIME",
        "Alquilar el horno, por 2 semnas | por 2 semnas | TIME",
        "Alquilar el horno, cierra el 30/2 | cierra el 30/2 | TIME",
        "Alquilar el horno, por mayoira | por mayoira | RULE",
        "Alquilar el horno, por dictador | por dictador | RULE",
        "Alquilar el horno, por dos tercois | por dos tercois | RULE",
        "Alquilar el horno, regla consentimento | regla consentimento | RULE",
        "Alquilar el horno, quórum la mitat | quórum la mitat | QUORUM",
      })
  void asksAboutWhatIsAlmostAnOption(String line, String text, ProposalMessage.Meant meant) {
    assertThat(read("!propose " + line))
        .isEqualTo(new Problem(new ProposalMessage.UnclearOption(text, meant)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rent the bakery, until yesterday",
        "Rent the bakery, until the day before yesterday",
        "Alquilar el horno, hasta ayer",
        "Rent the bakery, until today 9:00",
        "Rent the bakery, ends yesterday",
      })
  void saysThatATimeIsOver(String line) {
    assertThat(read("!propose " + line))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.message()).isInstanceOf(TimeProblem.Past.class));
  }

  @Test
  void leavesAlmostAnOptionInTheTitleWhereTheOptionIsSaidBesides() {
    Propose proposed = proposed("Keep the heating on, until spring --for 3d");
    assertThat(proposed.title()).isEqualTo("Keep the heating on, until spring");
    assertThat(proposed.closesAt()).isPresent();
  }

  @Test
  void readsATextWithOptionsAroundIt() {
    Propose proposed = proposed("Rent the bakery\nrule: consent\n\nIt has an oven.\n\nfor: 3d");
    assertThat(proposed.text()).isEqualTo("It has an oven.");
    assertThat(proposed.rule()).isPresent();
    assertThat(proposed.closesAt()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "second-phase | |",
        "second-phase P3 | P3 |",
        "second phase P3 | P3 |",
        "Second Phase 3 for 2d | P3 | 2026-12-04T12:00:00Z",
        "segunda-fase P3 durante 2d | P3 | 2026-12-04T12:00:00Z",
        "segunda fase 3 | P3 |",
        "second-phase until friday 18:00 | | 2026-12-04T18:00:00Z",
      })
  void readsACallForTheSecondPhase(String line, String no, Instant closesAt) {
    assertThat(read("!" + line))
        .isEqualTo(
            new Understood(
                new ProposalCommand.CallSecondPhase(
                    Optional.ofNullable(no).flatMap(Ids::proposal),
                    Optional.ofNullable(closesAt))));
    assertThat(read("!" + line.replaceFirst("(?i)^(second|segunda)[- ]?(phase|fase)?", "resume")))
        .isEqualTo(
            new Understood(
                new ProposalCommand.Resume(
                    Optional.ofNullable(no).flatMap(Ids::proposal),
                    Optional.ofNullable(closesAt))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--for tree days", "--until 1/12", "--for 3d --for 4d", "--colour red"})
  void saysWhatIsWrongWithAnOption(String option) {
    assertThat(read("!propose Rent the bakery " + option)).isInstanceOf(Problem.class);
    assertThat(List.of(read("!propose Rent the bakery --until soon")))
        .containsExactly(new Problem(new TimeProblem.NotATime("soon")));
  }
}
