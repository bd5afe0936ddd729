package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerChangeTest {
  private static final String BO = "@bo:b.org";
  private static final String BOT = "@bot:b.org";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // before                                         | to | after; none if nothing changes
        "{'users':{'@bot:b.org':100}}                     | 50 | {'users':{'@bot:b.org':100,'@bo:b.org':50}}",
        "{'users':{'@bot:b.org':100,'@bo:b.org':50},'x':1} | 0 | {'users':{'@bot:b.org':100},'x':1}",
        "{'users':{'@bot:b.org':100,'@bo:b.org':50},'users_default':20} | 0 |"
            + " {'users':{'@bot:b.org':100,'@bo:b.org':0},'users_default':20}",
        "{'users':{'@bot:b.org':100,'@bo:b.org':50}}      | 50 | none",
        "{'users':{'@bot:b.org':100,'@bo:b.org':75}}      | 50 | none",
        "{'users':{'@bot:b.org':100}}                     | 100 | none",
        "{'users':{'@bot:b.org':50}}                      | 50 | none",
        "{'users':{'@bot:b.org':49}}                      | 30 | none",
        "{'users':{'@bot:b.org':60},'events':{'m.room.power_levels':61}} | 50 | none",
        "{'users':{'@bot:b.org':50,'@bo:b.org':50}}       | 0 | none",
        "{'users':{'@bot:b.org':'100','@bo:b.org':'50'}}  | 0 | {'users':{'@bot:b.org':'100'}}",
        "{}                                               | 50 | none",
        "[]                                               | 50 | none",
        "{'users':7}                                      | 50 | none",
      })
  void changesNothingElseAndNothingItMayNot(String before, long to, String after) {
    PowerChange change =
        new PowerChange(List.of(new PowerChange.OfUser(BO, List.of(0L, 20L, 50L), to)));

    assertThat(change.in(create("11"), json(before), BOT).orElse("none")).isEqualTo(json(after));
  }

  @Test
  void givesCreatorsNoEntryFromVersion12OnThoughAsked() {
    PowerChange change =
        new PowerChange(List.of(new PowerChange.OfUser("@ana:b.org", List.of(0L, 50L), 50)));

    assertThat(change.in(create("12"), json("{'users':{'@bot:b.org':100}}"), BOT)).isEmpty();
  }

  @Test
  void neverChangesTheLevelOfWhoeverDoesIt() {
    PowerChange change =
        new PowerChange(List.of(new PowerChange.OfUser("@ana:b.org", List.of(100L), 0)));

    assertThat(change.in(create("11"), json("{'users':{'@ana:b.org':100}}"), "@ana:b.org"))
        .isEmpty();
  }

  @Test
  void doneTwiceThereIsNothingLeftToDo() {
    PowerChange change = new PowerChange(List.of(new PowerChange.OfUser(BO, List.of(0L), 50)));
    String once = change.in(create("11"), json("{'users':{'@bot:b.org':100}}"), BOT).orElseThrow();

    assertThat(change.in(create("11"), once, BOT)).isEmpty();
  }

  @Test
  void waitsAsItWas() {
    PowerChange change = new PowerChange(List.of(new PowerChange.OfUser(BO, List.of(-5L, 50L), 0)));

    assertThat(PowerChange.of(change.json())).isEqualTo(change);
  }

  private static RawEvent create(String version) {
    return RawEvent.of(
        json(
            "{'event_id':'$c','type':'m.room.create','sender':'@ana:b.org','state_key':'',"
                + "'content':{'room_version':'"
                + version
                + "'}}"));
  }

  private static String json(String quoted) {
    return quoted.strip().replace('\'', '"');
  }
}
