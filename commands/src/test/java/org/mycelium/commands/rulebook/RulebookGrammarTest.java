package org.mycelium.commands.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.rulebook.RulebookCommand.ProposeChange;

class RulebookGrammarTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-02T12:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final Parser PARSER =
      new Parser(Features.GRAMMAR, new BotName("@bot:example.org", "Bot"));

  private static Reading read(String body) {
    return PARSER.read(new Utterance(body, false, false, false, Optional.empty()), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!propose rule: quorum 1/3                              | quorum=1/3+0",
        "!propose rule : quorum: 1/3                            | quorum=1/3+0",
        "!propose Rules: the quorum to a third                  | quorum=1/3+0",
        "!propose change of rules: quorum = 8                   | quorum=0/1+8",
        "!rules change quorum 1/3 and 5                         | quorum=1/3+5",
        "!rules change quorum 1/3 and period 5d                 | quorum=1/3+0 period=432000",
        "!rules change quorum 1/3, 5; period 5d                 | unclear",
        "!rules change the rule to 2/3; early close off         | rule=majority/1(2/3,at-least,cast) early-close=off",
        "!rules change rule for changing the rules 3/4          | rules-rule=majority/1(3/4,at-least,cast)",
        "!rules change rules-rule default                       | rules-rule=default",
        "!rules set digest friday 18:00, pins off               | digest=5T18:00 pins=off",
        "!reglas cambiar el quórum a 1/3 y el plazo a 5d        | quorum=1/3+0 period=432000",
        "!proponer regla: quórum un tercio                      | quorum=1/3+0",
        "!proponer cambio de reglas: plazo para cambiar las reglas 7d | rules-period=604800",
        "!propose rule: quorum 1/3, until friday 18:00          | quorum=1/3+0",
        "!propose rule quorum 1/3                               | quorum=1/3+0",
        "!proponer regla quórum 1/3, durante 2 días             | quorum=1/3+0",
        "!propose rule: by consent                              | rule=consent/1",
        "!proponer regla: por consentimiento                    | rule=consent/1",
        "!propose rule: 2/3 majority                            | rule=majority/1(2/3,at-least,cast)",
        "!propose rules: no early close                         | early-close=off",
        "!proponer reglas: sin cierre anticipado                | early-close=off",
        "!propose rule: votes last 5 days                       | period=432000",
        "!proponer regla: las votaciones duran 5 días           | period=432000",
        "!propose rule: half must vote                          | quorum=1/2+0",
        "!propose Change the quorum to a third                  | quorum=1/3+0",
        "!propose Set the period to 5 days, for 2d              | period=432000",
        "!proponer Cambiar el quórum a un tercio                | quorum=1/3+0",
        "!rules change rule consensus, block limit 1, stand-aside limit 3, quorum 8 | rule=consensus/1(blocks<=1,stand-asides<3) quorum=0/1+8",
      })
  void readsChangesAsPeopleWriteThem(String line, String changes) {
    Reading reading = read(line);
    if (changes.equals("unclear")) {
      assertThat(reading).isInstanceOf(Reading.Problem.class);
      return;
    }
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    ProposeChange change = (ProposeChange) ((Reading.Understood) reading).command();
    List<String> read =
        change.changes().stream().map(one -> one.key() + "=" + one.value()).toList();
    assertThat(read).containsExactlyElementsOf(Arrays.asList(changes.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!propose Rules for the kitchen",
        "!propose Rule: no smoking in the hall",
        "!propose Rule: close the windows at night",
        "!propose Rules discussion on Sunday",
        "!propose Change the zone to a playground",
        "!propose Change the light in the hall to something warm",
        "!propose Regla: nadie cocina en solitario",
        "!propose Ruler: buy a new one",
        "!propose rule:",
      })
  void aTitleThatNamesNoSettingIsATitle(String line) {
    assertThat(read(line))
        .isInstanceOfSatisfying(
            Reading.Understood.class,
            understood ->
                assertThat(understood.command()).isInstanceOf(ProposalCommand.Propose.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!propose rule: quorom 1/3",
        "!propose rule: quorum lots",
        "!propose rule: quorum",
        "!rules change",
        "!rules change kitchen",
        "!rules quorum 1/3",
        "!rules change quorum 1/3, quorum 1/4",
        "!rules change period 5d, by consent",
        "!propose rule: period 5d, for 3 dys",
        "!propose rule quorum lots",
        "!propose rule: consent for everything",
        "!propose rule: everybody votes by hand",
        "!proponer regla: consenso para todo",
        "!propose Change the quorum to a third, by consent",
      })
  void nothingIsOpenedByAccident(String line) {
    assertThat(read(line)).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 30_000})
  void noLineTakesLong(int times) {
    assertThat(read("!rules change " + "quorum 1/3, and ".repeat(times)))
        .isInstanceOf(Reading.Problem.class);
  }
}
