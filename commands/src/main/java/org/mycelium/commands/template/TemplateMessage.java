package org.mycelium.commands.template;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is told about templates. */
sealed interface TemplateMessage extends Message {
  /** As much of a text as says what it is about. */
  int GIST = 100;

  /**
   * All there are.
   *
   * @param ready names of those that can be adopted
   */
  record All(List<Template> templates, List<String> ready) implements TemplateMessage {
    /** Keeps its own copies. */
    public All {
      templates = List.copyOf(templates);
      ready = List.copyOf(ready);
    }

    @Override
    public void write(Prose out) {
      out.line("template.all", Arg.num("count", templates.size()));
      for (Template template : templates) {
        out.item(
            "template.item",
            Arg.untrusted("name", template.name()),
            Arg.untrusted("gist", gist(template.text())),
            Arg.id("decision", template.decision()));
      }
      if (!templates.isEmpty()) {
        out.line("template.all-how", Arg.untrusted("name", templates.getFirst().name()));
      }
      if (!ready.isEmpty()) {
        out.paragraph()
            .line(
                "template.ready",
                Arg.names("names", ready),
                Arg.untrusted("name", ready.getFirst()));
      }
      out.line("template.how-to-define");
    }

    private static String gist(String text) {
      String first = text.lines().findFirst().orElse("");
      return first.length() > GIST ? first.substring(0, GIST) + "…" : first;
    }
  }

  /** One of them. */
  record One(Template template) implements TemplateMessage {
    @Override
    public void write(Prose out) {
      out.title("template.title", Arg.untrusted("name", template.name()));
      out.passage(template.text(), TemplateDecisions.MAX_TEXT);
      out.line("template.decided", Arg.id("decision", template.decision()));
      out.line(
          "template.how-to-use",
          Arg.num("blanks", template.blanks().size()),
          Arg.untrusted("filled", FillMessage.filled(template, template.blanks(), "")));
    }
  }

  /** One that can be adopted. */
  record Ready(String name, String text) implements TemplateMessage {
    @Override
    public void write(Prose out) {
      out.title("template.title", Arg.untrusted("name", name));
      out.passage(text, TemplateDecisions.MAX_TEXT);
      out.line("template.not-adopted-yet", Arg.untrusted("name", name));
    }
  }

  /** It is ready, but not adopted. */
  record NotAdopted(String name) implements TemplateMessage {
    @Override
    public void write(Prose out) {
      out.line("template.not-adopted", Arg.untrusted("name", name));
    }
  }

  /** None of those that are ready is called so. */
  record NotReady(String name, List<String> ready) implements TemplateMessage {
    /** Keeps its own copy. */
    public NotReady {
      ready = List.copyOf(ready);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.not-ready",
          Arg.untrusted("name", name),
          Arg.names("ready", ready),
          Arg.untrusted("example", ready.isEmpty() ? "" : ready.getFirst()));
    }
  }

  /** None is called so. */
  record Unknown(String name, Optional<String> near, List<String> names)
      implements TemplateMessage {
    /** Keeps its own copy. */
    public Unknown {
      names = List.copyOf(names);
    }

    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "template.unknown",
          Arg.untrusted("name", name),
          Arg.word("found", near.isPresent() ? "yes" : "no"),
          Arg.untrusted("near", near.orElse("")),
          Arg.num("count", names.size()),
          Arg.names("names", names));
    }
  }
}
