package org.mycelium.storage.codec;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.template.TemplateNo;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.Unplaced;
import org.mycelium.storage.testimony.TopicForm;

/**
 * What waits for somebody's answer, to JSON and back. It is kept for hours rather than for ever, so
 * there are no versions: a question in another form than today's has lapsed. Pure.
 */
public final class PendingCodec {
  private static final String BETWEEN = ",";

  private PendingCodec() {}

  /** The form it is kept in. */
  public static String encode(Pending pending) {
    return body(pending).json();
  }

  private static Body body(Pending pending) {
    return switch (pending) {
      case ReadBack(var proposal, var written) ->
          new Body().number("proposal", proposal.value()).text("written", written);
      case Unplaced(var written) -> new Body().text("written", written);
      case PendingPayment(var to, var units, var what) ->
          new Body().number("amount", units).number("to", to.value()).text("what", what);
      case PendingForm(var template, var reads, var written) ->
          new Body()
              .number("reads", reads.value())
              .number("template", template.value())
              .text("written", written);
      case BallotDialogue(var proposal, var round, var answers, var done, var reason) ->
          new Body()
              .text("answers", String.join(BETWEEN, answers))
              .number("done", done ? 1 : 0)
              .number("proposal", proposal.value())
              .text("reason", reason)
              .number("round", round);
      case TestimonyDraft draft -> story(draft);
    };
  }

  private static Body story(TestimonyDraft draft) {
    Body body = new Body().text("event", draft.event()).text("words", draft.words());
    draft.named().ifPresent(named -> body.number("named", named ? 1 : 0));
    draft.reach().ifPresent(reach -> body.text("reach", TopicForm.words(reach)));
    draft
        .topic()
        .ifPresent(
            topic -> {
              body.text("topic", TopicForm.word(topic));
              Optional.ofNullable(TopicForm.number(topic))
                  .ifPresent(number -> body.number("topicNo", number));
            });
    return body;
  }

  /**
   * What was kept.
   *
   * @throws IllegalArgumentException if it is not of today's form
   */
  public static Pending decode(Pending.Kind kind, String json) {
    Fields in = Fields.of(json);
    return switch (kind) {
      case READ_BACK -> new ReadBack(in.proposal("proposal"), in.text("written"));
      case WHICH -> new Unplaced(in.text("written"));
      case PAYMENT -> new PendingPayment(in.member("to"), in.number("amount"), in.text("what"));
      case FORM ->
          new PendingForm(
              new TemplateNo(in.integer("template")),
              new DecisionNo(in.integer("reads")),
              in.text("written"));
      case BALLOT ->
          new BallotDialogue(
              in.proposal("proposal"),
              in.integer("round"),
              answers(in.text("answers")),
              in.number("done") == 1,
              in.text("reason"));
      case STORY ->
          new TestimonyDraft(
              in.text("words"),
              Optional.ofNullable(in.textOrNull("topic"))
                  .map(word -> TopicForm.topic(word, in.numberOrNull("topicNo"))),
              in.text("event"),
              Optional.ofNullable(in.numberOrNull("named")).map(named -> named == 1),
              Optional.ofNullable(in.textOrNull("reach")).map(TopicForm::reach));
      case COMMAND -> throw new IllegalArgumentException("advice asks for nothing");
    };
  }

  private static List<String> answers(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
  }
}
