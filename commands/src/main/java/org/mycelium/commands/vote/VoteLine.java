package org.mycelium.commands.vote;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Choice;

/**
 * A vote as people write it: a position, with the proposal's number before or after it, and a
 * reason.
 *
 * @param reason as written, without the word that leads it; may be empty
 * @param plain whether nothing but these was written, so that no conversation reads like it
 */
record VoteLine(Optional<ProposalNo> proposal, Choice choice, String reason, boolean plain) {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern MARKS_AT_END = Pattern.compile("[,.;!]+$");
  private static final int LONGEST_PHRASE_WORDS = 3;

  /** Longer words are no position; looking for marks at their end would take its time. */
  private static final int MAX_POSITION_CHARS = 60;

  /** Positions in words, folded as {@link Words#fold} does; phrases of up to three words. */
  private static final Map<String, Choice> POSITIONS =
      Map.ofEntries(
          Map.entry("yes", Choice.YES),
          Map.entry("y", Choice.YES),
          Map.entry("aye", Choice.YES),
          Map.entry("ok", Choice.YES),
          Map.entry("for", Choice.YES),
          Map.entry("agree", Choice.YES),
          Map.entry("consent", Choice.YES),
          Map.entry("no objection", Choice.YES),
          Map.entry("si", Choice.YES),
          Map.entry("a favor", Choice.YES),
          Map.entry("consiento", Choice.YES),
          Map.entry("de acuerdo", Choice.YES),
          Map.entry("sin objecion", Choice.YES),
          Map.entry("👍", Choice.YES),
          Map.entry("no", Choice.NO),
          Map.entry("n", Choice.NO),
          Map.entry("nay", Choice.NO),
          Map.entry("against", Choice.NO),
          Map.entry("en contra", Choice.NO),
          Map.entry("👎", Choice.NO),
          Map.entry("abstain", Choice.ABSTAIN),
          Map.entry("abstention", Choice.ABSTAIN),
          Map.entry("abstencion", Choice.ABSTAIN),
          Map.entry("me abstengo", Choice.ABSTAIN),
          Map.entry("abstenerse", Choice.ABSTAIN),
          Map.entry("🤷", Choice.ABSTAIN),
          Map.entry("objection", Choice.OBJECTION),
          Map.entry("object", Choice.OBJECTION),
          Map.entry("i object", Choice.OBJECTION),
          Map.entry("block", Choice.OBJECTION),
          Map.entry("veto", Choice.OBJECTION),
          Map.entry("objecion", Choice.OBJECTION),
          Map.entry("objeto", Choice.OBJECTION),
          Map.entry("bloqueo", Choice.OBJECTION));

  private VoteLine of(Optional<ProposalNo> no) {
    return new VoteLine(no, choice, reason, plain);
  }

  /** Reads a vote; empty if the line begins with no position. */
  static Optional<VoteLine> read(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.take(reasoned.words());
    String reason = reasoned.reason().orElse("");
    Choice exact = POSITIONS.get(position(taken.rest()));
    return exact == null
        ? loose(taken.rest(), reason).map(vote -> vote.of(taken.id()))
        : Optional.of(new VoteLine(taken.id(), exact, reason, true));
  }

  /** A position and then more words, without anything that leads a reason: they are the reason. */
  private static Optional<VoteLine> loose(String words, String reason) {
    Matcher word = WORD.matcher(words);
    Optional<VoteLine> longest = Optional.empty();
    for (int i = 0; i < LONGEST_PHRASE_WORDS && word.find(); i++) {
      Choice choice = POSITIONS.get(position(words.substring(0, word.end())));
      if (choice != null) {
        String rest = Words.trim(words.substring(word.end()) + " " + reason);
        longest = Optional.of(new VoteLine(Optional.empty(), choice, rest, false));
      }
    }
    return longest;
  }

  private static String position(String words) {
    return words.length() > MAX_POSITION_CHARS
        ? ""
        : MARKS_AT_END.matcher(Words.fold(words)).replaceFirst("");
  }
}
