package org.mycelium.commands.disqualification;

import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of disqualifications. */
public sealed interface DisqualificationMessage extends Message {
  /** What its passing does, or did. */
  record Planned(LotNo lot, String who, String about) implements DisqualificationMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "disqualification.planned",
          Arg.id("lot", lot),
          Arg.untrusted("who", who),
          Arg.untrusted("about", about));
    }
  }

  /** It could not be read whom it is about. */
  record How() implements DisqualificationMessage {
    @Override
    public void write(Prose out) {
      out.line("disqualification.how");
    }
  }

  /** There is no order yet. */
  record NotDrawn(LotNo lot) implements DisqualificationMessage {
    @Override
    public void write(Prose out) {
      out.line("disqualification.not-drawn", Arg.id("lot", lot));
    }
  }

  /** They were not drawn from, or are out of the order already. */
  record NotInIt(LotNo lot, String who) implements DisqualificationMessage {
    @Override
    public void write(Prose out) {
      out.line("disqualification.not-in-it", Arg.id("lot", lot), Arg.untrusted("who", who));
    }
  }

  /** They are in the order of no draw. */
  record InNone(String who) implements DisqualificationMessage {
    @Override
    public void write(Prose out) {
      out.line("disqualification.in-none", Arg.untrusted("who", who));
    }
  }
}
