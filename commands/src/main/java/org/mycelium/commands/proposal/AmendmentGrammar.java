package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.amendment.AmendmentMessage;

/** How amendments are written, and the history of a text is asked for. */
public final class AmendmentGrammar {
  static final CommandSpec AMEND =
      new CommandSpec(
              "amend",
              List.of("amendment", "enmendar", "enmienda"),
              List.of(
                  new Parameter("proposal", "", true),
                  new Parameter("text", Parameter.BELOW, false)),
              List.of("amend P3: the key stays with two people"),
              AmendmentGrammar::amend)
          .meantBy("edit", "editar");

  static final CommandSpec ACCEPT =
      new CommandSpec(
          "accept",
          List.of("aceptar", "acepto"),
          List.of(new Parameter("amendment", "", true)),
          List.of("accept A1", "accept"),
          line ->
              new Reading.Understood(
                  new ProposalCommand.Accept(Ids.AMENDMENT.take(line.head()).id())));

  static final CommandSpec PUT_TO_VOTE =
      new CommandSpec(
          "put-to-vote",
          List.of("to-vote", "someter", "a-votación"),
          List.of(new Parameter("amendment", "", true)),
          List.of("put-to-vote A1", "put-to-vote"),
          line ->
              new Reading.Understood(
                  new ProposalCommand.PutToVote(Ids.AMENDMENT.take(line.head()).id())));

  private static final Set<String> HISTORY = Set.of("history", "historia", "historial");

  private static final Pattern AMENDMENT = Pattern.compile("#?a ?\\d{1,9}\\b");

  private AmendmentGrammar() {}

  /** How an amendment is declined, if it is one that is named. */
  public static Optional<Reading> declined(String head) {
    return AMENDMENT.matcher(Words.fold(head)).lookingAt()
        ? Ids.AMENDMENT
            .takeFirst(head)
            .id()
            .map(no -> new Reading.Problem(new AmendmentMessage.DeclineHow(no)))
        : Optional.empty();
  }

  /** "P3", "P3 history", "history P3", or nothing. */
  static Reading show(Line line) {
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.take(line.head());
    return HISTORY.contains(Words.fold(taken.rest()))
        ? new Reading.Understood(new ProposalCommand.History(taken.id()))
        : new Reading.Understood(shown(line.head()));
  }

  /** A bare number before other words may begin a title. */
  private static ProposalCommand.Show shown(String head) {
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(head);
    IdForm.Taken<ProposalNo> taken = marked.id().isPresent() ? marked : Ids.PROPOSAL.take(head);
    boolean alone = taken.rest().isEmpty();
    return new ProposalCommand.Show(
        taken.id(), alone || marked.id().isPresent() ? taken.rest() : head);
  }

  private static Reading amend(Line line) {
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.takeFirst(line.head());
    String first = taken.rest();
    if (first.startsWith(":") || first.startsWith(",") || first.startsWith("-")) {
      first = first.substring(1);
    }
    return new Reading.Understood(
        new ProposalCommand.Amend(taken.id(), Words.trim(Words.trim(first) + "\n" + line.body())));
  }
}
