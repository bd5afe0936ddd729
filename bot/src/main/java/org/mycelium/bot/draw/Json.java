package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.Optional;
import org.mycelium.bot.cli.OperatingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper of this package: strict in what it reads. Safe to share. */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private Json() {}

  /**
   * What a file holds.
   *
   * @throws OperatingException if it is not JSON; the message says where
   */
  static JsonNode read(Path file, String text) throws OperatingException {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new OperatingException(
          file + " is not JSON" + place(e) + ": " + Shown.line(e.getOriginalMessage()) + ".", e);
    }
  }

  /** Empty for what is too deep or too long: nobody says where. */
  private static String place(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  /**
   * As RFC 8785 writes it, of text that holds no control characters and of whole numbers, which is
   * where it and Jackson agree.
   */
  static byte[] canonical(JsonNode node) {
    return SORTED.writeValueAsBytes(node);
  }
}
