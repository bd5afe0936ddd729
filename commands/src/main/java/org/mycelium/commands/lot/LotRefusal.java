package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why something about draws was not done, and what would work. */
public sealed interface LotRefusal extends Message {
  /** Chance was put into two draws at once: the second would have been words for the first. */
  record OneDrawAMessage(Optional<LotNo> one, LotNo other) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.one-draw-a-message",
          Arg.word("one", one.map(LotNo::toString).orElse("")),
          Arg.word("other", other.toString()));
    }
  }

  /** It could not be read what is to be drawn. */
  record How() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.how");
      out.line("lot.how-convene");
    }
  }

  /** Nothing was said that it is for. */
  record WhatFor() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.what-for");
      out.line("lot.how-convene");
    }
  }

  /** What it is for is too long. */
  record AboutTooLong(int max) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.about-too-long", Arg.num("max", max));
    }
  }

  /** A time that cannot be used. */
  record WhichTime(String written) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.which-time", Arg.untrusted("written", written));
    }
  }

  /** Secrets would be revealed for too short or too long. */
  record HowLongRevealed(Duration least, Duration most) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.how-long-revealed", Arg.length("least", least), Arg.length("most", most));
    }
  }

  /** Nobody is left who could be drawn. */
  record NobodyEligible() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.nobody-eligible");
    }
  }

  /** More seats than people, or none. */
  record TooManySeats(int seats, int eligible) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          seats < 1 ? "lot.no-seats" : "lot.too-many-seats",
          Arg.num("seats", seats),
          Arg.num("eligible", eligible));
    }
  }

  /** No member, or more than one, is called so. */
  record NoSuchMember(String written, boolean several) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          several ? "lot.several-members" : "lot.no-such-member",
          Arg.untrusted("written", written));
    }
  }

  /** Whether somebody shall not be drawn, or that belongs to what is drawn for. */
  record WhoIsLeftOut(String written) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.who-is-left-out", Arg.untrusted("written", written));
      out.line("lot.how-left-out");
    }
  }

  /** It cannot be told whether these are who can be drawn, or what is drawn for. */
  record WhoIsDrawnFrom(String written) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.who-is-drawn-from", Arg.untrusted("written", written));
      out.line("lot.how-drawn-from");
    }
  }

  /** A number of reserves was asked for. */
  record AllAreReserves() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.all-are-reserves");
      out.line("lot.how-convene");
    }
  }

  /** A time was given that is over. */
  record TimeIsOver(String written) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.time-is-over", Arg.untrusted("written", written));
    }
  }

  /** Nobody could follow so many. */
  record TooManyOpen(int max) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.too-many-open", Arg.num("max", max));
    }
  }

  /** One member has as many draws under way as one may. */
  record TooManyOfYours(List<String> lots) implements LotRefusal {
    /** Keeps its own copy. */
    public TooManyOfYours {
      lots = List.copyOf(lots);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "lot.too-many-of-yours",
          Arg.num("many", lots.size()),
          Arg.names("lots", lots),
          Arg.id("last", lots.isEmpty() ? "L1" : lots.getLast()));
    }
  }

  /** Chance would be put in for longer than a draw may keep others from theirs. */
  record TooLong(long days, Instant latest) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.too-long", Arg.num("days", days), Arg.when("latest", latest));
    }
  }

  /** No draw has this number, or there is none that it could be about. */
  record NoSuch(Optional<LotNo> lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      if (lot.isPresent()) {
        out.line("lot.no-such", Arg.id("lot", lot.get()));
      } else {
        out.line("lot.none-open");
      }
      out.line("lot.how-convene");
    }
  }

  /** It could be about several. */
  record Which(List<String> lots) implements LotRefusal {
    /** Keeps its own copy. */
    public Which {
      lots = List.copyOf(lots);
    }

    static Which of(List<LotNo> meant) {
      return new Which(meant.stream().sorted().map(LotNo::toString).toList());
    }

    @Override
    public void write(Prose out) {
      out.line(
          "lot.which",
          Arg.names("lots", lots),
          Arg.id("first", lots.isEmpty() ? "L1" : lots.getFirst()));
    }
  }

  /** Chance comes too late. */
  record GivenTooLate(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.given-too-late", Arg.id("lot", lot));
    }
  }

  /** The issuer gave already. */
  record GivenTwice(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.given-twice", Arg.id("lot", lot));
    }
  }

  /** The commitment was made for somebody else, who alone could open it. */
  record ForAnother(LotNo lot, MemberNo who, MemberNo own) implements LotRefusal {
    /** Of this draw, if it does not fit whoever hands it in. */
    static Optional<LotRefusal> of(LotCommand.Commit command, Lot lot, MemberNo own) {
      return command.who().isPresent() && !command.who().get().equals(own)
          ? Optional.of(new ForAnother(lot.no(), command.who().get(), own))
          : lot.draw().contributions().stream()
                  .anyMatch(
                      one ->
                          one.commitment().equals(command.commitment())
                              && !one.who().equals(Ticket.of(own).name()))
              ? Optional.of(new CopiedCommitment(lot.no(), own))
              : Optional.empty();
    }

    @Override
    public void write(Prose out) {
      out.line(
          "lot.for-another",
          Arg.id("who", Ticket.of(who).name()),
          Arg.id("own", Ticket.of(own).name()));
      out.include(new CommitAgain(lot, own));
    }
  }

  /** Somebody else committed to it before. */
  record CopiedCommitment(LotNo lot, MemberNo own) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.copied-commitment", Arg.id("lot", lot));
      out.include(new CommitAgain(lot, own));
    }
  }

  /** How one's own is made. */
  record CommitAgain(LotNo lot, MemberNo own) implements Message {
    @Override
    public void write(Prose out) {
      out.line("lot.commit-own", Arg.id("lot", lot), Arg.id("own", Ticket.of(own).name()));
    }
  }

  /** What was written is no secret and no commitment. */
  record NoSecret() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.no-secret");
    }
  }

  /** A reveal by somebody who committed to nothing. */
  record NotCommitted(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.not-committed", Arg.id("lot", lot));
    }
  }

  /** A reveal by somebody who left theirs with the bot. */
  record NothingToReveal(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.nothing-to-reveal", Arg.id("lot", lot));
    }
  }

  /** A reveal while others can still commit. */
  record RevealedTooEarly(LotNo lot, Instant from) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.revealed-too-early", Arg.id("lot", lot), Arg.when("from", from));
    }
  }

  /** A reveal when everything is closed. */
  record RevealedTooLate(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.revealed-too-late", Arg.id("lot", lot));
    }
  }

  /** Another secret than the one that was committed to. */
  record RevealForged(LotNo lot, Instant until) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.reveal-forged", Arg.id("lot", lot), Arg.when("until", until));
    }
  }

  /** Nothing is drawn yet. */
  record NotDrawn(LotNo lot, Instant at) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.not-drawn", Arg.id("lot", lot), Arg.when("at", at));
    }
  }

  /** The issuer is not in the order, or not any more. */
  record NotInIt(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.not-in-it", Arg.id("lot", lot));
    }
  }

  /** It can be called off by whoever asked for it only. */
  record NotYours(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.not-yours", Arg.id("lot", lot));
    }
  }

  /** It can be called off while chance is put in only. */
  record NotToCallOff(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.not-now", Arg.id("lot", lot));
    }
  }

  /** What was written is no signature of a round. */
  record NoSignature() implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.no-signature");
    }
  }

  /** A round was entered for a draw that waits for none. */
  record NoBeacon(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.no-beacon", Arg.id("lot", lot));
    }
  }

  /** A round was entered before it can be known. */
  record RoundTooEarly(LotNo lot, Instant at) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.round-too-early", Arg.id("lot", lot), Arg.when("at", at));
    }
  }

  /** A round was entered for a draw that was made, or called off. */
  record RoundTooLate(LotNo lot) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.round-too-late", Arg.id("lot", lot));
    }
  }

  /**
   * What was entered is not the signature of the round.
   *
   * @param address where it can be looked up
   */
  record RoundForged(LotNo lot, long round, String address) implements LotRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.round-forged", Arg.id("lot", lot), Arg.id("round", round));
      LotMessage.tellAddress(out, round, address);
    }
  }
}
