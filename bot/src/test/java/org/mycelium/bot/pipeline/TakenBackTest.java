package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.membership.MembershipCommand.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whose entry is taken back by somebody else hears of it; their own wakes nobody. */
final class TakenBackTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";

  @TempDir Path folder;

  private Stage stage;

  @BeforeEach
  void boRecordsWhatCameIn() {
    stage = new Stage(folder.resolve("house.db"));
    stage.opensWith(List.of(new Person(ANA, "Ana"), new Person(BO, "Bo")));
    stage.says(Stage.ROOM, BO, "!income 500 EUR \"dues for January\"");
    stage.sent(Stage.ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void whoRecordedItIsNamedToTheirClient() {
    stage.says(Stage.ROOM, ANA, "!reverse E1 because it was 50");

    JsonNode told = told();
    assertThat(words(told))
        .isEqualTo(
            "E2: Ana takes E1 back, 500 EUR for \"dues for January\", recorded by Bo:"
                + " \"it was 50\".");
    assertThat(told.at("/m.mentions/user_ids/0").asString()).isEqualTo(BO);
    assertThat(told.at("/msgtype").asString()).isEqualTo("m.text");
  }

  @Test
  void whoTakesTheirOwnBackIsNot() {
    stage.says(Stage.ROOM, BO, "!reverse E1 because it was 50");

    JsonNode told = told();
    assertThat(words(told)).startsWith("E2: Bo takes E1 back");
    assertThat(told.at("/m.mentions/user_ids").isEmpty()).isTrue();
    assertThat(told.at("/msgtype").asString()).isEqualTo("m.notice");
  }

  /** Without the marks that keep what people wrote apart from the words around it. */
  private static String words(JsonNode told) {
    return told.at("/body").asString().replaceAll("[\\u2068\\u2069]", "");
  }

  private JsonNode told() {
    return JsonMapper.shared().readTree(stage.sent(Stage.ROOM).getLast().content());
  }
}
