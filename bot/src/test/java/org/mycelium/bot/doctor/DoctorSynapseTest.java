package org.mycelium.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.doctor.Finding.Grade;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import org.mycelium.bot.trial.Names;

@ExtendWith(HomeserverExtension.class)
final class DoctorSynapseTest {
  private static final Secret PASSWORD = new Secret("a long enough password");

  private final LocalHomeserver homeserver;
  private final List<Finding> findings = new ArrayList<>();
  private Login bot = new Login("", "", PASSWORD);

  @TempDir Path folder;

  DoctorSynapseTest(LocalHomeserver homeserver) {
    this.homeserver = homeserver;
  }

  @BeforeEach
  void registerTheBot() throws Exception {
    bot = homeserver.registration().register(Names.fresh("mycelium"), PASSWORD, false);
  }

  @Test
  void findsNothingWrongWithASoundSetUp() throws Exception {
    client().createRoom(new NewRoom("Garden", List.of(), false, null));

    examine(bot.userId(), Map.of("MYCELIUM_PASSWORD", PASSWORD.reveal()));

    assertThat(findings).extracting(Finding::grade).containsOnly(Grade.OK);
    assertThat(findings)
        .extracting(Finding::subject)
        .containsExactly(
            "Java",
            "settings",
            "secret",
            "database",
            "homeserver",
            "clock",
            "account",
            "rate limit",
            "rooms",
            "room");
    assertThat(findings.getLast().text()).startsWith("Garden (!");
    assertThat(findings).extracting(Finding::text).noneMatch(t -> t.contains(PASSWORD.reveal()));
  }

  @Test
  void leavesNoSessionBehind() throws Exception {
    examine(bot.userId(), Map.of("MYCELIUM_PASSWORD", PASSWORD.reveal()));

    assertThat(Devices.of(homeserver, bot)).containsExactly(bot.deviceId());
  }

  @Test
  void aTokenIsAsGoodAsAPasswordAndStaysValid() throws Exception {
    examine(bot.userId(), Map.of("MYCELIUM_TOKEN", bot.accessToken().reveal()));

    assertThat(problems()).isEmpty();
    assertThat(client().whoAmI().userId()).isEqualTo(bot.userId());
  }

  @Test
  void aWrongPasswordIsExplained() throws Exception {
    examine(bot.userId(), Map.of("MYCELIUM_PASSWORD", "hunter2"));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("account: POST /_matrix/client/v3/login: refused with 403 M_FORBIDDEN")
        .endsWith("Are [homeserver] user and the secret those of one account?")
        .doesNotContain("hunter2");
  }

  @Test
  void anEndedSessionIsExplained() throws Exception {
    client().logout();

    examine(bot.userId(), Map.of("MYCELIUM_TOKEN", bot.accessToken().reveal()));

    assertThat(problems())
        .singleElement()
        .asString()
        .endsWith("Log in again for a new MYCELIUM_TOKEN, or give MYCELIUM_PASSWORD instead.");
  }

  @Test
  void somebodyElsesTokenIsNoticed() throws Exception {
    examine("@ana:mycelium.localhost", Map.of("MYCELIUM_TOKEN", bot.accessToken().reveal()));

    assertThat(problems())
        .containsExactly(
            "account: the secret is that of "
                + bot.userId()
                + ", but the settings name @ana:mycelium.localhost. Change one of them.");
  }

  @Test
  void anEncryptedRoomIsAWarning() throws Exception {
    MatrixClient client = client();
    String room = client.createRoom(new NewRoom(null, List.of(), false, null));
    client.putState(room, "m.room.encryption", "", "{\"algorithm\":\"m.megolm.v1.aes-sha2\"}");

    examine(bot.userId(), Map.of("MYCELIUM_TOKEN", bot.accessToken().reveal()));

    assertThat(problems()).isEmpty();
    assertThat(findings.getLast().grade()).isEqualTo(Grade.WARNING);
    assertThat(findings.getLast().text()).startsWith(room + " is encrypted");
  }

  private MatrixClient client() {
    return homeserver.client().withToken(bot.accessToken());
  }

  private void examine(String user, Map<String, String> environment) throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("mycelium.toml"),
            """
            [homeserver]
            url = "%s"
            user = "%s"
            [bot]
            allow = ["*:mycelium.localhost"]
            """
                .formatted(homeserver.address(), user));
    new Doctor(settings, environment, InstantSource.system(), findings::add).examine();
  }

  private List<String> problems() {
    return findings.stream()
        .filter(finding -> finding.grade() == Grade.PROBLEM)
        .map(finding -> finding.subject() + ": " + finding.text())
        .toList();
  }
}
