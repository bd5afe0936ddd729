package org.mycelium.bot.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Strict reading and plain writing of JSON: the one mapper of this package, safe to share. */
final class Json {
  /** Deeper than anything a client writes, shallow enough for every recursive reader. */
  static final int MAX_DEPTH = 64;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The value, unless it is broken, nested too deeply or holds a key twice. */
  static Optional<JsonNode> read(String text) {
    try {
      JsonNode node = STRICT.readTree(text);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The object an answer must consist of. */
  static JsonNode object(String what, String text) throws MatrixException.Garbled {
    return read(text)
        .filter(JsonNode::isObject)
        .orElseThrow(() -> new MatrixException.Garbled(what + ": the answer is not a JSON object"));
  }

  /** The string an answer must hold. */
  static String required(String what, JsonNode node, String field) throws MatrixException.Garbled {
    String value = string(node, field);
    if (value == null) {
      throw new MatrixException.Garbled(what + ": the answer lacks the string " + field);
    }
    return value;
  }

  /** The string in a field as it is written, or null if it is missing or something else. */
  static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.stringValue() : null;
  }

  /** The string in a field, made storable by {@link #storable}; null as above. */
  static @Nullable String text(JsonNode node, String field) {
    String value = string(node, field);
    return value == null ? null : storable(value);
  }

  /**
   * The text with NUL and halves of surrogate pairs replaced by U+FFFD: JSON can escape them, but
   * no database can store them.
   */
  static String storable(String text) {
    if (text.codePoints().noneMatch(Json::isUnstorable)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isUnstorable(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isUnstorable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }

  static ObjectNode newObject() {
    return STRICT.createObjectNode();
  }

  static ArrayNode newArray(Iterable<String> values) {
    ArrayNode array = STRICT.createArrayNode();
    values.forEach(array::add);
    return array;
  }
}
