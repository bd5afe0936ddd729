package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Digests;
import org.mycelium.commands.testimony.TestimonyFact;
import org.mycelium.commands.text.Message;

/** Tells an assembly of its week. Pure but for its read ports; one transaction, one instance. */
public final class DigestRules {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Gathering gathering;
  private final Digests digests;
  private final Subscribing subscribing;

  /** Reads from these. */
  public DigestRules(Gathering gathering, Digests digests, Subscribing subscribing) {
    this.gathering = gathering;
    this.digests = digests;
    this.subscribing = subscribing;
  }

  /** What becomes of this command. */
  public Decision decide(DigestCommand command, Situation situation) {
    return switch (command) {
      case DigestCommand.Due _ -> due(situation);
      case DigestCommand.Now _ ->
          Belonging.inside(
              situation.issuer(),
              _ ->
                  now(Days.lately(situation.moment().now(), situation.moment().zone()), situation));
      case DigestCommand.OfWeek(Week week) ->
          Belonging.inside(situation.issuer(), _ -> ofWeek(week, situation));
      case DigestCommand.ShowTime _ ->
          Belonging.inside(situation.issuer(), member -> subscribing.show(situation, member));
      case DigestCommand.Subscribe c ->
          Belonging.inside(situation.issuer(), member -> subscribing.change(c, situation, member));
    };
  }

  private Decision now(Days days, Situation situation) {
    Digest digest = gathering.of(days, situation.moment().zone());
    Decision.Draft draft = Decision.accept();
    draft.effect(telling(new Effect.Reply(DigestMessage.brief(digest)), digest, Optional.empty()));
    Charts.beside(digest, Effect.Audience.ISSUER).forEach(draft::effect);
    return draft.done();
  }

  private Decision ofWeek(Week week, Situation situation) {
    Moment moment = situation.moment();
    LocalDate founded = LocalDate.ofInstant(digests.founded(), moment.zone());
    if (week.monday().isAfter(moment.local().toLocalDate())) {
      return Decision.refuse(new WeekMessage.ToCome(week));
    }
    return week.sunday().isBefore(founded)
        ? Decision.refuse(new WeekMessage.BeforeAll(week, founded))
        : now(Days.of(week, moment.now(), moment.zone()).seenFrom(moment.now()), situation);
  }

  /**
   * Nothing that happened is told twice or left out: a digest begins where the last one ended, be
   * that a week ago or, after an outage, a month. The first begins with the assembly.
   */
  private Decision due(Situation situation) {
    Moment moment = situation.moment();
    Optional<Instant> end = digests.end(moment.now());
    Optional<Week> owed =
        situation
            .settings()
            .digest()
            .map(time -> new DigestSchedule(time, moment.zone()))
            .flatMap(
                schedule ->
                    schedule.owed(moment.now(), digests::told, end, digests.last(moment.now())));
    if (owed.isEmpty()) {
      return Decision.silence();
    }
    Instant since = end.orElseGet(() -> beginning(moment.now()));
    Digest digest =
        gathering.withNext(
            gathering.of(Days.between(since, moment.now(), moment.zone()), moment.zone()));
    Decision.Draft draft =
        Decision.accept()
            .fact(new DigestFact.DigestPosted(owed.get()))
            .effect(
                telling(
                    new Effect.Announce(
                        DigestMessage.brief(digest),
                        Effect.Loudness.QUIET,
                        List.of(),
                        Optional.empty()),
                    digest,
                    Optional.of(DigestMessage.brief(digest.telling(Optional.empty())))));
    digest
        .testimony()
        .ifPresent(told -> draft.fact(new TestimonyFact.TestimonyRead(told.testimony().no())));
    Charts.beside(digest, Effect.Audience.ASSEMBLY).forEach(draft::effect);
    subscribing.send(digest, draft);
    return draft.done();
  }

  private Instant beginning(Instant now) {
    Instant weekAgo = now.minus(WEEK);
    // A digest begins after its first instant, and what was done in that of the founding counts.
    Instant founded = digests.founded().minusMillis(1);
    return founded.isBefore(weekAgo) ? founded : weekAgo;
  }

  /**
   * If the testimony in it is taken back, so is the message.
   *
   * @param otherwise the digest without it, if it is to be told again then
   */
  static Effect telling(Effect message, Digest digest, Optional<Message> otherwise) {
    return digest
        .testimony()
        .<Effect>map(told -> new Effect.Telling(message, List.of(told.testimony().no()), otherwise))
        .orElse(message);
  }
}
