package org.mycelium.bot.console;

import java.util.regex.Pattern;

/** What the bot says to Bo, by what it means for his next word. */
final class WhatBoHears {
  /** What asks Bo something. */
  static final Pattern QUESTION =
      Pattern.compile(
          "(?s).*(Shall it count\\?|Nothing is paid yet|Nothing is counted yet"
              + "|Tell me in private|tell me in private|Who may read it\\? Name|What is it about\\?"
              + "|Tell it in your own words|or without\\? Write|Write `yes` to tell it"
              + "|Which is best\\?|Which comes next\\?|What do you say\\?|- 1: ).*");

  /** What is said to an answer that comes when nothing waits, or that nobody hears now. */
  static final Pattern UNHEARD =
      Pattern.compile("(?s).*(already, so this|lapsed|was not answering|took back|a lot).*");

  /** What is said to an answer that ends a question and does nothing. */
  static final Pattern REFUSED =
      Pattern.compile("(?s).*(Nothing was paid\\.|Dropped\\.|Nothing was counted on|opened\\.).*");

  /** What tells Bo that his words in private are meant for the assembly that P3 is of. */
  static final Pattern AT_HOME = Pattern.compile("(?s).*meant for (?!gardeners).*");

  /** What is never asked in the other assembly, and how Bo comes to it. */
  static final Pattern AWAY =
      Pattern.compile("(?s).*(meant for gardeners|no P3 in this assembly).*");

  /** What reads like a question. */
  static final Pattern ADVICE = Pattern.compile("(?s).*Did you mean.*");

  /** What is said to a yes or no that comes after that, while a question waits. */
  static final Pattern TO_ADVICE = Pattern.compile("(?s).*so `.*` answers nothing.*");

  /** What tells Bo that a question waits no more, though he has not answered it. */
  static final Pattern ENDED = Pattern.compile("(?s).*(lapsed|You took back what).*");

  private WhatBoHears() {}
}
