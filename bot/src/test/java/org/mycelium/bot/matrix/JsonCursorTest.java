package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonCursorTest {
  @Test
  void cutsOutValuesAsTheyAreWritten() throws Exception {
    JsonCursor cursor =
        cursor(" { \"a\" : [1, {\"b\":\"]}\\\"\"}] ,\"c\\u0021\":tru , \"d\": {} } ");
    Map<String, String> values = new LinkedHashMap<>();

    assertThat(cursor.enterObject()).isTrue();
    for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
      values.put(key, cursor.slice());
    }
    cursor.end();

    assertThat(values)
        .containsExactly(
            Map.entry("a", "[1, {\"b\":\"]}\\\"\"}]"),
            Map.entry("c!", "tru"),
            Map.entry("d", "{}"));
  }

  @Test
  void stepsOverWhatIsNotTheContainerItExpects() throws Exception {
    JsonCursor cursor = cursor("[null, [\"x\"], 7]");

    assertThat(cursor.enterObject()).isFalse();
    cursor.end();
  }

  @Test
  void walksAMillionBracketsDeepWithoutRecursion() throws Exception {
    String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);

    assertThat(cursor(deep).slice()).isEqualTo(deep);
  }

  @Property(tries = 300)
  void agreesWithAParserOnSoundJson(@ForAll("values") Object value) throws Exception {
    String text = JsonMapper.shared().writeValueAsString(List.of(value, Map.of("k", value)));
    JsonCursor cursor = cursor(text);
    List<JsonNode> cut = new ArrayList<>();

    assertThat(cursor.enterArray()).isTrue();
    while (cursor.nextElement()) {
      cut.add(JsonMapper.shared().readTree(cursor.slice()));
    }
    cursor.end();

    assertThat(cut).isEqualTo(List.copyOf(JsonMapper.shared().readTree(text).values()));
  }

  @Property(tries = 300)
  void callsEveryTrueBeginningGarbled(@ForAll("values") Object value) {
    String text =
        JsonMapper.shared()
            .writeValueAsString(Map.of("next_batch", "s1", "rooms", Map.of("x", value)));

    for (int length = 0; length < text.length(); length++) {
      String beginning = text.substring(0, length);
      assertThatThrownBy(() -> SyncReader.read("sync", beginning))
          .isInstanceOf(MatrixException.Garbled.class);
    }
  }

  @Property(tries = 2000)
  void endsOnAnyText(@ForAll("almostJson") String text) {
    try {
      assertThat(SyncReader.read("sync", text).nextBatch()).isNotNull();
    } catch (MatrixException.Garbled e) {
      assertThat(e).hasMessageStartingWith("sync");
    }
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
            Arbitraries.integers().map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast));
    return Arbitraries.recursive(
        () -> scalars,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(Object.class::cast),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), inner)
                    .ofMaxSize(3)
                    .map(Object.class::cast)),
        0,
        4);
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "7",
            " ",
            "\"rooms\"",
            "\"join\"",
            "\"!r:s\"",
            "\"timeline\"",
            "\"events\"",
            "\"next_batch\":\"s\"",
            "null")
        .list()
        .ofMaxSize(30)
        .map(parts -> "{" + String.join("", parts));
  }

  private static JsonCursor cursor(String text) {
    return new JsonCursor("test", text);
  }
}
