package org.mycelium.commands.decision;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.quota.Aside;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Wishes;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.role.OfferedTurn;
import org.mycelium.commands.testimony.TestimonyEffect;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.text.Message;

/**
 * What people see of an accepted command. The pipeline turns it into outbox rows in the same
 * transaction.
 */
public sealed interface Effect {
  /** A quiet answer to the issuer, where the command was given. */
  record Reply(Message message) implements Effect {}

  /**
   * An answer to the issuer alone that tells their receipt. What was not sent when the vote closes
   * is never sent.
   */
  record Confide(ProposalNo proposal, Message message) implements Effect {}

  /** A mark on the issuer's message instead of an answer. */
  record Acknowledge() implements Effect {}

  /**
   * A message to the assembly's room.
   *
   * @param loudness whether it wakes people
   * @param mentions who is named by it, when it is loud
   * @param about the proposal a reply to this message would be about
   */
  record Announce(
      Message message, Loudness loudness, List<MemberNo> mentions, Optional<ProposalNo> about)
      implements Effect {
    /** Keeps its own copy. */
    public Announce {
      mentions = List.copyOf(mentions);
    }

    /** A notice about a proposal, that wakes nobody. */
    public static Announce quietly(Message message, ProposalNo about) {
      return new Announce(message, Loudness.QUIET, List.of(), Optional.of(about));
    }
  }

  /**
   * A message to one person who must act: in private where there is a private room, else in the
   * assembly's room, naming them.
   */
  record Whisper(MemberNo to, Message message) implements Effect {}

  /**
   * The witness of recorded votes is asked, in the assembly's room and by name. An answer to that
   * message is about the recording.
   */
  record AskWitness(RecordingNo recording, MemberNo witness, Message message) implements Effect {}

  /**
   * Somebody is asked whether they swap turns: in the assembly's room and by name, or in private
   * alone. An answer to that message is about the turn.
   *
   * @param inPrivate only where they have a private room
   */
  record AskToSwap(OfferedTurn turn, MemberNo other, boolean inPrivate, Message message)
      implements Effect {}

  /**
   * Each of these is told something in private, where there is a private room; the assembly's room
   * is told what everybody may know, naming those who could not be told in private.
   */
  record TellEach(List<Told> each, Message aloud) implements Effect {
    /** Keeps its own copy. */
    public TellEach {
      each = List.copyOf(each);
    }

    /** What one of them is told. */
    public record Told(MemberNo to, Message message) {}
  }

  /**
   * Something nobody else is to read: told to one person in private. Where there is no private room
   * only something else is said in the assembly's room, naming them.
   *
   * @param inRoom tells nothing that is not everybody's to know
   */
  record Discreet(MemberNo to, Message message, Message inRoom) implements Effect {}

  /**
   * Something that even to whom it is told is nobody else's to know: told in private, and where
   * there is no private room not at all.
   */
  record Apart(MemberNo to, Message message) implements Effect {}

  /** How a member wants to be reminded from now on: theirs alone, kept beside the journal. */
  record Wish(MemberNo of, Wishes wishes) implements Effect {}

  /**
   * Whether a member gets the weekly digest in private from now on: theirs alone, kept beside the
   * journal.
   */
  record Subscribe(MemberNo member, boolean wanted) implements Effect {}

  /** Something is kept beside the journal for a draw with quotas, or erased there. */
  record KeepAside(Aside what) implements Effect {}

  /**
   * Something waits for an answer from now on, in the place of whatever else did. What is asked
   * stands in another effect; if nobody gets to read that now, nothing waits.
   */
  record Await(MemberNo of, Pending pending) implements Effect {}

  /** As {@link Await}; what is asked is told as a refusal is. */
  record AskBack(MemberNo of, Pending pending, Message words) implements Effect {}

  /** Whether a message may wake people. */
  enum Loudness {
    /** A notice: no client notifies of it. */
    QUIET,
    /**
     * An ordinary message: people are notified as they set it for the room, those named in it in
     * any case.
     */
    LOUD
  }

  /**
   * A file: where the command was given, or in the assembly's room for everyone. What the
   * homeserver does not take is told in words instead.
   */
  record Attach(Attachment file, Audience audience) implements Effect {}

  /** Who gets a file. */
  enum Audience {
    /** Whoever is where the command was given, like a {@link Reply}. */
    ISSUER,
    /** The assembly's room, like an {@link Announce}. */
    ASSEMBLY
  }

  /**
   * The homeserver is asked to change power levels in the assembly's room.
   *
   * @param changes at least one
   */
  record ChangeLevels(List<LevelChange> changes) implements Effect {
    /** Keeps its own copy. */
    public ChangeLevels {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One member's level. It is not changed where it is another by then than one of those known: then
   * somebody else changed it, and what that means is decided anew.
   *
   * @param known where the member may stand
   * @param to where they are to stand
   */
  record LevelChange(MemberNo member, List<Long> known, long to) {
    /** Keeps its own copy. */
    public LevelChange {
      known = List.copyOf(known);
    }
  }

  /** Something about stories that is kept beside the journal. */
  record OfTestimony(TestimonyEffect what) implements Effect {}

  /**
   * A message that tells stories. When one of them is taken back, so is the message.
   *
   * @param otherwise what is said in its place then, if the rest of it is still news
   */
  record Telling(Effect message, List<TestimonyNo> stories, Optional<Message> otherwise)
      implements Effect {
    /** Keeps its own copy. */
    public Telling {
      stories = List.copyOf(stories);
    }
  }

  /** The proposal's card appears, and is pinned where that is allowed. */
  record PostCard(ProposalNo proposal) implements Effect {}

  /**
   * The proposal's card shows something that changed; it is edited as soon as its next edit is
   * allowed.
   */
  record TouchCard(ProposalNo proposal) implements Effect {}

  /** The card takes its last form at once, and is unpinned. */
  record FreezeCard(ProposalNo proposal) implements Effect {}
}
