package org.mycelium.commands.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalGrammar;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.text.Message;

/**
 * A template's text as a proposal with blanks. It is read before anything is filled in, so that
 * nobody fills in other terms than those the assembly decided: in a template that ends ", by 2/3"
 * an item called "oven, by 1/2" is an item of that name.
 *
 * @param proposal what would be opened, with its blanks
 */
record Form(ProposalCommand.Propose proposal) {
  /** What was made of a text. */
  sealed interface Read {
    /** A proposal. */
    record Good(Form form) implements Read {}

    /** Something else, or nothing that can be read. */
    record Bad(Message why) implements Read {}
  }

  /** Reads a template's text, with times as they are meant at this moment. */
  static Read read(String text, Moment moment) {
    return switch (ProposalGrammar.propose(Line.of(text, moment))) {
      case Reading.Understood(ProposalCommand.Propose proposal) ->
          new Read.Good(new Form(proposal));
      case Reading.Problem problem -> new Read.Bad(problem.message());
      case Reading.Understood _, Reading.NotForMe _ -> new Read.Bad(new PlanMessage.NoText());
    };
  }

  /**
   * The proposal with its blanks filled in.
   *
   * @param values by the folded names of the blanks
   */
  ProposalCommand.Propose filled(Map<String, String> values) {
    Life life = proposal.life();
    return new ProposalCommand.Propose(
        line(proposal.title(), values),
        Blanks.fill(proposal.text(), values),
        proposal.closesAt(),
        proposal.rule(),
        proposal.quorum(),
        new Life(
            life.story().map(story -> filled(story, values)),
            life.discussion(),
            life.voting(),
            life.extension()),
        proposal.aims(),
        proposal.offer().map(offer -> filled(offer, values)),
        proposal.terms());
  }

  private static Story filled(Story story, Map<String, String> values) {
    return new Story(line(story.instead(), values), line(story.because(), values));
  }

  /** One blank alone among the options may be filled in with several of them. */
  private static Offer filled(Offer offer, Map<String, String> values) {
    List<String> options =
        offer.options().stream()
            .flatMap(
                option ->
                    Blanks.only(option)
                        ? Offer.listed(Blanks.fill(option, values)).stream()
                        : Stream.of(line(option, values)))
            .toList();
    return new Offer(
        options, offer.method(), offer.seats(), offer.points(), offer.none(), offer.total());
  }

  /** The offer of options, if all of them are known before anything is filled in. */
  Optional<Offer> fixedOffer() {
    return proposal.offer().filter(offer -> offer.options().stream().noneMatch(Blanks::only));
  }

  private static String line(String text, Map<String, String> values) {
    return Blanks.fill(text, values).replaceAll("\\s*\\n\\s*", " ");
  }
}
