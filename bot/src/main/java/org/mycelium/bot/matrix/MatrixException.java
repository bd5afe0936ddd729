package org.mycelium.bot.matrix;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to the homeserver gave no answer to work with, sorted by what the caller may do next.
 *
 * <p>Checked, because every call crosses a network and a caller that forgot would lose a whole loop
 * to a restarting server; sealed, so that a {@code switch} over it is complete. Messages name the
 * method, the path and what happened; never a token, a header or a body.
 */
public abstract sealed class MatrixException extends Exception {
  private static final long serialVersionUID = 1;

  private MatrixException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The homeserver asked for a pause: nothing of this kind may be sent before it is over. */
  public static final class RateLimited extends MatrixException {
    private static final long serialVersionUID = 1;
    private final Duration retryAfter;

    RateLimited(String what, Duration retryAfter) {
      super(what + ": asked to wait " + retryAfter.toMillis() + " ms", null);
      this.retryAfter = retryAfter;
    }

    /** From the moment of the answer; positive and bounded. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /**
   * No answer from Matrix itself: connection, time-out, 5xx, or a gateway's page. The request may
   * or may not have been carried out; repeat it later, with the same transaction id.
   */
  public static final class Unreachable extends MatrixException {
    private static final long serialVersionUID = 1;
    private final int status;

    Unreachable(String message, int status, @Nullable Throwable cause) {
      super(message, cause);
      this.status = status;
    }

    /** The HTTP status of the gateway or the server's failure; 0 if none arrived. */
    public int status() {
      return status;
    }
  }

  /** {@code M_UNKNOWN_TOKEN}: stop, say so, change nothing. */
  public static final class TokenRevoked extends MatrixException {
    private static final long serialVersionUID = 1;

    TokenRevoked(String what) {
      super(what + ": the homeserver no longer knows the access token", null);
    }
  }

  /** The homeserver understood and said no; the same request will get the same answer. */
  public static final class Refused extends MatrixException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String errcode;
    private final String error;

    Refused(String what, int status, String errcode, String error) {
      super(what + ": refused with " + status + " " + errcode + " " + error, null);
      this.status = status;
      this.errcode = errcode;
      this.error = error;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
      return status;
    }

    /** Such as {@code M_FORBIDDEN}; empty if a gateway answered. */
    public String errcode() {
      return errcode;
    }

    /** The homeserver's own words, one line of at most 200 characters; may be empty. */
    public String error() {
      return error;
    }
  }

  /**
   * Something answered, but not with the JSON that was due, or with more than may be read, or with
   * what cannot be.
   */
  public static final class Garbled extends MatrixException {
    private static final long serialVersionUID = 1;

    /** What was asked, and what is wrong with the answer. */
    public Garbled(String message) {
      super(message, null);
    }
  }
}
