package org.mycelium.commands;

import org.mycelium.commands.digest.DigestRules;
import org.mycelium.commands.digest.Economy;
import org.mycelium.commands.digest.Gathering;
import org.mycelium.commands.digest.Subscribing;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.testimony.TestimonyRules;
import org.mycelium.commands.testimony.Topics;

/** What is told of an assembly: put together from nearly all there is. */
final class Tellings {
  private Tellings() {}

  static DigestRules digest(Tx tx, Metrics metrics) {
    return new DigestRules(
        new Gathering(
            tx.members(),
            tx.proposals(),
            tx.decisions(),
            metrics,
            tx.enactments(),
            tx.roles(),
            tx.disputes(),
            tx.lots(),
            new Economy(tx.books(), tx.scrip()),
            tx.testimonies(),
            new Topics(metrics, tx.decisions())),
        tx.digests(),
        new Subscribing(tx.members(), tx.subscriptions(), tx.wishes()));
  }

  static TestimonyRules stories(Tx tx, Metrics metrics) {
    return new TestimonyRules(
        tx.testimonies(), new Topics(metrics, tx.decisions()), tx.wishes(), tx.members());
  }
}
