package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;

/**
 * The whole flow on one page: a command comes in, its feature decides, facts go to the journal, and
 * what people see of it goes to the outbox, all within one unit of work. Nothing here waits, sleeps
 * or speaks to the network. Used from one thread at a time.
 */
final class CommandRunner {
  private final Surroundings surroundings;
  private final Postbox postbox;
  private final CardKeeper cards;
  private final Almanac almanac;
  private final FileDesk files;
  private final PollKeeper polls;
  private final PowerDesk powers;
  private final StoryKeeper stories;

  CommandRunner(Surroundings surroundings, Postbox postbox, CardKeeper cards, Almanac almanac) {
    this.surroundings = surroundings;
    this.postbox = postbox;
    this.cards = cards;
    this.almanac = almanac;
    this.files = new FileDesk(surroundings, postbox);
    this.polls = new PollKeeper(surroundings, postbox);
    this.powers = new PowerDesk(surroundings, postbox);
    this.stories = new StoryKeeper(surroundings, postbox, almanac);
  }

  /** What is kept of stories beside the journal. */
  StoryKeeper stories() {
    return stories;
  }

  /**
   * Runs what somebody said or did.
   *
   * @param eventId the event by which it came
   * @param subject the letter of ours that it answers
   * @return whether it may be kept by whom and by which message this came
   */
  boolean run(
      Transaction transaction,
      AssemblyId assembly,
      Origin origin,
      String eventId,
      Command command,
      Optional<LetterSubject> subject) {
    String roomId = transaction.rooms().roomOf(assembly);
    Tx tx = transaction.assembly(assembly);
    return run(
        transaction,
        new Addressed(
            assembly,
            roomId,
            Cause.event(eventId),
            subject.flatMap(Bearings::proposal),
            Optional.of(origin)),
        command,
        People.issuer(transaction, assembly, roomId, origin.sender()),
        tx.settings().current(),
        tx);
  }

  /** Runs a command of the clock or the homeserver. */
  void run(
      Transaction transaction, AssemblyId assembly, String roomId, Cause cause, Command command) {
    Tx tx = transaction.assembly(assembly);
    run(transaction, assembly, roomId, cause, command, tx.settings().current());
  }

  /** Runs a command of the homeserver under settings that are not in the journal yet. */
  void run(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Cause cause,
      Command command,
      Settings settings) {
    Addressed addressed =
        new Addressed(assembly, roomId, cause, Optional.empty(), Optional.empty());
    run(
        transaction,
        addressed,
        command,
        new Issuer.Automatic(),
        settings,
        transaction.assembly(assembly));
  }

  private boolean run(
      Transaction transaction,
      Addressed addressed,
      Command command,
      Issuer issuer,
      Settings settings,
      Tx tx) {
    if (tx.known(addressed.cause())) {
      return true;
    }
    Situation situation =
        new Situation(
            addressed.assembly(),
            settings,
            issuer,
            addressed.about(),
            addressed.origin().flatMap(Origin::answered),
            addressed.origin().map(Origin::inPrivate).orElse(false),
            addressed.cause(),
            surroundings.moment(settings.zone()),
            surroundings.botId());
    Decision decision = Features.decide(command, situation, tx);
    addressed
        .origin()
        .ifPresent(
            origin ->
                new Asking(transaction, postbox, surroundings.now())
                    .decided(addressed.assembly(), origin, command, decision, tx));
    switch (decision) {
      case Decision.Refused refused -> {
        addressed
            .origin()
            .ifPresent(origin -> postbox.refuse(transaction, origin, settings, refused.why()));
        return true;
      }
      case Decision.Accepted accepted -> {
        if (!accepted.facts().isEmpty()) {
          tx.append(
              cause(accepted, addressed, situation),
              actor(issuer, accepted),
              situation.moment(),
              accepted.facts(),
              accepted.disclosures());
          if (accepted.facts().stream().anyMatch(Almanac::movesDates)) {
            almanac.plan(transaction, addressed.assembly());
          }
        }
        tx.seal(accepted.sealings());
        // What was just decided may have changed the language it is told in.
        Settings after = tx.settings().current();
        for (Effect effect : accepted.effects()) {
          show(transaction, addressed, effect, after, tx);
        }
        if (situation.inPrivate()
            && accepted.effects().stream().noneMatch(CommandRunner::answers)) {
          // What was done shows in the assembly's room; that it was done, here.
          addressed.origin().ifPresent(origin -> postbox.acknowledge(transaction, origin, after));
        }
        return accepted.facts().stream().noneMatch(Fact::unsigned);
      }
    }
  }

