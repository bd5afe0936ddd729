package org.mycelium.storage;

import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.proposal.standing.Aims;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.vote.VoteCommand;

/** What becomes of what members ask, by the real rules on the real tables. */
final class Asking {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final House house;
  private Settings settings = Settings.defaults(Locale.ENGLISH, UTC);

  Asking(House house) {
    this.house = house;
  }

  void set(Setting setting, String canonical) {
    settings = settings.with(setting, canonical);
  }

  Settings settings() {
    return settings;
  }

  static VoteCommand.Cast vote(String answer, ProposalNo... named) {
    Optional<ProposalNo> no = named.length == 0 ? Optional.empty() : Optional.of(named[0]);
    return new VoteCommand.Cast(no, answer, Optional.empty(), answer, false);
  }

  ProposalCommand.Propose proposing(String title, Life life) {
    return new ProposalCommand.Propose(
        title,
        "",
        Optional.of(house.now().plus(Duration.ofDays(3))),
        Optional.empty(),
        Optional.empty(),
        life,
        Aims.NONE,
        Optional.empty(),
        VotingTerms.Wish.NONE);
  }

  Decision asks(int member, Command command) {
    return asks(new Issuer.Person(house.members().get(member(member)), false), command);
  }

  Decision asks(Issuer issuer, Command command) {
    return asks(issuer, command, Optional.empty());
  }

  /**
   * Decides, and appends what it leads to.
   *
   * @param about the proposal whose card is answered
   */
  Decision asks(Issuer issuer, Command command, Optional<ProposalNo> about) {
    Instant now = house.now();
    Cause cause = Cause.event(house.event());
    Moment moment = new Moment(now, UTC, house.noon().entropy());
    return house
        .database
        .writer()
        .call(
            tx -> {
              Situation situation =
                  new Situation(
                      ONE,
                      settings,
                      issuer,
                      about,
                      Optional.empty(),
                      false,
                      cause,
                      moment,
                      "@bot:example.org");
              Decision decision = Features.decide(command, situation, tx.assembly(ONE));
              if (decision instanceof Decision.Accepted accepted && !accepted.facts().isEmpty()) {
                tx.assembly(ONE)
                    .append(
                        cause,
                        issuer instanceof Issuer.Person person ? person.member().no() : null,
                        moment,
                        accepted.facts(),
                        accepted.disclosures());
              }
              return decision;
            });
  }

  /** What kind of message a refusal is; empty if it was accepted. */
  static String refusal(Decision decision) {
    return why(decision).map(message -> message.getClass().getSimpleName()).orElse("");
  }

  static Optional<Message> why(Decision decision) {
    return decision instanceof Decision.Refused refused
        ? Optional.of(refused.why())
        : Optional.empty();
  }
}
