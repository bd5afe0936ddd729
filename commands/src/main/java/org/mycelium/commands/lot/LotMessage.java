package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of draws; to whoever asks for what cannot be, see {@link LotRefusal}. */
public sealed interface LotMessage extends Message {
  /**
   * Who can be drawn, before there is any chance.
   *
   * @param eligible with the names that the draw uses
   * @param round that ends the draw, if one does
   * @param listHash of who is eligible
   * @param hash of all that was announced
   * @param quotas whether who is drawn keeps quotas, and nobody is a reserve
   */
  record Announced(
      LotNo lot,
      String about,
      Optional<String> convener,
      int seats,
      List<String> eligible,
      Instant until,
      Optional<Coming> round,
      String listHash,
      String hash,
      boolean quotas)
      implements LotMessage {
    /** Keeps its own copy. */
    public Announced {
      eligible = List.copyOf(eligible);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.title", Arg.id("lot", lot), About.arg("about", about));
      convener.ifPresent(who -> out.line("lot.convener", Arg.untrusted("who", who)));
      out.line(
          quotas
              ? "lot.quota-eligible"
              : seats < eligible.size() ? "lot.eligible" : "lot.eligible-all",
          Arg.num("seats", seats),
          Arg.num("count", eligible.size()),
          Arg.names("names", eligible));
      out.line("lot.how-give", Arg.when("until", until), Arg.id("lot", lot));
      out.line("lot.how-commit");
      round.ifPresent(
          awaited ->
              out.line(
                  "lot.round-coming",
                  Arg.id("round", awaited.round()),
                  Arg.when("at", awaited.at())));
      out.line("lot.hashes", Arg.id("list", listHash), Arg.id("all", hash));
    }
  }

  /** A round of the beacon, and when it is out. */
  record Coming(long round, Instant at) {}

