package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * How a vote opens, whichever command asks for it. A feature whose command leads to a decision that
 * does something opens its proposal here.
 */
public final class Opening {
  private final Members members;
  private final Proposals proposals;
  private final Enactments enactments;

  /** Reads from these. */
  public Opening(Members members, Proposals proposals, Enactments enactments) {
    this.members = members;
    this.proposals = proposals;
    this.enactments = enactments;
  }

  /**
   * What is voted on, how, and until when.
   *
   * @param title one line; untrusted
   * @param text further lines, may be empty; untrusted
   * @param does what its passing does, in order; empty for most
   * @param life what was said of its life
   * @param voting how votes are taken, where the assembly's own terms are not to hold
   */
  public record Terms(
      String title,
      String text,
      Question question,
      Quorum quorum,
      Instant closesAt,
      List<Planned> does,
      Life life,
      VotingTerms.Wish voting) {
    /** Keeps its own copy. */
    public Terms {
      does = List.copyOf(does);
    }

    /** Votes on a text are taken at once. */
    public Terms(
        String title, String text, Rule rule, Quorum quorum, Instant closesAt, List<Planned> does) {
      this(
          title,
          text,
          new Resolution(rule),
          quorum,
          closesAt,
          does,
          Life.AT_ONCE,
          VotingTerms.Wish.NONE);
    }
  }

  /**
   * An enactment that is to be attached.
   *
   * @param words what people wrote that belongs to it, in the order its kind says
   */
  public record Planned(Enactment enactment, List<String> words) {
    /** Keeps its own copy. */
    public Planned {
      words = List.copyOf(words);
    }
  }

  /** Opens a vote of everyone who is present, or says why not. */
  public Decision open(Terms terms, Situation situation, Member proposer) {
    return open(terms, situation, proposer, (_, _) -> {});
  }

  /**
   * The same, with more that is done if it opens.
   *
   * @param more gets the number of the proposal and what is being put together
   */
  public Decision open(
      Terms terms,
      Situation situation,
      Member proposer,
      BiConsumer<ProposalNo, Decision.Draft> more) {
    List<MemberNo> electorate = electorate(situation);
    Optional<Message> obstacle =
        terms
            .life()
            .obstacle(terms.closesAt(), situation.settings(), situation.moment().now())
            .or(() -> obstacle(terms, electorate.size()));
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    ProposalNo no = proposals.next();
    Decision.Draft draft = Decision.accept();
    open(draft, no, proposer.no(), terms, electorate, situation);
    more.accept(no, draft);
    if (situation.inPrivate()) {
      draft.reply(new ProposalMessage.OpenedInRoom(no));
    }
    return draft.done();
  }

  /** Opens a vote of these members that nothing stands in the way of. */
  void open(
      Decision.Draft draft,
      ProposalNo no,
      MemberNo proposer,
      Terms terms,
      List<MemberNo> electorate,
      Situation situation) {
    Entropy entropy = situation.moment().entropy();
    draft.fact(
        new ProposalFact.ProposalOpened(
            no,
            proposer,
            draft.commit(terms.title(), entropy),
            draft.commit(terms.text(), entropy),
            terms.question().canonical(),
            new Electorate(members)
                .counted(
                    terms.quorum(),
                    electorate,
                    proposer,
                    situation.moment().now(),
                    situation.settings().suffrage())
                .canonical(),
            electorate,
            terms.closesAt(),
            Schedule.remindAt(situation.moment().now(), terms.closesAt(), situation.settings())));
    if (terms.question() instanceof Selection selection) {
      draft.fact(
          new ProposalFact.OptionsOffered(
              no, selection.options().stream().map(name -> draft.commit(name, entropy)).toList()));
    }
    terms.life().tell(no, terms.closesAt(), situation.settings(), draft, situation.moment());
    VotingTerms voting = terms.voting().among(situation.settings().terms());
    if (!voting.equals(VotingTerms.USUAL)) {
      draft.fact(new ProposalFact.VotingTermsSet(no, voting));
    }
    attach(terms.does(), no, draft, entropy);
    draft.effect(new Effect.PostCard(no));
    rivals(terms.does()).forEach(rival -> draft.effect(new Effect.TouchCard(rival)));
  }

