package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.RecordingNo;

/** How votes are recorded for others, and witnessed. */
public final class RecordingGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "record",
                  List.of("hall", "phoned", "anotar", "sala"),
                  List.of(
                      new Parameter("proposal", "", true),
                      new Parameter("votes", "", false),
                      new Parameter("witness", ", witness", false)),
                  List.of(
                      "record P3 ana yes, witness bo",
                      "record P3 yes: ana, eli; no: fay, witness bo",
                      "record H1",
                      "record off H1"),
                  RecordingGrammar::record)
              .ofLongLines(),
          new CommandSpec(
              "witness",
              List.of("testigo", "atestiguar"),
              List.of(new Parameter("recording", "", true)),
              List.of("witness H1", "witness no H1"),
              RecordingGrammar::witness));

  private static final Pattern WITNESS =
      Pattern.compile(
          "(?iu)(?:^|[\\s,;(])(?:--)?(?:witness(?:ed[ ]by)?|testigo|testiga)[ ]?[:=]?[ ]"
              + "([^,;)\\n]{1,300}?)[ ]?(?=[ ](?:because|porque)[ ]|[,;)\\n]|$)[)]?");

  private static final Set<String> YES =
      Set.of("yes", "si", "ok", "confirm", "confirmo", "right", "true", "correcto", "👍", "✅", "✔");

  private static final Set<String> NO =
      Set.of("no", "off", "wrong", "false", "cancel", "undo", "anular", "quitar", "👎", "❌");

  /** Longer than this is no list of votes but a paste. */
  private static final int MAX_CHARS = 10_000;

  private RecordingGrammar() {}

  /** What a reaction says of a recording; empty if it says nothing. */
  static Optional<Boolean> heard(String key) {
    String folded = Words.fold(key);
    return YES.contains(folded)
        ? Optional.of(true)
        : NO.contains(folded) ? Optional.of(false) : Optional.empty();
  }

  /** What may stand without a command's word as an answer to what asks the witness. */
  public static BareAnswer bare(RecordingNo no) {
    return line ->
        line.body().isEmpty()
            ? heard(line.head().replaceAll("[.!]{1,3}$", ""))
                .map(
                    right ->
                        new Reading.Understood(new RecordingCommand.Settle(Optional.of(no), right)))
            : Optional.empty();
  }

  private static Reading record(Line line) {
    String written = (line.head() + "\n" + line.body()).strip();
    if (written.length() > MAX_CHARS) {
      return new Reading.Problem(new RecordingRefusal.TooLong(MAX_CHARS));
    }
    Optional<Reading> settled = taken(written).filter(_ -> !written.isEmpty());
    if (settled.isPresent()) {
      return settled.get();
    }
    Matcher witness = WITNESS.matcher(written);
    String rest = written;
    Optional<String> who = Optional.empty();
    while (who.isEmpty() && witness.find()) {
      who = Optional.of(Words.trim(witness.group(1)));
      rest = written.substring(0, witness.start()) + after(written.substring(witness.end()));
    }
    if (Hands.counted(rest)) {
      return new Reading.Problem(new RecordingRefusal.NotByNumber());
    }
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.takeFirst(rest);
    return new Reading.Understood(
        new RecordingCommand.TakeDown(taken.id(), withoutSigns(taken.rest()), who));
  }

  /** What stands behind the witness belongs to what stands before. */
  private static String after(String rest) {
    return rest.isEmpty() ? "" : " " + rest.replaceFirst("^[\\s,]{1,9}", "");
  }

  private static String withoutSigns(String votes) {
    return Words.trim(votes.replaceFirst("^[\\s:,;-]{1,9}", "").replaceFirst("[\\s,;]{1,9}$", ""));
  }

  /** A number alone is asked about, and with a word beside it settled. */
  private static Optional<Reading> taken(String written) {
    Optional<RecordingNo> alone = marked(written);
    if (alone.isPresent()) {
      return Optional.of(new Reading.Understood(new RecordingCommand.Show(alone)));
    }
    return settle(written).map(settle -> new Reading.Understood(settle));
  }

  private static Optional<RecordingCommand.Settle> settle(String written) {
    String[] words = written.split("[\\s,]+", 3);
    if (words.length != 2) {
      return Optional.empty();
    }
    Optional<RecordingNo> last = marked(words[1]);
    Optional<Boolean> right = heard(last.isPresent() ? words[0] : words[1]);
    Optional<RecordingNo> no = last.or(() -> marked(words[0]));
    return no.isPresent() && right.isPresent()
        ? Optional.of(new RecordingCommand.Settle(no, right.get()))
        : Optional.empty();
  }

  /** A bare number is a proposal's. */
  private static Optional<RecordingNo> marked(String words) {
    IdForm.Taken<RecordingNo> taken = RecordingNo.FORM.takeMarked(words);
    return taken.rest().isEmpty() && !words.startsWith("#") ? taken.id() : Optional.empty();
  }

  private static Reading witness(Line line) {
    String written = Words.trim(line.head());
    Optional<RecordingNo> no = RecordingNo.FORM.read(written);
    if (written.isEmpty() || no.isPresent()) {
      return new Reading.Understood(new RecordingCommand.Settle(no, true));
    }
    return settle(written)
        .or(() -> heard(written).map(right -> new RecordingCommand.Settle(Optional.empty(), right)))
        .<Reading>map(settle -> new Reading.Understood(settle))
        .orElseGet(() -> new Reading.Problem(new RecordingRefusal.WitnessHow()));
  }
}
