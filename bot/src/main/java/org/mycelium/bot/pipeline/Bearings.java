package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.role.OfferedTurn;
import org.mycelium.commands.vote.VoteFact;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.room.Room;

/** Which assembly, and what within it, an event is about. */
final class Bearings {
  /** As every room version writes them, and short enough to be kept. */
  private static final Pattern EVENT_ID = Pattern.compile("\\$[A-Za-z0-9_+/=:.-]{1,254}");

  private Bearings() {}

  /** The assembly of a room; in private, the one of whoever speaks, if it is clear which. */
  static Optional<AssemblyId> assembly(
      Transaction transaction, Room room, String sender, Optional<LetterSubject> subject) {
    if (room.assembly().isPresent()) {
      return room.assembly();
    }
    List<AssemblyId> theirs = transaction.rooms().assembliesOf(sender);
    Optional<AssemblyId> answered = subject.map(LetterSubject::assembly).filter(theirs::contains);
    if (answered.isPresent()) {
      return answered;
    }
    return theirs.size() == 1
        ? Optional.of(theirs.getFirst())
        : room.chosen().filter(theirs::contains);
  }

  /** Those that somebody can speak to from a room. */
  static List<AssemblyId> assemblies(Transaction transaction, Room room, String sender) {
    return room.assembly().map(List::of).orElseGet(() -> transaction.rooms().assembliesOf(sender));
  }

  /** A vote that a message cast, whether it stands or not. */
  record OldVote(AssemblyId assembly, ProposalNo proposal) {}

  /** The vote that a message cast once; none if its ballot was sealed. */
  static Optional<OldVote> votedOnce(
      Transaction transaction, Room room, String sender, String eventId) {
    return assemblies(transaction, room, sender).stream()
        .flatMap(
            id ->
                votes(transaction, id, eventId)
                    .filter(fact -> fact.castBy().equals(eventId))
                    .map(fact -> new OldVote(id, fact.proposal())))
        .findFirst();
  }

  /**
   * A vote that an edit changed.
   *
   * @param castBy the message that was edited
   */
  record Changed(AssemblyId assembly, String castBy) {}

  /** The vote that was changed by this event, if it is an edit that changed one. */
  static Optional<Changed> changedBy(
      Transaction transaction, Room room, String sender, String edit) {
    return assemblies(transaction, room, sender).stream()
        .flatMap(
            id ->
                Stream.concat(
                        votes(transaction, id, edit)
                            .map(VoteFact.BallotCast::castBy)
                            .filter(castBy -> !castBy.equals(edit)),
                        transaction
                            .assembly(id)
                            .proposals()
                            .sealedBallots()
                            .changedBy(edit)
                            .stream())
                    .map(castBy -> new Changed(id, castBy)))
        .findFirst();
  }

  private static Stream<VoteFact.BallotCast> votes(
      Transaction transaction, AssemblyId assembly, String eventId) {
    return transaction.assembly(assembly).chronicle().causedBy(Cause.event(eventId)).stream()
        .filter(VoteFact.BallotCast.class::isInstance)
        .map(VoteFact.BallotCast.class::cast);
  }

  /** The assembly in which an event cast a vote that stands, if it was cast from this room. */
  static Optional<AssemblyId> castIn(
      Transaction transaction, Room room, String sender, String eventId) {
    return assemblies(transaction, room, sender).stream()
        .filter(id -> transaction.assembly(id).proposals().castBy(eventId).isPresent())
        .findFirst();
  }

  /** What a message answers, or what its thread is about. */
  static Optional<LetterSubject> subject(Transaction transaction, RoomEvent.Text text) {
    return Optional.ofNullable(text.replyTo())
        .flatMap(transaction.outbox()::subjectOf)
        .or(() -> Optional.ofNullable(text.threadRoot()).flatMap(transaction.outbox()::subjectOf));
  }

  /**
   * A link to the message that this one answers. None in private: nobody else could follow it. It
   * is for people to follow, and leads nowhere else than within Matrix.
   */
  static Optional<String> answered(Room room, RoomEvent.Text text) {
    return Optional.ofNullable(text.replyTo())
        .filter(_ -> !room.isPrivate())
        .filter(id -> EVENT_ID.matcher(id).matches())
        .map(id -> "https://matrix.to/#/" + room.roomId() + "/" + id);
  }

  /** The votes recorded for others, if the subject is such. */
  static Optional<RecordingNo> recording(LetterSubject subject) {
    return RecordingNo.behind(subject.subject());
  }

  /** The turn that somebody is asked to swap, if the subject is such. */
  static Optional<OfferedTurn> offeredTurn(LetterSubject subject) {
    return OfferedTurn.behind(subject.subject());
  }

  /** The proposal, if the subject is one. */
  static Optional<ProposalNo> proposal(LetterSubject subject) {
    return Ids.proposal(subject.subject());
  }
}