  private void show(
      Transaction transaction, Addressed to, Effect effect, Settings settings, Tx tx) {
    switch (effect) {
      case Effect.Reply reply ->
          to.origin().ifPresent(o -> postbox.reply(transaction, o, settings, reply.message()));
      case Effect.Confide confide ->
          to.origin()
              .ifPresent(o -> postbox.confide(transaction, to.assembly(), o, settings, confide));
      case Effect.Acknowledge _ ->
          to.origin().ifPresent(o -> postbox.acknowledge(transaction, o, settings));
      case Effect.Announce announcement -> {
        to.origin().ifPresent(origin -> postbox.seen(transaction, origin));
        postbox.announce(transaction, to.assembly(), to.roomId(), announcement, settings, tx);
      }
      case Effect.AskWitness ask -> {
        to.origin().ifPresent(origin -> postbox.seen(transaction, origin));
        new Questions(postbox, transaction, to.assembly(), settings, tx)
            .askWitness(to.roomId(), ask);
      }
      case Effect.AskToSwap ask -> {
        if (!ask.inPrivate()) {
          to.origin().ifPresent(origin -> postbox.seen(transaction, origin));
        }
        new Questions(postbox, transaction, to.assembly(), settings, tx)
            .askToSwap(to.roomId(), ask);
      }
      case Effect.TellEach told -> {
        to.origin().ifPresent(origin -> postbox.seen(transaction, origin));
        postbox.tellEach(transaction, to.assembly(), to.roomId(), told, settings, tx);
      }
      case Effect.Wish wish -> transaction.wishes(to.assembly()).keep(wish.of(), wish.wishes());
      case Effect.Subscribe subscribe ->
          transaction.subscriptions(to.assembly()).keep(subscribe.member(), subscribe.wanted());
      case Effect.KeepAside aside -> transaction.answersFor(to.assembly()).keep(aside.what());
      // What waits is kept before anything is said.
      case Effect.Await _ -> {}
      case Effect.AskBack ask ->
          to.origin().ifPresent(o -> postbox.refuse(transaction, o, settings, ask.words()));
      case Effect.OfTestimony about -> stories.keep(transaction, to, about.what());
      case Effect.Telling telling -> {
        long before = transaction.outbox().newest();
        show(transaction, to, telling.message(), settings, tx);
        stories.told(transaction, to.assembly(), telling, before, settings);
      }
      case Effect.Discreet discreet ->
          postbox.discreetly(transaction, to.assembly(), to.roomId(), discreet, settings, tx);
      case Effect.Apart apart -> postbox.apart(transaction, to.assembly(), apart, settings, tx);
      case Effect.Whisper whisper ->
          postbox.whisper(transaction, to.assembly(), to.roomId(), whisper, settings, tx);
      case Effect.Attach attach -> files.attach(transaction, to, attach, settings);
      case Effect.ChangeLevels change ->
          powers.change(transaction, to.assembly(), to.roomId(), change, tx);
      case Effect.PostCard card -> {
        // A card that comes again is of a vote that begins anew.
        transaction.pending().endVote(to.assembly(), card.proposal(), surroundings.now());
        transaction.reactions().end(to.assembly(), card.proposal());
        to.origin().ifPresent(origin -> postbox.seen(transaction, origin));
        cards.post(
            transaction, to.assembly(), to.roomId(), card.proposal(), to.cause(), settings, tx);
        polls.post(transaction, to.assembly(), to.roomId(), card.proposal(), settings, tx);
      }
      case Effect.TouchCard card -> cards.touch(transaction, to.assembly(), card.proposal(), tx);
      case Effect.FreezeCard card -> {
        transaction.pending().endVote(to.assembly(), card.proposal(), surroundings.now());
        transaction.reactions().end(to.assembly(), card.proposal());
        cards.freeze(transaction, to.assembly(), to.roomId(), card.proposal(), settings, tx);
        polls.end(transaction, to.assembly(), to.roomId(), card.proposal(), settings);
      }
    }
  }

  private static boolean answers(Effect effect) {
    return switch (effect) {
      case Effect.Reply _, Effect.Confide _, Effect.Acknowledge _, Effect.AskBack _ -> true;
      case Effect.Telling telling -> answers(telling.message());
      case Effect.Attach attach -> attach.audience() == Effect.Audience.ISSUER;
      case Effect.Announce _,
          Effect.AskWitness _,
          Effect.AskToSwap _,
          Effect.TellEach _,
          Effect.Wish _,
          Effect.Subscribe _,
          Effect.KeepAside _,
          Effect.Await _,
          Effect.Apart _,
          Effect.Whisper _,
          Effect.Discreet _,
          Effect.OfTestimony _,
          Effect.ChangeLevels _,
          Effect.PostCard _,
          Effect.TouchCard _,
          Effect.FreezeCard _ ->
          false;
    };
  }

  private static Cause cause(Decision.Accepted accepted, Addressed addressed, Situation situation) {
    return accepted.facts().stream().anyMatch(Fact::untraced)
        ? Cause.sealed(situation.moment().entropy())
        : addressed.cause();
  }

  private static @Nullable MemberNo actor(Issuer issuer, Decision.Accepted accepted) {
    if (accepted.facts().stream().anyMatch(Fact::unsigned)) {
      return null;
    }
    return switch (issuer) {
      case Issuer.Person person -> person.member().no();
      case Issuer.Stranger _, Issuer.Automatic _ -> null;
    };
  }

  /**
   * Which assembly something is about, and where its answer goes.
   *
   * @param roomId the assembly's own room
   * @param about the proposal whose card or thread it answers
   * @param origin where it was said; empty for the clock and the homeserver
   */
  record Addressed(
      AssemblyId assembly,
      String roomId,
      Cause cause,
      Optional<ProposalNo> about,
      Optional<Origin> origin) {}
}
