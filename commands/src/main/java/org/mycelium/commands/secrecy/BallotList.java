package org.mycelium.commands.secrecy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mycelium.commands.journal.Merkle;

/**
 * The list of sealed ballots that is published at the close, in the order of the receipts' letters:
 * receipts are random, so the order says nothing of who voted when.
 *
 * @param ballots in that order, no receipt twice
 */
public record BallotList(List<ListedBallot> ballots) {
  private static final String DOMAIN = "mycelium/ballot/1";

  /** Puts them in order; refuses a receipt that stands twice. */
  public BallotList {
    ballots = ballots.stream().sorted(Comparator.comparing(ListedBallot::receipt)).toList();
    Set<Receipt> receipts = new HashSet<>();
    for (ListedBallot ballot : ballots) {
      if (!receipts.add(ballot.receipt())) {
        throw new IllegalArgumentException("a receipt stands twice");
      }
    }
  }

  /** The ballots of these envelopes, without anything that links them to voters. */
  public static BallotList of(Collection<Envelope> envelopes) {
    return new BallotList(
        envelopes.stream().map(e -> new ListedBallot(e.receipt(), e.answer())).toList());
  }

  /** The Merkle root of the list, as 64 lower-case hex digits. */
  public String root() {
    return Merkle.root(ballots.stream().map(BallotList::leaf).toList());
  }

  private static byte[] leaf(ListedBallot ballot) {
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    field(leaf, DOMAIN);
    field(leaf, ballot.receipt().words());
    field(leaf, ballot.answer());
    return leaf.toByteArray();
  }

  /** Led by its length, so that no two ballots share their bytes. */
  private static void field(ByteArrayOutputStream out, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }
}
