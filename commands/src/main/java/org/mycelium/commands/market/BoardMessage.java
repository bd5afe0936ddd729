package org.mycelium.commands.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the notice board. */
public sealed interface BoardMessage extends Message {
  /**
   * A notice, as members see it.
   *
   * @param words what, in a line
   * @param more what else they wrote about it; may be empty
   * @param price empty if it was not said
   * @param payee how to write whom one pays for it in scrip; empty where that cannot be
   */
  record Told(
      String id,
      NoticeKind kind,
      String name,
      String words,
      String more,
      String price,
      LocalDate until,
      Optional<String> payee) {
    private Arg[] args() {
      return new Arg[] {
        Arg.id("id", id),
        Arg.word("kind", kind.key()),
        Arg.untrusted("name", name),
        Arg.untrusted("words", words),
        Arg.word("priced", price.isEmpty() ? "no" : "yes"),
        Arg.untrusted("price", price),
        Arg.day("until", until)
      };
    }

    /** What else they wrote, set apart. */
    private void rest(Prose out) {
      if (!more.isEmpty()) {
        out.passage(more, MAX_MORE_CHARS);
      }
    }

    private void payment(Prose out) {
      payee.ifPresent(
          who ->
              out.line(
                  "market.to-pay",
                  Arg.id("id", id),
                  Arg.untrusted("who", who),
                  Arg.untrusted("price", price)));
    }
  }

  /** Longer than any notice may be. */
  int MAX_MORE_CHARS = 400;

  /**
   * What is offered or wanted.
   *
   * @param more how many older ones there are
   */
  record Listed(NoticeKind kind, List<Told> notices, int more) implements BoardMessage {
    /** Keeps its own copy. */
    public Listed {
      notices = List.copyOf(notices);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "market.listed",
          Arg.word("kind", kind.key()),
          Arg.word("some", notices.isEmpty() ? "no" : "yes"));
      notices.forEach(one -> out.item("market.item", one.args()));
      if (!notices.isEmpty()) {
        out.line(
            "market.listed-how",
            Arg.word("kind", kind.key()),
            Arg.num("more", more),
            Arg.id("first", notices.getFirst().id()),
            Arg.id("last", notices.getLast().id()));
      }
    }
  }

  /** Nothing has these words. */
  record NothingLike(NoticeKind kind, String words, int all) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "market.nothing-like",
          Arg.word("kind", kind.key()),
          Arg.untrusted("words", words),
          Arg.word("others", all == 0 ? "no" : "yes"));
    }
  }

  /** What one put there oneself. */
  record Mine(List<Told> notices) implements BoardMessage {
    /** Keeps its own copy. */
    public Mine {
      notices = List.copyOf(notices);
    }

    @Override
    public void write(Prose out) {
      out.line("market.mine", Arg.word("some", notices.isEmpty() ? "no" : "yes"));
      notices.forEach(one -> out.item("market.item-own", one.args()));
      if (!notices.isEmpty()) {
        change(out, notices.getFirst());
      }
    }
  }

  /** One of them. */
  record One(Told notice, boolean own) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.one", notice.args());
      notice.rest(out);
      if (own) {
        change(out, notice);
      } else {
        notice.payment(out);
      }
    }
  }

  /** It hangs there now. */
  record Posted(Told notice, List<Told> fitting, boolean inPrivate) implements BoardMessage {
    /** Keeps its own copy. */
    public Posted {
      fitting = List.copyOf(fitting);
    }

    @Override
    public void write(Prose out) {
      out.line("market.posted", notice.args());
      notice.rest(out);
      if (inPrivate) {
        out.line("market.read-by-all", Arg.word("kind", notice.kind().key()));
      }
      change(out, notice);
      if (!fitting.isEmpty()) {
        out.line("market.may-fit-it", Arg.id("id", notice.id()));
        fitting.forEach(one -> out.item("market.item", one.args()));
        out.line("market.may-fit-it-how", Arg.num("count", fitting.size()));
      }
    }
  }

  /** Something new may fit what they put there. */
  record MayFit(Told notice, Told theirs) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "market.may-fit-yours",
          Arg.untrusted("name", theirs.name()),
          Arg.id("theirs", theirs.id()),
          Arg.untrusted("theirWords", theirs.words()));
      out.item("market.item", notice.args());
      notice.payment(out);
    }
  }

  /** It ends in some days. */
  record EndsSoon(Told notice) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.ends-soon", notice.args());
    }
  }

  /** It ended, and they were not told before. */
  record Ended(Told notice) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.ended", notice.args());
    }
  }

  /** It is gone. */
  record TakenDown(String id) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.taken-down", Arg.id("id", id));
    }
  }

  /** It goes on. */
  record Renewed(String id, LocalDate until) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.renewed", Arg.id("id", id), Arg.day("until", until));
    }
  }

  /** Nothing of this number hangs there. */
  record NoSuch(int no) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.no-such", Arg.id("no", no));
    }
  }

  /** It is somebody else's. */
  record NotYours(String id, String name) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.not-yours", Arg.id("id", id), Arg.untrusted("name", name));
    }
  }

  /** It was not said what. */
  record WhatMissing(NoticeKind kind) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.what-missing", Arg.word("kind", kind.key()));
    }
  }

  /** More words than anybody reads. */
  record TooLong(int length, int most) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /** They have the same there already. */
  record HangsAlready(String id, NoticeKind kind) implements BoardMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line("market.hangs-already", Arg.id("id", id), Arg.word("kind", kind.key()));
    }
  }

  /** They have many there already. */
  record TooMany(int most) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.too-many", Arg.num("most", most));
    }
  }

  /** What can become of one that hangs there. */
  record HowToChange(NoticeNo no) implements BoardMessage {
    @Override
    public void write(Prose out) {
      out.line("market.how-to-change", Arg.id("no", no.value()));
    }
  }

  /** The message that put it up was edited. */
  record StaysUp(String id, NoticeKind kind) implements BoardMessage {
    /** Of the one that was put up. */
    public static StaysUp of(MarketFact.NoticePosted posted) {
      return new StaysUp(posted.kind().letter() + posted.notice().value(), posted.kind());
    }

    @Override
    public void write(Prose out) {
      out.line("market.stays-up", Arg.id("id", id), Arg.word("kind", kind.key()));
    }
  }

  private static void change(Prose out, Told own) {
    out.line("market.change", Arg.id("id", own.id()), Arg.word("kind", own.kind().key()));
  }
}
