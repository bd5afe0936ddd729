package org.mycelium.bot.engine;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an account a display name that has none of its own; one that somebody chose stays. Asked
 * anew at every start, because the first may have failed. One thread.
 */
public final class Introduction implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(Introduction.class);

  private final MatrixClient client;
  private final String userId;
  private final String name;
  private final Patience patience;

  Introduction(MatrixClient client, String userId, String name, Patience patience) {
    this.client = client;
    this.userId = userId;
    this.name = name;
    this.patience = patience;
  }

  /**
   * The name that somebody chose for the account, untrusted; empty if nobody did: homeservers give
   * new accounts their local part for one.
   */
  public static Optional<String> chosenName(MatrixClient client, String userId)
      throws MatrixException {
    return client
        .displayName(userId)
        .filter(name -> !name.isBlank() && !userId.startsWith("@" + name + ":"));
  }

  @Override
  public void run() throws InterruptedException, MatrixException.TokenRevoked {
    boolean again = true;
    while (again) {
      try {
        if (chosenName(client, userId).isEmpty()) {
          client.setDisplayName(userId, name);
        }
        again = false;
      } catch (MatrixException.Refused e) {
        log.info("The homeserver lets the bot have no display name. ({})", e.getMessage());
        again = false;
      } catch (MatrixException e) {
        Duration pause = patience.failed(e);
        log.debug("The display name is not settled yet", e);
        Thread.sleep(pause);
      }
    }
  }
}
