package org.mycelium.commands.template;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What decisions about templates are to do, and what is in their way. */
sealed interface PlanMessage extends Message {
  /** There is to be one. */
  record Defined(String name, String text) implements PlanMessage {
    @Override
    public void write(Prose out) {
      planned(out, "template.planned-new", name, text);
    }
  }

  /** It is to read otherwise. */
  record Changed(String name, String text) implements PlanMessage {
    @Override
    public void write(Prose out) {
      planned(out, "template.planned-change", name, text);
    }
  }

  private static void planned(Prose out, String key, String name, String text) {
    var blanks = Blanks.in(text);
    out.item(
        key,
        Arg.untrusted("name", name),
        Arg.num("count", blanks.size()),
        Arg.names("blanks", blanks));
  }

  /** It is to be there no more. */
  record Retired(String name) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.item("template.planned-end", Arg.untrusted("name", name));
    }
  }

  /** It has no name. */
  record NameMissing() implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.name-missing");
    }
  }

  /** It cannot be called so. */
  record BadName(String name, int most) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.bad-name", Arg.untrusted("name", name), Arg.num("most", most));
    }
  }

  /** One is called so. */
  record ThereAlready(Template template) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "template.there-already",
          Arg.untrusted("name", template.name()),
          Arg.id("decision", template.decision()));
    }
  }

  /** Nobody would look through them. */
  record TooMany(int most) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.too-many", Arg.num("most", most));
    }
  }

  /** It says nothing. */
  record NoText() implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.no-text");
    }
  }

  /** It says too much. */
  record TextTooLong(int length, int most) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.text-too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /** Nobody would fill them in. */
  record TooManyBlanks(int blanks, int most) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.too-many-blanks", Arg.num("blanks", blanks), Arg.num("most", most));
    }
  }

  /** A gap that nobody could be asked about. */
  record NamelessBlank(String name) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.nameless-blank", Arg.untrusted("name", name));
    }
  }

  /**
   * It is no proposal.
   *
   * @param why as it would be said of a proposal
   */
  record Unreadable(Message why) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.unreadable");
      out.include(why);
    }
  }

  /** It could be used until a day, and never again. */
  record Dated(String name) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.dated", Arg.untrusted("name", name));
    }
  }

  /** It would end the same decision again and again. */
  record EndsDecisions() implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.ends-decisions");
    }
  }

  /** It reads so already. */
  record AsItIs(Template template) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "template.as-it-is",
          Arg.untrusted("name", template.name()),
          Arg.id("decision", template.decision()));
    }
  }

  /** It was retired meanwhile. */
  record Gone(String name) implements PlanMessage {
    @Override
    public void write(Prose out) {
      out.line("template.gone", Arg.untrusted("name", name));
    }
  }
}
