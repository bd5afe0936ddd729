package org.mycelium.commands.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.membership.Called;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Target;
import org.mycelium.commands.proposal.recorded.RecordedFact;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.text.Message;

/**
 * What becomes of votes that are recorded for others, by phone or in the hall (GOVERNANCE: by a
 * named recorder and witness, and the voter can confirm or replace it). Every vote has its voter's
 * name, so that nobody has two; what somebody voted with their own account no recording replaces.
 * Pure but for its read ports; one transaction, one instance.
 */
public final class RecordingRules {

  private final Members members;
  private final Proposals proposals;
  private final Hearing hearing;

  /** Decides from these. */
  public RecordingRules(Members members, Proposals proposals) {
    this.members = members;
    this.proposals = proposals;
    this.hearing = new Hearing(members, proposals);
  }

  /** What becomes of this command. */
  public Decision decide(RecordingCommand command, Situation situation) {
    return switch (command) {
      case RecordingCommand.TakeDown c ->
          Belonging.inside(
              situation.issuer(),
              recorder ->
                  c.votes().isEmpty()
                      ? show(Optional.empty(), situation, recorder)
                      : Target.open(
                          c.proposal(),
                          situation,
                          proposals,
                          Target.Use.RECORD,
                          proposal -> record(c, proposal, situation, recorder)));
      case RecordingCommand.Settle c ->
          Belonging.here(situation.issuer(), member -> settle(c, situation, member));
      case RecordingCommand.React c -> react(c, situation);
      case RecordingCommand.Show c ->
          Belonging.inside(situation.issuer(), member -> show(c.recording(), situation, member));
    };
  }

  private Decision record(
      RecordingCommand.TakeDown command, Proposal proposal, Situation situation, Member recorder) {
    if (proposals.terms(proposal.no()).sealed()) {
      return Decision.refuse(new RecordingRefusal.Sealed(proposal.no()));
    }
    if (command.witness().isEmpty()) {
      return Decision.refuse(new RecordingRefusal.WitnessMissing(proposal.no()));
    }
    Called called = new Called(members.all());
    String named = command.witness().get();
    return switch (called.find(named)) {
      case Meant.Nobody _ -> Decision.refuse(new RecordingRefusal.NobodyCalled(named));
      case Meant.Several(List<Member> several) ->
          Decision.refuse(
              new RecordingRefusal.SeveralCalled(
                  named, several.stream().map(Member::matrixId).toList()));
      case Meant.One(Member witness) when witness.no().equals(recorder.no()) ->
          Decision.refuse(new RecordingRefusal.YourOwnWitness());
      case Meant.One(Member witness) -> {
        Roll.Read read =
            Roll.read(command.votes(), called, new RollAnswers(hearing, proposal, situation));
        yield switch (read) {
          case Roll.Read.Unclear(Message why) -> Decision.refuse(why);
          case Roll.Read.Votes(List<Roll.Line> lines) ->
              record(lines, proposal, situation, recorder, witness);
        };
      }
    };
  }

