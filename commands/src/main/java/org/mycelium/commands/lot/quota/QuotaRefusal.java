package org.mycelium.commands.lot.quota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why something about quotas and answers was not done, and what would work. */
public sealed interface QuotaRefusal extends Message {
  /** The quotas could not be read. */
  record How() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-how");
      out.line("lot.quota-example");
    }
  }

  /** One of them could not be read. */
  record Unclear(String written) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-unclear", Arg.untrusted("written", written));
      out.line("lot.quota-example");
    }
  }

  /** A feature without a category. */
  record WhichCategory(String feature) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-which-category", Arg.untrusted("feature", feature));
      out.line("lot.quota-example");
    }
  }

  /** A name is too long. */
  record TooLong(int max) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-too-long", Arg.num("max", max));
    }
  }

  /** A feature stands there twice. */
  record Twice(String feature) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-twice", Arg.untrusted("feature", feature));
    }
  }

  /** A number is in none of the ranges, and lies between them. */
  record LeavesOut(String category, int number) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-leaves-out", Arg.untrusted("category", category), Arg.num("number", number));
      out.line("lot.quota-example");
    }
  }

  /** Who could be drawn was picked, which would tell of those who were. */
  record AllMembers() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-all-members");
    }
  }

  /** A category with one feature. */
  record OneFeature(String category, String feature) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-one-feature",
          Arg.untrusted("category", category),
          Arg.untrusted("feature", feature));
    }
  }

  /** The numbers of a category do not fit the seats. */
  record Sum(String category, int seats, int least, int most) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          least > seats ? "lot.quota-sum-over" : "lot.quota-sum-under",
          Arg.untrusted("category", category),
          Arg.num("seats", seats),
          Arg.num("least", least),
          Arg.num("most", most),
          Arg.num("by", least > seats ? least - seats : seats - most));
    }
  }

  /** The quotas would tell a feature of everybody drawn. */
  record TellsAll(String category, String feature) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-tells-all",
          Arg.untrusted("category", category),
          Arg.untrusted("feature", feature));
    }
  }

  /** One seat has no quotas. */
  record OneSeat() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-one-seat");
    }
  }

  /** The issuer asks for answers already. */
  record OneAtATime(LotNo lot, Instant until) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-one-at-a-time", Arg.id("lot", lot), Arg.when("until", until));
    }
  }

  /** Several draws ask, and what was written answers more than one. */
  record WhichDraw(List<String> lots, String answer) implements QuotaRefusal {
    /** Keeps its own copy. */
    public WhichDraw {
      lots = List.copyOf(lots);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-which-draw",
          Arg.names("lots", lots),
          Arg.word("first", lots.isEmpty() ? "" : lots.getFirst()),
          Arg.untrusted("answer", answer));
    }
  }

  /** Answers end before they begin, or after chance does. */
  record WhichAnswersEnd() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-answers-end");
    }
  }

  /** Answers were given where others read them. */
  record InPrivate() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-in-private");
    }
  }

  /** No draw asks for answers. */
  record NobodyAsks() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-nobody-asks");
    }
  }

  /** Answers to the draw are closed. */
  record AnswersEnded(LotNo lot) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-answers-ended", Arg.id("lot", lot));
    }
  }

  /**
   * Nothing of it was an answer.
   *
   * @param asked what could be answered
   */
  record NoAnswer(LotNo lot, List<QuotaMessage.Category> asked, String example)
      implements QuotaRefusal {
    /** Keeps its own copy. */
    public NoAnswer {
      asked = List.copyOf(asked);
    }

    @Override
    public void write(Prose out) {
      out.line("lot.quota-no-answer", Arg.id("lot", lot));
      asked.forEach(category -> out.include(category.unnumbered()));
      out.line("lot.quota-answer-example", Arg.untrusted("example", example));
    }
  }

  /** It was not said what is to be forgotten. */
  record ForgetWhat() implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-forget-what");
    }
  }

  /** It still takes answers, and nothing else can be done with it. */
  record StillAsking(LotNo lot, Optional<Instant> until) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      if (until.isPresent()) {
        out.line("lot.quota-still-asking", Arg.id("lot", lot), Arg.when("until", until.get()));
      } else {
        out.line("lot.quota-still-computing", Arg.id("lot", lot));
      }
    }
  }

  /** It was called off before anybody was eligible. */
  record WasCalledOff(LotNo lot) implements QuotaRefusal {
    @Override
    public void write(Prose out) {
      out.line("lot.quota-was-called-off", Arg.id("lot", lot));
    }
  }
}
