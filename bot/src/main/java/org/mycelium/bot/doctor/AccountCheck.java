package org.mycelium.bot.doctor;

import java.util.List;
import java.util.function.Consumer;
import org.mycelium.bot.config.Credential;
import org.mycelium.bot.matrix.Account;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.Secret;

/** The bot's account: whether the secret opens it, and the rooms it is in. */
final class AccountCheck {
  private static final int MOST_ROOMS = 20;

  private final MatrixClient client;
  private final String user;
  private final Consumer<Finding> report;

  AccountCheck(MatrixClient client, String user, Consumer<Finding> report) {
    this.client = client;
    this.user = user;
    this.report = report;
  }

  void examine(Credential credential) {
    try {
      switch (credential) {
        case Credential.Token(Secret token) -> examine(client.withToken(token));
        case Credential.Password(Secret password) -> {
          Login login = client.login(user, password, null, "Mycelium doctor");
          MatrixClient signedIn = client.withToken(login.accessToken());
          try {
            examine(signedIn);
          } finally {
            signedIn.logout();
          }
        }
      }
    } catch (MatrixException e) {
      report.accept(Finding.problem("account", Advice.on(e)));
    }
  }

  private void examine(MatrixClient signedIn) throws MatrixException {
    Account account = signedIn.whoAmI();
    if (!account.userId().equals(user)) {
      report.accept(
          Finding.problem(
              "account",
              "the secret is that of "
                  + account.userId()
                  + ", but the settings name "
                  + user
                  + ". Change one of them."));
      return;
    }
    report.accept(Finding.ok("account", "the secret opens " + user));
    if (account.deviceId() == null) {
      report.accept(
          Finding.warning(
              "account",
              "the token belongs to no device, so that after a crash the homeserver could take a"
                  + " repeated message for a new one. Use a token from a login, or the password."));
    }
    report.accept(Finding.ok("rate limit", rateLimit()));
    rooms(signedIn);
  }

  /** A remark: only an administrator may ask what the limit is. */
  private String rateLimit() {
    return "the homeserver does not tell it. Synapse, unless told otherwise, takes 10 messages at"
        + " once and then one in 5 s; the bot waits as it is asked to. If that is too slow, an"
        + " administrator can exempt it: POST /_synapse/admin/v1/users/"
        + user
        + "/override_ratelimit {\"messages_per_second\":0,\"burst_count\":0}";
  }

  private void rooms(MatrixClient signedIn) throws MatrixException {
    List<String> rooms = signedIn.joinedRooms();
    report.accept(
        Finding.ok(
            "rooms",
            switch (rooms.size()) {
              case 0 -> "in none yet: invite " + user + " into your assembly's room";
              case 1 -> "in one";
              default -> "in " + rooms.size();
            }));
    for (String room : rooms.subList(0, Math.min(MOST_ROOMS, rooms.size()))) {
      report.accept(room(signedIn, room));
    }
  }

  private static Finding room(MatrixClient signedIn, String room) throws MatrixException {
    String shown = signedIn.roomName(room).map(name -> name + " (" + room + ")").orElse(room);
    return signedIn.state(room, "m.room.encryption", "").isPresent()
        ? Finding.warning(
            "room",
            shown
                + " is encrypted, and the bot cannot read encrypted messages yet. Open a room"
                + " without encryption for the assembly.")
        : Finding.ok("room", shown);
  }
}
