package org.mycelium.bot.doctor;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.mycelium.bot.matrix.MatrixException;

/** What went wrong between the bot and its homeserver, and what to do about it. */
public final class Advice {
  private Advice() {}

  /** Two sentences for the operator. */
  public static String on(MatrixException e) {
    return e.getMessage() + ". " + remedy(e);
  }

  private static String remedy(MatrixException e) {
    return switch (e) {
      case MatrixException.RateLimited limited ->
          "Try again in " + limited.retryAfter().plusMillis(999).toSeconds() + " s.";
      case MatrixException.Unreachable unreachable -> remedy(unreachable);
      case MatrixException.TokenRevoked _ ->
          "Log in again for a new MYCELIUM_TOKEN, or give MYCELIUM_PASSWORD instead.";
      case MatrixException.Refused refused -> remedy(refused);
      case MatrixException.Garbled _ ->
          "Is there a homeserver at [homeserver] url? It is the address people enter in their"
              + " Matrix client.";
    };
  }

  private static String remedy(MatrixException.Unreachable e) {
    if (e.status() >= 500) {
      return "The homeserver cannot answer just now: look at its log, and try again.";
    }
    if (e.status() != 0) {
      return "Something else answers there: is [homeserver] url the client API's address?";
    }
    return switch (e.getCause()) {
      case UnknownHostException _ -> "No machine has that name: look at [homeserver] url.";
      case ConnectException _ -> "Is the homeserver running, and is [homeserver] url right?";
      case SSLException _ ->
          "Its certificate is not good for that address: renew it, or correct [homeserver] url.";
      case null, default ->
          "Is the homeserver running, is [homeserver] url right, does a firewall stand between?";
    };
  }

  private static String remedy(MatrixException.Refused e) {
    return switch (e.errcode()) {
      case "M_FORBIDDEN" -> "Are [homeserver] user and the secret those of one account?";
      case "M_USER_DEACTIVATED" -> "The account was closed: the bot needs another.";
      case "M_UNKNOWN", "M_UNRECOGNIZED" ->
          "This homeserver may not take passwords: give an access token in MYCELIUM_TOKEN.";
      default -> "Ask the homeserver's administrator.";
    };
  }
}
