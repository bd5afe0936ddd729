package org.mycelium.commands.sortition.rfc3797;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.sortition.Vectors;
import org.mycelium.commands.sortition.rfc3797.Rfc3797.Pick;
import tools.jackson.databind.JsonNode;

final class Rfc3797Test {
  private final JsonNode vectors = Vectors.read("rfc3797.json");

  Rfc3797Test() throws IOException {}

  @Test
  void theWorkedExampleOfTheRfcComesOutDigestByDigest() {
    String key = Rfc3797.key(sources(vectors.get("key_sources")));
    List<Pick> expected = new ArrayList<>();
    for (JsonNode draw : vectors.get("draws")) {
      expected.add(new Pick(draw.get("selected_number").intValue(), draw.get("md5").stringValue()));
    }

    assertThat(key).isEqualTo(vectors.get("key_string").stringValue());
    assertThat(Rfc3797.draw(25, expected.size(), key)).hasSize(16).isEqualTo(expected);
  }

  @Test
  void textIsInCapitalsWithoutAccents() {
    JsonNode second = vectors.get("second_vector");
    String key = Rfc3797.key(sources(second.get("sources")));

    assertThat(key).isEqualTo(second.get("key_string").stringValue());
    assertThat(
            Rfc3797.draw(10, 2, key).stream()
                .map(pick -> second.at("/pool/" + (pick.number() - 1))))
        .isEqualTo(second.get("selected").values().stream().toList());
  }

  @Test
  void theRandomnessNeededIsThatOfTheRfcsTable() {
    vectors
        .get("entropy_bits_to_select_10_from_N")
        .properties()
        .forEach(
            row ->
                assertThat(Rfc3797.bitsNeeded(Integer.parseInt(row.getKey()), 10))
                    .as(row.getKey())
                    .isEqualTo(row.getValue().intValue()));
  }

  @Test
  void aWholePoolIsDrawnOnce() {
    assertThat(Rfc3797.draw(300, 300, "1./").stream().map(Pick::number))
        .doesNotHaveDuplicates()
        .hasSize(300);
  }

  @ParameterizedTest
  @CsvSource({
    "007, 7.",
    "'12, 2  3', 2.3.12.",
    "10 9, 9.10.",
    "00.50, 0.50",
    "New York!, NEWYORK",
    "straße, STRASSE"
  })
  void aSourceHasOneForm(String published, String canonical) {
    assertThat(KeySource.of(published).canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "東京"})
  void aSourceWithoutAFormIsRefused(String published) {
    assertThatThrownBy(() -> KeySource.of(published)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<KeySource> sources(JsonNode sources) {
    return sources.values().stream().map(Rfc3797Test::published).map(KeySource::of).toList();
  }

  private static String published(JsonNode source) {
    return source.isArray()
        ? source.values().stream().map(JsonNode::asString).collect(Collectors.joining(" "))
        : source.asString().toLowerCase(Locale.ROOT);
  }
}
