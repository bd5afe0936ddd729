package org.mycelium.bot.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.doctor.Finding.Grade;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.ScriptedHomeserver;
import org.mycelium.bot.matrix.ScriptedHomeserver.Reply;

final class HomeserverCheckTest {
  private static final String VERSIONS = "{\"versions\":[\"r0.6.1\",\"v1.1\",\"v1.11\"]}";

  private final List<Finding> findings = new ArrayList<>();

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(
            ScriptedHomeserver.json(200, "{\"versions\":[\"r0.5.0\",\"r0.6.1\"]}"),
            "answers, but speaks no version of Matrix since v1.1."),
        arguments(ScriptedHomeserver.html(200), "is [homeserver] url the client API's address?"),
        arguments(
            ScriptedHomeserver.json(404, "{}"), "is [homeserver] url the client API's address?"),
        arguments(
            ScriptedHomeserver.with(301, Map.of("Location", "https://elsewhere.example/"), ""),
            "redirected to https://elsewhere.example/. Something else answers there"),
        arguments(ScriptedHomeserver.html(502), "The homeserver cannot answer just now"),
        arguments(
            ScriptedHomeserver.json(
                429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":2500}"),
            "Try again in 3 s."),
        arguments(
            ScriptedHomeserver.json(200, "[]"), "Is there a homeserver at [homeserver] url?"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void whatAnswersButIsNoUsableHomeserverIsAProblem(Reply reply, String said) throws Exception {
    assertThat(examine(reply, InstantSource.system())).isFalse();

    assertThat(findings.getFirst().grade()).isEqualTo(Grade.PROBLEM);
    assertThat(findings.getFirst().text()).contains(said);
  }

  @Test
  void aHomeserverThatIsNotThereIsAProblem() throws Exception {
    HomeserverAddress address;
    try (ScriptedHomeserver gone = new ScriptedHomeserver(ScriptedHomeserver.html(200))) {
      address = gone.address();
    }

    assertThat(examine(address, InstantSource.system())).isFalse();
    assertThat(findings)
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .endsWith("Is the homeserver running, and is [homeserver] url right?");
  }

  @ParameterizedTest
  @CsvSource({
    "0, OK, agrees with the homeserver's",
    "-60, WARNING, behind the homeserver's",
    "60, WARNING, ahead of the homeserver's",
    "-3600, PROBLEM, behind the homeserver's",
    "3600, PROBLEM, ahead of the homeserver's",
  })
  void clocksThatDisagreeAreNoticed(long aheadS, Grade grade, String said) throws Exception {
    InstantSource ours = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(aheadS));

    assertThat(examine(ScriptedHomeserver.json(200, VERSIONS), ours)).isTrue();

    assertThat(findings.getFirst().text()).isEqualTo("answers, and speaks Matrix up to v1.11");
    assertThat(findings.getLast().grade()).isEqualTo(grade);
    assertThat(findings.getLast().text()).contains(said);
  }

  private boolean examine(Reply reply, InstantSource clock) throws IOException {
    try (ScriptedHomeserver homeserver = new ScriptedHomeserver(reply)) {
      return examine(homeserver.address(), clock);
    }
  }

  private boolean examine(HomeserverAddress address, InstantSource clock) {
    try (MatrixClient client = new MatrixClient(address, ClientLimits.DEFAULT, clock)) {
      return new HomeserverCheck(client, clock, findings::add).examine();
    }
  }
}
