package org.mycelium.bot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyncFilterTest {
  private final JsonNode filter = JsonMapper.shared().readTree(SyncFilter.json(50));

  @Test
  void asksForWhatIsFiledAndKeptAndForNothingElse() {
    assertThat(filter.at("/room/timeline/types").valueStream().map(JsonNode::stringValue))
        .allMatch(type -> SyncFilter.isFiled(type) || SyncFilter.isKept(type))
        .contains("m.room.message", "m.reaction", "m.room.member", "m.room.power_levels");
    assertThat(filter.at("/room/state/types").valueStream().map(JsonNode::stringValue))
        .allMatch(SyncFilter::isKept);
    assertThat(filter.at("/presence/types")).isEmpty();
    assertThat(filter.at("/room/ephemeral/types")).isEmpty();
    assertThat(filter.at("/room/account_data/types")).isEmpty();
  }

  @Test
  void asksForNoMoreThanIsNeededOfEachRoom() {
    assertThat(filter.at("/room/timeline/limit").intValue()).isEqualTo(50);
    assertThat(filter.at("/room/timeline/lazy_load_members").booleanValue()).isTrue();
  }
}
