package org.mycelium.bot.matrix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A complete HTTP answer, and what it means.
 *
 * @param what the method and path that were asked, for errors
 * @param date the header of that name
 * @param retryAfter the header of that name
 * @param location the header of that name
 */
record Answer(
    String what,
    int status,
    @Nullable String date,
    @Nullable String retryAfter,
    @Nullable String location,
    String body) {
  private static final int MAX_ERROR_CHARS = 200;

  /** The body of a success; everything else is thrown as what it is. */
  String success(Instant now) throws MatrixException {
    if (status >= 200 && status < 300) {
      if (body.stripLeading().startsWith("<")) {
        throw new MatrixException.Unreachable(what + ": a web page answered", status, null);
      }
      return body;
    }
    if (status == 429) {
      throw new MatrixException.RateLimited(what, RetryAfter.read(retryAfter, body, now));
    }
    if (status < 400) {
      throw new MatrixException.Unreachable(what + ": redirected" + elsewhere(), status, null);
    }
    throw failure();
  }

  private MatrixException failure() {
    JsonNode error = Json.read(body).orElseGet(Json::newObject);
    String errcode = Json.string(error, "errcode");
    if ("M_UNKNOWN_TOKEN".equals(errcode)) {
      return new MatrixException.TokenRevoked(what);
    }
    if (status >= 500 || status == 408) {
      return new MatrixException.Unreachable(what + ": failed with " + status, status, null);
    }
    if (errcode != null) {
      String words = Json.string(error, "error");
      return new MatrixException.Refused(
          what, status, oneLine(errcode), oneLine(words == null ? "" : words));
    }
    if (status == 413) {
      // A gateway's word on this very message: sending it again cannot help.
      return new MatrixException.Refused(what, status, "", "too large for the gateway");
    }
    return new MatrixException.Unreachable(
        what + ": " + status + " from something that is no homeserver", status, null);
  }

  /** Redirects are never followed: the token would go wherever a gateway points. */
  private String elsewhere() {
    return location == null ? "" : " to " + oneLine(location);
  }

  private static String oneLine(String text) {
    String line = Json.storable(text).replaceAll("\\p{C}+", " ").strip();
    return line.length() <= MAX_ERROR_CHARS ? line : line.substring(0, MAX_ERROR_CHARS);
  }
}