  private Decision record(
      List<Roll.Line> lines,
      Proposal proposal,
      Situation situation,
      Member recorder,
      Member witness) {
    Optional<Message> obstacle =
        new Entitlement(proposals).obstacle(lines, proposal, recorder, witness);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    List<Recording.Vote> votes = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Roll.Line line : lines) {
      Hearing.Heard heard = new RollAnswers(hearing, proposal, situation).hear(line.answer());
      if (heard instanceof Hearing.Heard.Vote(Mark mark, String reason, Optional<Message> _)) {
        // Where nobody is to see who voted, what is left out would tell it.
        if (hidden(proposal)
            || mayBeRecorded(proposal, line.voter().no(), proposals.recordings().next())) {
          votes.add(new Recording.Vote(line.voter().no(), mark, reason, false));
        } else {
          passedOver.add(line.voter().displayName());
        }
      } else {
        return Decision.refuse(
            new RecordingRefusal.NotRead(
                line.voter().displayName(),
                heard instanceof Hearing.Heard.Nothing(Message why)
                    ? why
                    : new RecordingRefusal.Exactly()));
      }
    }
    if (votes.isEmpty()) {
      return Decision.refuse(new RecordingRefusal.VotedThemselves(passedOver));
    }
    return accepted(votes, passedOver, proposal, situation, recorder, witness);
  }

  private Decision accepted(
      List<Recording.Vote> votes,
      List<String> passedOver,
      Proposal proposal,
      Situation situation,
      Member recorder,
      Member witness) {
    RecordingNo no = proposals.recordings().next();
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new RecordedFact.VotesRecorded(
            no,
            proposal.no(),
            recorder.no(),
            witness.no(),
            votes.stream()
                .map(
                    vote ->
                        new RecordedFact.VotesRecorded.Entry(
                            vote.voter(),
                            vote.mark(),
                            vote.reason().isEmpty()
                                ? null
                                : draft.commit(vote.reason(), situation.moment().entropy())))
                .toList()));
    boolean open = !situation.inPrivate() && !hidden(proposal);
    RecordingView view =
        view(
            new Recording(
                no,
                proposal.no(),
                proposal.round(),
                recorder.no(),
                witness.no(),
                Recording.State.WAITING,
                votes),
            proposal);
    return draft
        .effect(
            new Effect.AskWitness(
                no, witness.no(), new RecordingMessage.Asked(view, open, passedOver)))
        .done();
  }

  /**
   * Whoever has voted with their own account, or took a vote back, speaks for themselves: that no
   * vote of theirs stands is their word as well. What was recorded later counts for them too,
   * though its witness may have been the first to confirm.
   */
  private boolean mayBeRecorded(Proposal proposal, MemberNo voter, RecordingNo by) {
    return proposals
        .ballot(proposal.no(), voter)
        .map(Ballot::castBy)
        .map(castBy -> RecordingNo.behind(castBy).filter(it -> !it.isAfter(by)).isPresent())
        .orElseGet(() -> !proposals.recordings().tookBack(proposal.no(), proposal.round(), voter));
  }

  /** Whether nobody is to see before the close how the vote stands, nor who voted. */
  private boolean hidden(Proposal proposal) {
    return proposals.terms(proposal.no()).results() != ResultsShown.ALWAYS;
  }

  /** Other people's reactions, and what says neither yes nor no, are conversation. */
  private Decision react(RecordingCommand.React command, Situation situation) {
    Optional<Boolean> right = RecordingGrammar.heard(command.key());
    Optional<Recording> recording = proposals.recordings().find(command.recording());
    return right.isPresent()
            && recording.isPresent()
            && situation.issuer() instanceof Issuer.Person person
            && person.member().no().equals(recording.get().witness())
            && recording.get().state() == Recording.State.WAITING
        ? Belonging.here(
            situation.issuer(), member -> settle(recording.get(), right.get(), situation, member))
        : Decision.silence();
  }

  private Decision settle(RecordingCommand.Settle command, Situation situation, Member member) {
    if (command.recording().isPresent()) {
      return proposals
          .recordings()
          .find(command.recording().get())
          .map(recording -> settle(recording, command.right(), situation, member))
          .orElseGet(() -> Decision.refuse(new RecordingRefusal.NoSuch(command.recording().get())));
    }
    List<Recording> waiting =
        waiting().stream().filter(one -> one.witness().equals(member.no())).toList();
    return switch (waiting.size()) {
      case 0 -> Decision.refuse(new RecordingRefusal.NothingWaits());
      case 1 -> settle(waiting.getFirst(), command.right(), situation, member);
      default ->
          Decision.refuse(
              new RecordingRefusal.WhichOne(waiting.stream().map(Recording::no).toList()));
    };
  }

  private Decision settle(Recording recording, boolean right, Situation situation, Member member) {
    Proposal proposal = proposals.find(recording.proposal()).orElseThrow();
    boolean witness = member.no().equals(recording.witness());
    boolean recorder = member.no().equals(recording.recorder());
    if (!witness && !(recorder && !right)) {
      return Decision.refuse(
          new RecordingRefusal.NotTheWitness(
              recording.no(), members.get(recording.witness()).displayName()));
    }
    if (!recording.waitsOn(proposal) || (right && !answers(recording.recorder()))) {
      return Decision.refuse(
          new RecordingRefusal.TooLate(recording.no(), proposal.no(), recording.state()));
    }
    return right
        ? witnessed(recording, proposal, situation)
        : Decision.accept()
            .fact(new RecordedFact.RecordingDropped(recording.no()))
            .effect(new Effect.Acknowledge())
            .effect(
                new Effect.Whisper(
                    witness ? recording.recorder() : recording.witness(),
                    new RecordingMessage.Dropped(
                        recording.no(), proposal.no(), member.displayName())))
            .done();
  }

  /** Whoever left can neither answer for what they recorded nor object to what was. */
  private boolean answers(MemberNo member) {
    return members.get(member).present();
  }

  private Decision witnessed(Recording recording, Proposal proposal, Situation situation) {
    Map<Boolean, List<Recording.Vote>> votes =
        recording.votes().stream()
            .collect(
                Collectors.partitioningBy(
                    vote ->
                        mayBeRecorded(proposal, vote.voter(), recording.no())
                            && answers(vote.voter())));
    List<Recording.Vote> counted = votes.getOrDefault(true, List.of());
    List<Recording.Vote> overtaken = votes.getOrDefault(false, List.of());
    Set<MemberNo> recordedBefore = new HashSet<>(proposals.voters(proposal.no()));
    Decision.Draft draft =
        Decision.accept()
            .fact(
                new RecordedFact.RecordingWitnessed(
                    recording.no(), counted.stream().map(Recording.Vote::voter).toList()));
    for (Recording.Vote vote : counted) {
      draft.fact(
          new VoteFact.BallotCast(
              proposal.no(),
              vote.voter(),
              vote.mark(),
              vote.reason().isEmpty()
                  ? null
                  : draft.commit(vote.reason(), situation.moment().entropy()),
              recording.no().toString()));
    }
    RecordingView view = view(recording, proposal);
    List<Effect.TellEach.Told> told = new ArrayList<>();
    counted.forEach(vote -> told.add(told(vote, view, true)));
    draft.effect(new Effect.Acknowledge());
    if (hidden(proposal)) {
      overtaken.stream()
          .filter(vote -> answers(vote.voter()))
          .forEach(vote -> told.add(told(vote, view, false)));
      told.sort(Comparator.comparing(Effect.TellEach.Told::to));
      return draft
          .effect(new Effect.TellEach(told, new RecordingMessage.Confirmed(view)))
          .effect(new Effect.TouchCard(proposal.no()))
          .done();
    }
    if (counted.isEmpty()) {
      return draft
          .effect(
              Effect.Announce.quietly(
                  new RecordingMessage.Overtaken(view, names(overtaken)), proposal.no()))
          .done();
    }
    return draft
        .effect(
            new Effect.TellEach(
                told,
                new RecordingMessage.Counted(
                    view,
                    names(
                        counted.stream().filter(v -> !recordedBefore.contains(v.voter())).toList()),
                    names(
                        counted.stream().filter(v -> recordedBefore.contains(v.voter())).toList()),
                    names(overtaken))))
        .effect(new Effect.TouchCard(proposal.no()))
        .done();
  }

  private static Effect.TellEach.Told told(
      Recording.Vote vote, RecordingView view, boolean counts) {
    return new Effect.TellEach.Told(
        vote.voter(), new RecordingMessage.ForYou(view, vote.mark(), vote.reason(), counts));
  }

  private List<Recording> waiting() {
    return proposals.recordings().waiting().stream()
        .filter(one -> proposals.find(one.proposal()).filter(one::waitsOn).isPresent())
        .toList();
  }

  private Decision show(Optional<RecordingNo> no, Situation situation, Member member) {
    if (no.isEmpty()) {
      return Decision.answer(
          new RecordingMessage.Waiting(
              waiting().stream()
                  .map(one -> view(one, proposals.find(one.proposal()).orElseThrow()))
                  .toList()));
    }
    return proposals
        .recordings()
        .find(no.get())
        .map(recording -> show(recording, situation, member))
        .orElseGet(() -> Decision.refuse(new RecordingRefusal.NoSuch(no.get())));
  }

  /** How somebody voted is told in private, and to those whom it concerns. */
  private Decision show(Recording recording, Situation situation, Member member) {
    boolean concerned =
        member.no().equals(recording.recorder())
            || member.no().equals(recording.witness())
            || recording.votesFor(member.no());
    RecordingView view = view(recording, proposals.find(recording.proposal()).orElseThrow());
    return Decision.answer(
        new RecordingMessage.Shown(view, concerned && situation.inPrivate(), concerned));
  }

  private RecordingView view(Recording recording, Proposal proposal) {
    return new RecordingView(
        recording,
        proposal,
        proposals.terms(proposal.no()).results(),
        members.get(recording.recorder()).displayName(),
        members.get(recording.witness()).displayName(),
        recording.votes().stream().map(vote -> members.get(vote.voter())).toList());
  }

  private List<String> names(List<Recording.Vote> votes) {
    return members.these(votes.stream().map(Recording.Vote::voter).toList()).stream()
        .map(Member::displayName)
        .toList();
  }
}