  /** The electorate of what opens now. */
  public List<MemberNo> electorate(Situation situation) {
    return new Electorate(members).at(situation.moment().now(), situation.settings().suffrage());
  }

  /** What is being voted on that would change any of these, in order of number. */
  public List<Proposal> open(Set<String> subjects) {
    return Rivals.of(subjects, proposals, enactments).stream()
        .flatMap(no -> proposals.find(no).stream())
        .toList();
  }

  /**
   * Something that is being voted on.
   *
   * @param provision which of it is of the kind that was asked for
   */
  public record Underway<E extends Enactment>(Proposal proposal, Provision provision, E does) {}

  /** What is being voted on that would do something of a kind, the one that ends first leading. */
  public <E extends Enactment> List<Underway<E>> underway(Class<E> kind) {
    return proposals.open().stream().flatMap(proposal -> doing(kind, proposal)).toList();
  }

  /** The same of one proposal, whatever became of its vote. */
  public <E extends Enactment> List<Underway<E>> doing(Class<E> kind, ProposalNo no) {
    return proposals.find(no).stream().flatMap(proposal -> doing(kind, proposal)).toList();
  }

  private <E extends Enactment> Stream<Underway<E>> doing(Class<E> kind, Proposal proposal) {
    return enactments.of(proposal.no()).stream()
        .filter(provision -> kind.isInstance(provision.enactment()))
        .map(provision -> new Underway<>(proposal, provision, kind.cast(provision.enactment())));
  }

  private static void attach(
      List<Planned> does, ProposalNo no, Decision.Draft draft, Entropy entropy) {
    for (int ordinal = 0; ordinal < does.size(); ordinal++) {
      Planned planned = does.get(ordinal);
      draft.fact(
          new EnactmentFact.EnactmentAttached(
              no,
              ordinal,
              planned.enactment(),
              planned.words().stream().map(text -> draft.commit(text, entropy)).toList()));
    }
  }

  /** Open proposals that change some of the same: their cards say so from now on. */
  private List<ProposalNo> rivals(List<Planned> does) {
    Set<String> subjects = new HashSet<>();
    does.forEach(planned -> subjects.addAll(planned.enactment().subjects(planned.words())));
    return Rivals.of(subjects, proposals, enactments);
  }

  private Optional<Message> obstacle(Terms terms, int electorate) {
    int titleLength = terms.title().codePointCount(0, terms.title().length());
    int textLength = terms.text().codePointCount(0, terms.text().length());
    if (terms.title().isBlank()) {
      return Optional.of(new ProposalMessage.TitleMissing());
    }
    if (titleLength > ProposalRules.MAX_TITLE) {
      return Optional.of(new ProposalMessage.TitleTooLong(titleLength, ProposalRules.MAX_TITLE));
    }
    if (textLength > ProposalRules.MAX_TEXT) {
      return Optional.of(new ProposalMessage.TextTooLong(textLength, ProposalRules.MAX_TEXT));
    }
    if (proposals.open().size() + proposals.discussed().size() >= ProposalRules.MAX_OPEN) {
      return Optional.of(new ProposalMessage.TooManyOpen(ProposalRules.MAX_OPEN));
    }
    if (terms.quorum().needed(electorate) > electorate) {
      return Optional.of(
          new ProposalMessage.QuorumOutOfReach(terms.quorum().needed(electorate), electorate));
    }
    if (!(terms.question() instanceof Resolution(Rule rule))) {
      return Optional.empty();
    }
    Set<Choice> reasoned = terms.voting().reasons().map(ReasonsNeeded::choices).orElse(Set.of());
    if (!reasoned.isEmpty() && reasoned.stream().allMatch(c -> rule.position(c).isEmpty())) {
      return Optional.of(new TermsMessage.ReasonsForNothing(rule));
    }
    return rule.obstacle(electorate);
  }
}
