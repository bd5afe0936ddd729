package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomPowerTest {
  private static final String ANA = "@ana:b.org";
  private static final String BO = "@bo:b.org";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // the create event         | who       | level
        "{'room_version':'12'}      | @ana:b.org | 9223372036854775807",
        "{'room_version':'13'}      | @ana:b.org | 9223372036854775807",
        "{'room_version':'12','additional_creators':['@bo:b.org',7]} | @bo:b.org |"
            + " 9223372036854775807",
        "{'room_version':'12','creator':'@bo:b.org'} | @bo:b.org | 20",
        "{'room_version':'11'}      | @ana:b.org | 5",
        "{'room_version':'11','additional_creators':['@bo:b.org']}   | @bo:b.org | 20",
        "{'room_version':'x.12'}    | @ana:b.org | 5",
        "{'room_version':12}        | @ana:b.org | 5",
        "{}                         | @cy:b.org  | 5",
      })
  void givesCreatorsInfinitePowerFromVersion12On(String create, String who, long level) {
    RoomPower power = power(create, "{'users':{'@bo:b.org':20},'users_default':5}");

    assertThat(power.levelOf(who)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "50      | 50",
        "'50'    | 50",
        "' 50 '  | 50",
        "'+50'   | 50",
        "-1      | -1",
        "50.9    | 50",
        "'fifty' | 7",
        "''      | 7",
        "null    | 7",
        "[50]    | 7",
        "{}  | 7",
        "true    | 7",
        "99999999999999999999999 | 7",
        "'99999999999999999999999' | 7",
      })
  void readsNumbersAsOldRoomsWriteThemAndNothingElse(String written, long level) {
    RoomPower power =
        power("{}", "{'users':{'@bo:b.org':" + written.strip() + "},'users_default':7}");

    assertThat(power.levelOf(BO)).isEqualTo(level);
  }

  @Test
  void usesTheDefaultsOfTheSpecification() {
    RoomPower set = power("{}", "{}");

    assertThat(set.neededToSend("m.room.message")).isZero();
    assertThat(set.neededToSetState("m.room.topic")).isEqualTo(50);
    assertThat(set.neededToRedact()).isEqualTo(50);
    assertThat(set.neededToInvite()).isZero();
    assertThat(set.levelOf(ANA)).isZero();
  }

  @Test
  void knowsARoomWithoutPowerLevels() {
    RoomPower unset = RoomPower.of(event("m.room.create", "{}"), null);

    assertThat(unset.levelOf(ANA)).isEqualTo(100);
    assertThat(unset.levelOf(BO)).isZero();
    assertThat(unset.neededToSetState("m.room.topic")).isZero();
    assertThat(unset.roomVersion()).isEqualTo("1");
  }

  @Test
  void looksUpTheTypeBeforeTheDefault() {
    RoomPower power =
        power(
            "{}",
            "{'events':{'m.room.topic':10,'m.reaction':30,'m.room.redaction':25},"
                + "'events_default':3,"
                + "'state_default':40,'redact':20,'invite':15,'users':{'@bo:b.org':24}}");

    assertThat(power.neededToSetState("m.room.topic")).isEqualTo(10);
    assertThat(power.neededToSetState("m.room.name")).isEqualTo(40);
    assertThat(power.neededToSend("m.reaction")).isEqualTo(30);
    assertThat(power.neededToSend("m.room.message")).isEqualTo(3);
    assertThat(power.neededToInvite()).isEqualTo(15);
    assertThat(power.maySend(BO, "m.reaction")).isFalse();
    assertThat(power.maySetState(BO, "m.room.topic")).isTrue();
    // Redacting takes the right to redact and that to send a redaction.
    assertThat(power.mayRedact(BO)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"[]", "7", "{'users':[],'events':7,'state_default':{}}"})
  void givesNobodyPowerOnJunk(String content) {
    RoomPower power = power("{}", content);

    assertThat(power.levelOf(ANA)).isZero();
    assertThat(power.maySetState(ANA, "m.room.topic")).isFalse();
  }

  @Test
  void namesTheCreatorInTheContentOfOldRooms() {
    RoomPower power = RoomPower.of(event("m.room.create", "{'creator':'@bo:b.org'}"), null);

    assertThat(power.levelOf(BO)).isEqualTo(100);
    assertThat(power.levelOf(ANA)).isZero();
  }

  private static RoomPower power(String create, String levels) {
    return RoomPower.of(event("m.room.create", create), event("m.room.power_levels", levels));
  }

  private static RawEvent event(String type, String content) {
    String json =
        "{'event_id':'$e','type':'%s','state_key':'','sender':'%s','content':%s}"
            .formatted(type, ANA, content)
            .replace('\'', '"');
    return RawEvent.of(json);
  }
}
