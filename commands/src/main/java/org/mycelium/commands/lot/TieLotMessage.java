package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of lots between options that are tied, where it is not what is said of all lots. */
public sealed interface TieLotMessage extends Message {
  /**
   * What can be drawn, before there is any chance.
   *
   * @param between the options with the names that the draw uses
   * @param seats as many as there are where the order decides ties of the count
   */
  record Announced(
      LotNo lot,
      String about,
      List<Option> between,
      int seats,
      Instant until,
      String listHash,
      String hash)
      implements TieLotMessage {
    /** Keeps its own copy. */
    public Announced {
      between = List.copyOf(between);
    }

    /** An option with the name that the draw uses. */
    public record Option(String ticket, Message name) {}

    @Override
    public void write(Prose out) {
      out.title("lot.tie-title", Arg.id("lot", lot), About.arg("about", about));
      out.line(
          seats < between.size() ? "lot.tie-seats" : "lot.tie-order",
          Arg.num("seats", seats),
          Arg.num("count", between.size()),
          Arg.series(
              "options",
              between.stream()
                  .map(
                      option ->
                          (Message)
                              line ->
                                  line.line(
                                      "lot.tie-option",
                                      Arg.id("ticket", option.ticket()),
                                      Arg.said("name", option.name())))
                  .toList()));
      out.line("lot.how-give", Arg.when("until", until), Arg.id("lot", lot));
      out.line("lot.how-commit");
      out.line("lot.hashes", Arg.id("list", listHash), Arg.id("all", hash));
    }
  }

  /**
   * The outcome.
   *
   * @param order all of them, first drawn first
   * @param gone those that come last because whoever stood is not in the assembly any more
   */
  record Drawn(LotNo lot, String about, Message order, Optional<Message> gone, LotTrust trust)
      implements TieLotMessage {
    @Override
    public void write(Prose out) {
      out.title("lot.drawn", Arg.id("lot", lot), About.arg("about", about));
      out.line("lot.tie-drawn", Arg.said("order", order));
      gone.ifPresent(names -> out.line("lot.tie-gone", Arg.said("names", names)));
      out.paragraph().include(trust);
      out.line("lot.how-verify", Arg.id("lot", lot));
    }
  }

  /** It will not be drawn, and the tie is not settled. */
  record CalledOff(LotMessage.CalledOff lot, ProposalNo proposal) implements TieLotMessage {
    @Override
    public void write(Prose out) {
      out.include(lot);
      out.line("lot.tie-again", Arg.word("target", proposal.toString()));
    }
  }

  /** A lot was asked for where nothing is tied. */
  record NothingTied(ProposalNo no) implements TieLotMessage {
    @Override
    public void write(Prose out) {
      out.line("lot.nothing-tied", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }
}
