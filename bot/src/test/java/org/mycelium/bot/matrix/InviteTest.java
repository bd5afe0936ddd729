package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InviteTest {
  private static final String BOT = "@bot:home.org";

  @Test
  void namesTheSenderOfTheInvitation() {
    Invite invite =
        invite(
            "{\"type\":\"m.room.name\",\"state_key\":\"\",\"sender\":\"@x:y.org\",\"content\":{}}",
            member("@ana:y.org", "@ana:y.org", "join"),
            member("@ana:y.org", BOT, "invite"));

    assertThat(invite.inviter(BOT)).contains("@ana:y.org");
    assertThat(invite.isDirect(BOT)).isFalse();
  }

  @Test
  void namesNobodyIfTheInvitingServerSlippedInASecondInvitation() {
    Invite forged =
        invite(member("@trusted:home.org", BOT, "invite"), member("@eve:y.org", BOT, "invite"));

    assertThat(forged.inviter(BOT)).isEmpty();
  }

  @Test
  void namesNobodyIfAnEventCannotBeRead() {
    String unreadable = "{\"content\":" + "[".repeat(100) + "]".repeat(100) + "}";

    assertThat(invite(member("@trusted:home.org", BOT, "invite"), unreadable).inviter(BOT))
        .isEmpty();
  }

  @Test
  void namesNobodyIfOthersWereInvited() {
    assertThat(invite(member("@ana:y.org", "@bo:y.org", "invite")).inviter(BOT)).isEmpty();
    assertThat(invite(member("@ana:y.org", BOT, "join")).inviter(BOT)).isEmpty();
    assertThat(invite().inviter(BOT)).isEmpty();
  }

  private static Invite invite(String... state) {
    return new Invite("!room", List.of(state));
  }

  private static String member(String sender, String of, String membership) {
    return """
    {"type":"m.room.member","sender":"%s","state_key":"%s","content":{"membership":"%s"}}
    """
        .formatted(sender, of, membership);
  }
}
