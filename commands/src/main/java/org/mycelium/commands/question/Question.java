package org.mycelium.commands.question;

import org.mycelium.commands.text.Message;

/** What a proposal asks its electorate, and how the answers are counted; fixed at opening. */
public sealed interface Question permits Resolution, Selection {
  /** The form kept in facts, without anybody's words. */
  String canonical();

  /** How it is decided in one sentence, as it stands on the card. */
  Message description();
}
