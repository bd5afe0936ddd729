package org.mycelium.storage.codec;

import java.util.Map;
import java.util.TreeMap;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.secrecy.SealedReason;

/** The published list of sealed ballots: answers by receipt, and answers by the reason given. */
final class SealedForm {
  private SealedForm() {}

  static Body write(SealedBallotsPublished fact, Body body) {
    Map<String, String> ballots = new TreeMap<>();
    fact.list().ballots().forEach(b -> ballots.put(b.receipt().words(), b.answer()));
    Map<String, String> reasons = new TreeMap<>();
    fact.reasons().forEach(reason -> reasons.put(reason.reason().hex(), reason.answer()));
    return body.text("root", fact.root()).words("ballots", ballots).words("reasons", reasons);
  }

  static SealedBallotsPublished read(Fields in) {
    return new SealedBallotsPublished(
        in.proposal("proposal"),
        new BallotList(
            in.object("ballots").words().entrySet().stream()
                .map(entry -> new ListedBallot(new Receipt(entry.getKey()), entry.getValue()))
                .toList()),
        in.text("root"),
        in.object("reasons").words().entrySet().stream()
            .map(entry -> new SealedReason(entry.getValue(), new Commitment(entry.getKey())))
            .toList());
  }
}
