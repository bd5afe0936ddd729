package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.util.List;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** What a metric is called and what it means. */
public sealed interface Naming permits Naming.Own, ReadyMade {
  /** The name, ready to be typed. */
  Message word();

  /** What is counted, in a sentence. */
  Message sense();

  /** Every word the metric answers to, in the form of {@link #form}. */
  List<String> calls();

  /** What is counted in, in the words of {@link #calls}; empty for plain numbers. */
  List<String> units();

  /** Whether the bot measures it itself, so that nobody reports it. */
  default boolean measured() {
    return false;
  }

  /** An amount with its unit. */
  Message amount(BigDecimal value);

  /** The form in which names are compared: folded, with one hyphen for whatever divides words. */
  static String form(String name) {
    return Words.fold(name).replaceAll("[ _-]+", "-");
  }

  /**
   * In the assembly's own words.
   *
   * @param name one word of letters, digits and hyphens; empty if it was erased
   * @param meaning untrusted; may be empty
   * @param unit untrusted; empty for plain numbers
   */
  record Own(String name, String meaning, String unit) implements Naming {
    @Override
    public Message word() {
      return line -> line.line("metric.own-name", Arg.id("name", name));
    }

    @Override
    public Message sense() {
      return line -> line.line("metric.own-meaning", Arg.untrusted("meaning", meaning));
    }

    @Override
    public List<String> calls() {
      return List.of(form(name));
    }

    @Override
    public List<String> units() {
      return unit.isEmpty() ? List.of() : List.of(Words.fold(unit));
    }

    @Override
    public Message amount(BigDecimal value) {
      Arg number = Arg.decimal("value", value);
      String counted = Units.of(unit, value);
      return counted.isEmpty()
          ? line -> line.line("metric.amount", number)
          : line -> line.line("metric.amount-unit", number, Arg.untrusted("unit", counted));
    }
  }
}
