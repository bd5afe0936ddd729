package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.text.Message;

/** Finds proposals that people call by words of their titles. Pure but for its read port. */
final class Titles {
  private Titles() {}

  /**
   * Which one is to be shown: what is under way goes before what is over, and the words of a title
   * before a number among them. Never one that was not called.
   */
  static Target meant(ProposalCommand.Show command, Situation situation, Proposals proposals) {
    List<Proposal> called =
        command.words().isBlank()
            ? List.of()
            : called(command.words(), situation.moment().now(), proposals);
    if (called.size() == 1) {
      return new Target.Found(called.getFirst());
    }
    boolean isSaid =
        command.proposal().isPresent()
            || command.words().isBlank()
            || situation.about().isPresent();
    if (isSaid && called.isEmpty()) {
      return Target.of(command.proposal(), situation.about(), proposals, Target.Use.SHOW);
    }
    Message why =
        called.isEmpty()
            ? new TitleMessage.NoneCalled(command.words())
            : new TitleMessage.SeveralCalled(called);
    return new Target.Unclear(why);
  }

  private static List<Proposal> called(String words, Instant now, Proposals proposals) {
    List<Proposal> underWay =
        Stream.of(proposals.open(), proposals.discussed(), proposals.tabled())
            .flatMap(List::stream)
            .filter(proposal -> has(proposal, words))
            .toList();
    return underWay.isEmpty()
        ? proposals.closedBetween(Instant.EPOCH, now).stream()
            .filter(proposal -> has(proposal, words))
            .toList()
        : underWay;
  }

  /** Whether each of the words begins one of the title's. */
  private static boolean has(Proposal proposal, String words) {
    String title = " " + Words.fold(proposal.title());
    return Stream.of(Words.fold(words).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> startsIn(title, word))
        .reduce((one, other) -> one && other)
        .orElse(false);
  }

  private static boolean startsIn(String title, String word) {
    for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
      if (!Character.isLetterOrDigit(title.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
