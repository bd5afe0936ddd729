package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Proposals;

/** Open proposals that would change the same: whichever is decided last holds. */
final class Rivals {
  private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

  private Rivals() {}

  /** Those that change any of these, in order of number. */
  static List<ProposalNo> of(Set<String> subjects, Proposals proposals, Enactments enactments) {
    return subjects.isEmpty()
        ? List.of()
        : proposals.open().stream()
            .map(Proposal::no)
            .filter(no -> !Collections.disjoint(subjects, subjects(enactments.of(no))))
            .sorted((a, b) -> Integer.compare(a.value(), b.value()))
            .toList();
  }

  /** Those that have changed any of these since a proposal opened, the first to do so leading. */
  static List<ProposalNo> overtaking(
      Proposal proposal, Set<String> subjects, Proposals proposals, Enactments enactments) {
    return subjects.isEmpty()
        ? List.of()
        : proposals.closedBetween(proposal.openedAt(), END_OF_TIME).stream()
            .map(Proposal::no)
            .filter(no -> !Collections.disjoint(subjects, subjects(enactments.done(no))))
            .toList();
  }

  /** Open ones of which nothing comes once any of these is ended, in order of number. */
  static List<ProposalNo> restingOn(
      Set<String> subjects, Proposals proposals, Enactments enactments) {
    return proposals.open().stream()
        .map(Proposal::no)
        .filter(no -> !Collections.disjoint(subjects, grounds(enactments.of(no))))
        .sorted((a, b) -> Integer.compare(a.value(), b.value()))
        .toList();
  }

  /** What has to be there for any of these to do something. */
  static Set<String> grounds(List<Provision> provisions) {
    return provisions.stream()
        .flatMap(provision -> provision.enactment().restsOn().stream())
        .collect(Collectors.toSet());
  }

  /** What all of these change. */
  static Set<String> subjects(List<Provision> provisions) {
    return provisions.stream()
        .flatMap(provision -> provision.subjects().stream())
        .collect(Collectors.toSet());
  }
}
