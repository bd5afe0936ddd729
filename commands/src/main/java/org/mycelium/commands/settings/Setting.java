package org.mycelium.commands.settings;

import java.util.Arrays;
import java.util.Optional;

/** The settings there are, by the stable names facts use. */
public enum Setting {
  /** BCP 47 tag of the language. */
  LANGUAGE("language"),
  /** IANA name of the zone. */
  ZONE("zone"),
  /** Seconds a vote is open. */
  PERIOD("period"),
  /** Seconds a proposal is discussed before its vote; 0 for not at all. */
  DISCUSSION("discussion"),
  /** Seconds by which a vote is longer, once, if its quorum is missed; 0 for not at all. */
  EXTENSION("extension"),
  /** ISO 8601 period after which what was decided by consent comes back, or none. */
  REVIEW("review"),
  /** Seconds before the close at which people are reminded, the most first; 0 for never. */
  REMINDER("reminder"),
  /** Canonical form of the rule. */
  RULE("rule"),
  /** The method's word. */
  METHOD("method"),
  /** Canonical form of the quorum. */
  QUORUM("quorum"),
  /** Seconds somebody has to have been a member when a vote opens; 0 for none. */
  NEWCOMERS("newcomers"),
  /** Seconds, whole days, within which who counts towards the quorum did something; 0 for any. */
  ACTIVE("active"),
  /** on or off: whether those who leave go on counting towards the quorum. */
  LEAVERS("leavers"),
  /** Canonical form of when the running count is shown. */
  RESULTS("results"),
  /** Canonical form of which answers need a reason. */
  REASONS("reasons"),
  /** on or off. */
  REACTIONS("reactions"),
  /** on or off. */
  POLLS("polls"),
  /** on or off. */
  PINS("pins"),
  /** on or off. */
  EARLY_CLOSE("early-close"),
  /** Canonical form of the weekly time, or off. */
  DIGEST("digest"),
  /** Canonical form of the rule for changing rules, or default. */
  RULES_RULE("rules-rule"),
  /** Canonical form of the quorum for changing rules, or default. */
  RULES_QUORUM("rules-quorum"),
  /** Seconds a vote about rules is open at least. */
  RULES_PERIOD("rules-period");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  /** The setting of this stable name; empty if this version has none. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** The name in facts and in what members type. */
  public String key() {
    return key;
  }
}
