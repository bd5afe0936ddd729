package org.mycelium.commands.decision;

import java.util.ArrayList;
import java.util.List;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.text.Message;

/** What became of a command. A refusal is a value and a helpful reply, never an exception. */
public sealed interface Decision {
  /**
   * It is done as soon as this is committed.
   *
   * @param facts to append, in order; empty if nothing changed
   * @param disclosures words the facts commit to
   * @param sealings sealed ballots to put in
   * @param effects what people see of it, in order
   */
  record Accepted(
      List<Fact> facts, List<Disclosure> disclosures, List<Sealing> sealings, List<Effect> effects)
      implements Decision {
    /** Keeps its own copies. */
    public Accepted {
      facts = List.copyOf(facts);
      disclosures = List.copyOf(disclosures);
      sealings = List.copyOf(sealings);
      effects = List.copyOf(effects);
    }

    /** With one more fact, after all the others. */
    public Accepted and(Fact fact) {
      List<Fact> all = new ArrayList<>(facts);
      all.add(fact);
      return new Accepted(all, disclosures, sealings, effects);
    }

    /** With something more for people to see, after all the rest. */
    public Accepted also(Effect effect) {
      List<Effect> all = new ArrayList<>(effects);
      all.add(effect);
      return new Accepted(facts, disclosures, sealings, all);
    }
  }

  /**
   * Nothing changed.
   *
   * @param why what was wrong and what would work
   */
  record Refused(Message why) implements Decision {}

  /** Nothing changes and nothing is said, because there is nothing to say. */
  static Decision silence() {
    return new Accepted(List.of(), List.of(), List.of(), List.of());
  }

  /** Nothing changes; the issuer gets an answer. */
  static Decision answer(Message message) {
    return accept().reply(message).done();
  }

  /** Nothing changes, and says why. */
  static Decision refuse(Message why) {
    return new Refused(why);
  }

  /** Collects what an accepted command leads to. */
  static Draft accept() {
    return new Draft();
  }

  /** An accepted decision being put together. One use, one thread. */
  final class Draft {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Disclosure> disclosures = new ArrayList<>();
    private final List<Sealing> sealings = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();

    private Draft() {}

    /** Appends a fact. */
    public Draft fact(Fact fact) {
      facts.add(fact);
      return this;
    }

    /** What was appended so far, in order. */
    public List<Fact> facts() {
      return List.copyOf(facts);
    }

    /** Keeps words beside the journal and gives what a fact holds in their place. */
    public Commitment commit(String text, Entropy entropy) {
      return keep(Disclosure.of(text, entropy)).commitment();
    }

    /** Keeps words beside the journal whose salt has to be told as well. */
    public Disclosure keep(Disclosure disclosure) {
      disclosures.add(disclosure);
      return disclosure;
    }

    /** Puts a sealed ballot in. */
    public Draft seal(Sealing sealing) {
      sealings.add(sealing);
      return this;
    }

    /** Adds an effect. */
    public Draft effect(Effect effect) {
      effects.add(effect);
      return this;
    }

    /** Adds several effects, in order. */
    public Draft effects(List<? extends Effect> several) {
      effects.addAll(several);
      return this;
    }

    /** Answers the issuer where the command was given. */
    public Draft reply(Message message) {
      return effect(new Effect.Reply(message));
    }

    /** The whole. */
    public Decision done() {
      return new Accepted(facts, disclosures, sealings, effects);
    }
  }
}
