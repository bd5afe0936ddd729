package org.mycelium.bot.trial;

import java.time.Duration;

/** What a {@link FaultyProxy} does to a request instead of passing it on faithfully. */
public sealed interface Fault {
  /** Hangs up before the homeserver hears of the request. */
  record HangUp() implements Fault {}

  /** Lets the homeserver do its work and then hangs up, so that the client cannot know. */
  record SwallowAnswer() implements Fault {}

  /**
   * Passes on only the first bytes of the answer.
   *
   * @param bytes counted from the status line on
   */
  record CutAnswer(int bytes) implements Fault {}

  /** Passes everything on, after a while. */
  record Delay(Duration by) implements Fault {}

  /**
   * Answers by itself.
   *
   * @param headers whole lines, each ended by CR LF
   */
  record Answer(int status, String headers, String body) implements Fault {}

  /** A 429 as Synapse gives it. */
  static Fault rateLimited(Duration retryAfter) {
    return new Answer(
        429,
        "Content-Type: application/json\r\nRetry-After: " + retryAfter.toSeconds() + "\r\n",
        "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":" + retryAfter.toMillis() + "}");
  }

  /** A gateway whose homeserver is away. */
  static Fault badGateway() {
    return new Answer(502, "Content-Type: text/html\r\n", "<html><h1>Bad Gateway</h1></html>");
  }
}
