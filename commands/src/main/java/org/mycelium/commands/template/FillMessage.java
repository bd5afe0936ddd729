package org.mycelium.commands.template;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said to whoever fills a template in, alone. */
sealed interface FillMessage extends Message {
  /** More would be cut where it is shown, and what is cut cannot be copied. */
  int MAX_FILLED = 200;

  /** What would follow "from", with the blanks that are missing as they would be written. */
  static String filled(Template template, List<String> missing, String known) {
    StringJoiner values = new StringJoiner(", ");
    if (!known.isEmpty()) {
      values.add(known);
    }
    missing.forEach(blank -> values.add(blank + "=…"));
    return template.name() + (values.length() == 0 ? "" : ": " + values);
  }

  /** Some blanks are empty. */
  record Missing(Template template, FilledIn in, List<String> missing) implements FillMessage {
    /** Keeps its own copy. */
    public Missing {
      missing = List.copyOf(missing);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.missing",
          Arg.untrusted("name", template.name()),
          Arg.num("count", missing.size()),
          Arg.names("missing", missing));
      known(out, template, in);
      out.line(
          "template.ask",
          Arg.untrusted("first", first(missing)),
          Arg.num("count", missing.size()),
          Arg.code("all", each(missing)));
      Optional<String> filled =
          in.typed(template.blanks())
              .map(typed -> filled(template, missing, typed))
              .filter(whole -> whole.length() <= MAX_FILLED);
      out.line(
          "template.ask-how",
          Arg.word("fits", filled.isPresent() ? "yes" : "no"),
          Arg.untrusted("filled", filled.orElse("")));
    }
  }

  /** Everything is filled in, but it could have been meant otherwise. */
  record IsThatRight(Template template, FilledIn in, String title) implements FillMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "template.is-that-right",
          Arg.untrusted("name", template.name()),
          Arg.untrusted("title", title));
      known(out, template, in);
      out.line("template.is-that-right-how", Arg.code("correct", first(template.blanks()) + "=…"));
    }
  }

  private static String first(List<String> blanks) {
    return blanks.isEmpty() ? "" : blanks.getFirst();
  }

  private static String each(List<String> blanks) {
    return blanks.stream().map(blank -> blank + "=…").collect(Collectors.joining(", "));
  }

  private static void known(Prose out, Template template, FilledIn in) {
    for (String blank : template.blanks()) {
      String value = in.values().get(Words.fold(blank));
      if (value != null) {
        out.item("template.known", Arg.untrusted("blank", blank), Arg.untrusted("value", value));
      }
    }
  }

  /** There is no such blank. */
  record NoSuchBlank(String name, List<String> blanks) implements FillMessage {
    /** Keeps its own copy. */
    public NoSuchBlank {
      blanks = List.copyOf(blanks);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.no-such-blank",
          Arg.untrusted("name", name),
          Arg.num("count", blanks.size()),
          Arg.names("blanks", blanks));
    }
  }

  /** Nothing is empty, so it has to be said what is meant. */
  record WhichBlank(String words, List<String> blanks) implements FillMessage {
    /** Keeps its own copy. */
    public WhichBlank {
      blanks = List.copyOf(blanks);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.which-blank",
          Arg.untrusted("words", words),
          Arg.num("count", blanks.size()),
          Arg.names("blanks", blanks),
          Arg.code("example", first(blanks) + "=…"));
    }
  }

  /** More than there are blanks. */
  record TooManyValues(int values, List<String> blanks) implements FillMessage {
    /** Keeps its own copy. */
    public TooManyValues {
      blanks = List.copyOf(blanks);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.too-many-values",
          Arg.num("values", values),
          Arg.names("blanks", blanks),
          Arg.code("example", each(blanks)));
    }
  }

  /** Two things for one blank. */
  record SaidTwice(String blank) implements FillMessage {
    @Override
    public void write(Prose out) {
      out.line("template.said-twice", Arg.untrusted("blank", blank));
    }
  }

  /** It is no line any more. */
  record ValueTooLong(String blank, int length, int most) implements FillMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "template.value-too-long",
          Arg.untrusted("blank", blank),
          Arg.num("length", length),
          Arg.num("most", most));
    }
  }

  /** The assembly decided otherwise meanwhile. */
  record ReadsOtherwise() implements FillMessage {
    @Override
    public void write(Prose out) {
      out.line("template.reads-otherwise");
    }
  }

  /** Nothing is opened. */
  record Dropped() implements FillMessage {
    @Override
    public void write(Prose out) {
      out.line("template.dropped");
    }
  }
}