  /** What is in a file. */
  record File(LotNo lot, Lot.Stage stage) implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.file", Arg.id("lot", lot), Arg.word("stage", stage.key()));
    }
  }

  /** Words were left with the bot, or a message without any. */
  record Taken(LotNo lot, Instant until, String secret) implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.taken", Arg.id("lot", lot), Arg.when("until", until));
      out.line("lot.taken-secret", Arg.id("secret", secret));
    }
  }

  /** Somebody committed to a secret of their own. */
  record Committed(LotNo lot, Instant from, Instant until) implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.committed", Arg.id("lot", lot), Arg.when("from", from), Arg.when("until", until));
    }
  }

  /**
   * Nobody can put chance in any more, and some have secrets to reveal.
   *
   * @param left who left theirs with the bot
   * @param own who have their own
   * @param closing a hash of all commitments
   */
  record Revealing(
      LotNo lot, String about, List<String> left, List<String> own, Instant until, String closing)
      implements LotMessage {
    /** Keeps its own copies. */
    public Revealing {
      left = List.copyOf(left);
      own = List.copyOf(own);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.revealing", Arg.id("lot", lot), About.arg("about", about));
      out.line(
          "lot.revealing-own",
          Arg.num("count", own.size()),
          Arg.names("own", own),
          Arg.when("until", until),
          Arg.id("lot", lot));
      out.line("lot.revealing-left", Arg.num("count", left.size()), Arg.names("left", left));
      out.line("lot.commitments", Arg.id("closing", closing));
    }
  }

  /** To one who has a secret to reveal. */
  record YoursToReveal(LotNo lot, String about, Instant until) implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.yours", Arg.id("lot", lot), About.arg("about", about), Arg.when("until", until));
    }
  }

  /** A secret was revealed. */
  record Revealed(LotNo lot) implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.revealed", Arg.id("lot", lot));
    }
  }

  /** Everything was given, and a beacon's round is awaited. */
  record Awaiting(LotNo lot, String about, long round, Instant at, String closing)
      implements LotMessage {
    @Override
    public void write(Prose out) {
      out.title("lot.awaiting", Arg.id("lot", lot), About.arg("about", about));
      out.line("lot.awaiting-round", Arg.id("round", round), Arg.when("at", at));
      out.line("lot.closing", Arg.id("closing", closing));
    }
  }

  /**
   * The round is out, and somebody has to enter it.
   *
   * @param address where it can be looked up
   * @param until how long that is waited for
   */
  record RoundWanted(LotNo lot, String about, long round, String address, Instant until)
      implements LotMessage {
    @Override
    public void write(Prose out) {
      out.title("lot.round-wanted", Arg.id("lot", lot), About.arg("about", about));
      tellAddress(out, round, address);
      out.line("lot.how-enter", Arg.id("lot", lot));
      out.line("lot.round-until", Arg.when("until", until));
    }
  }

  /** The outcome. */
  record Drawn(
      LotNo lot,
      String about,
      int seats,
      List<String> seated,
      List<String> reserves,
      List<String> gone,
      LotRole role,
      LotTrust trust)
      implements LotMessage {
    /** Keeps its own copies. */
    public Drawn {
      seated = List.copyOf(seated);
      reserves = List.copyOf(reserves);
      gone = List.copyOf(gone);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.drawn", Arg.id("lot", lot), About.arg("about", about));
      out.line("lot.seated", Arg.num("count", seated.size()), Arg.names("names", seated));
      if (!gone.isEmpty()) {
        out.line("lot.gone", Arg.num("count", gone.size()), Arg.names("names", gone));
      }
      tellWanting(out, seats - seated.size(), role.recurs());
      if (trust.quotas()) {
        out.line("lot.quota-reserves");
      } else {
        out.line("lot.reserves", Arg.num("count", reserves.size()), Arg.names("names", reserves));
      }
      if (!seated.isEmpty()) {
        role.tellHowToDecline(out, lot, trust.quotas());
      }
      out.paragraph().include(trust);
      out.line("lot.how-verify", Arg.id("lot", lot));
    }
  }

  /** Why somebody is taken out of the order. */
  enum Why {
    /** They said no. */
    DECLINED,
    /** They take part in the assembly no more. */
    LEFT,
    /** The assembly decided that they were not eligible. */
    DECIDED
  }

  /**
   * Somebody was taken out of the order.
   *
   * @param served whether they were among those who serve
   * @param next who moved up
   */
  record Departed(
      LotNo lot,
      String about,
      List<String> who,
      Why why,
      boolean served,
      List<String> next,
      int wanting,
      boolean quotas,
      LotRole role)
      implements LotMessage {
    /** Keeps its own copies. */
    public Departed {
      who = List.copyOf(who);
      next = List.copyOf(next);
    }

    @Override
    public void write(Prose out) {
      Arg names = Arg.names("who", who);
      Arg purpose = About.arg("about", about);
      out.line(
          switch (why) {
            case DECLINED -> "lot.declined";
            case LEFT -> "lot.left";
            case DECIDED -> "lot.disqualified";
          },
          Arg.id("lot", lot),
          names,
          Arg.num("count", who.size()),
          purpose);
      if (!next.isEmpty()) {
        out.line(
            quotas ? "lot.quota-filled" : "lot.moved-up",
            Arg.num("count", next.size()),
            Arg.names("next", next));
        role.tellHowToDecline(out, lot, quotas);
      }
      if (served && !quotas) {
        tellWanting(out, wanting, role.recurs());
      } else if (served && wanting > 0) {
        out.line("lot.quota-wanting", Arg.num("count", wanting));
      }
    }
  }

  /** Nothing will be drawn. */
  record CalledOff(LotNo lot, String about, LotFact.Reason reason, boolean recurs)
      implements LotMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.called-off",
          Arg.id("lot", lot),
          Arg.word("recurs", recurs ? "yes" : "no"),
          About.arg("about", about),
          Arg.word("reason", reason.key()));
    }
  }

  /**
   * One of a list.
   *
   * @param seated what was drawn
   */
  record Line(LotNo lot, String about, Lot.Stage stage, Instant until, Message seated)
      implements LotMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "lot.item",
          Arg.id("lot", lot),
          About.arg("about", about),
          Arg.word("stage", stage.key()),
          Arg.when("until", until),
          Arg.said("seated", seated));
    }
  }

  /**
   * One of them.
   *
   * @param left who left chance with the bot
   * @param own who committed to secrets of their own
   * @param between the options that are tied, where it settles a tie
   */
  record Shown(
      Line line,
      int seats,
      int eligible,
      List<String> left,
      List<String> own,
      List<String> reserves,
      Optional<Message> between,
      Optional<LotTrust> trust,
      String hash)
      implements LotMessage {
    /** Keeps its own copies. */
    public Shown {
      left = List.copyOf(left);
      own = List.copyOf(own);
      reserves = List.copyOf(reserves);
    }

    @Override
    public void write(Prose out) {
      out.include(line);
      if (between.isPresent()) {
        out.line(
            seats < eligible ? "lot.tie-shown" : "lot.tie-shown-order",
            Arg.num("seats", seats),
            Arg.said("between", between.get()));
      } else {
        out.line("lot.shown", Arg.num("seats", seats), Arg.num("count", eligible));
      }
      if (!left.isEmpty() || trust.isEmpty()) {
        out.line("lot.revealing-left", Arg.num("count", left.size()), Arg.names("left", left));
      }
      if (!own.isEmpty()) {
        out.line("lot.shown-own", Arg.names("own", own));
      }
      if (between.isEmpty() && trust.filter(drawn -> !drawn.quotas()).isPresent()) {
        out.line("lot.reserves", Arg.num("count", reserves.size()), Arg.names("names", reserves));
      }
      trust.ifPresent(out::include);
      out.line("lot.announced-hash", Arg.id("all", hash));
    }
  }

  /** A draw was computed again from what was published, as far as it is. */
  record Verified(
      Line line, Optional<Message> misfit, String place, String hash, Optional<Message> inside)
      implements LotMessage {
    @Override
    public void write(Prose out) {
      if (misfit.isPresent()) {
        out.line("lot.does-not-fit", Arg.id("lot", line.lot()), Arg.id("place", place));
        out.include(misfit.get());
      } else {
        out.line(
            "lot.fits",
            Arg.id("lot", line.lot()),
            About.arg("about", line.about()),
            Arg.word("stage", line.stage().key()),
            Arg.when("until", line.until()));
      }
      inside.ifPresent(out::include);
      out.line("lot.announced-hash", Arg.id("all", hash));
      out.line("lot.how-verify-offline");
    }
  }

  /** Where a round can be looked up. */
  static void tellAddress(Prose out, long round, String address) {
    out.line("lot.round-address", Arg.id("round", round), Arg.word("address", address));
  }

  private static void tellWanting(Prose out, int wanting, boolean recurs) {
    if (wanting > 0) {
      out.line("lot.wanting", Arg.num("count", wanting), Arg.word("recurs", recurs ? "yes" : "no"));
    }
  }
}
