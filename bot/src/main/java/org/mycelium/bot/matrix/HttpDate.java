package org.mycelium.bot.matrix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates in headers (RFC 9110, 5.6.7), in the one form that is still written. */
final class HttpDate {
  private HttpDate() {}

  /** The moment, to the second; empty for anything else. */
  static Optional<Instant> read(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
