package org.mycelium.bot.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How long a 429 asks to wait. */
final class RetryAfter {
  /** When the answer does not say. */
  static final Duration DEFAULT = Duration.ofSeconds(5);

  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofHours(1);

  private RetryAfter() {}

  /**
   * The header (RFC 9110, 10.2.3: seconds or a date), else {@code retry_after_ms} of the body, else
   * {@link #DEFAULT}; at least a tenth of a second and at most an hour, so that neither a clock
   * apart nor a slip of the server makes the bot hammer or fall silent.
   */
  static Duration read(@Nullable String header, String body, Instant now) {
    Duration asked = fromHeader(header, now).or(() -> fromBody(body)).orElse(DEFAULT);
    return asked.compareTo(LEAST) < 0 ? LEAST : asked.compareTo(MOST) > 0 ? MOST : asked;
  }

  private static Optional<Duration> fromHeader(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String value = header.strip();
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return HttpDate.read(value).map(date -> Duration.between(now, date));
  }

  private static Optional<Duration> fromBody(String body) {
    return Json.read(body)
        .map(answer -> answer.path("retry_after_ms"))
        .filter(JsonNode::canConvertToLong)
        .map(JsonNode::longValue)
        .map(Duration::ofMillis);
  }
}
