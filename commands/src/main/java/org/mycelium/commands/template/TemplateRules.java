package org.mycelium.commands.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.grammar.YesOrNo;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Templates;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about templates. Pure but for its read ports; one transaction, one
 * instance.
 */
public final class TemplateRules {
  private static final Set<String> OPEN_IT =
      Set.of("open", "open it", "propose", "abrir", "abrela", "proponer");

  private final Templates templates;
  private final TemplateDecisions decisions;
  private final Function<ProposalCommand.Propose, Decision> proposing;

  /**
   * Decides from these.
   *
   * @param proposing opens a proposal as if it had been written so
   */
  public TemplateRules(
      Templates templates,
      TemplateDecisions decisions,
      Function<ProposalCommand.Propose, Decision> proposing) {
    this.templates = templates;
    this.decisions = decisions;
    this.proposing = proposing;
  }

  /** What becomes of this command. */
  public Decision decide(TemplateCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case TemplateCommand.ListTemplates _ -> list(situation);
              case TemplateCommand.Show c -> show(c.name());
              case TemplateCommand.ProposeNew c ->
                  decisions.define(c.title(), c.name(), c.text(), "", situation, member);
              case TemplateCommand.ProposeChange c ->
                  named(c.name(), template -> decisions.change(c, template, situation, member));
              case TemplateCommand.ProposeAdopting c -> adopt(c, situation, member);
              case TemplateCommand.ProposeRetiring c ->
                  named(c.name(), template -> decisions.retire(c, template, situation, member));
              case TemplateCommand.Fill c -> fill(c, situation, member);
              case TemplateCommand.Answer c -> answer(c, situation, member);
              case TemplateCommand.Drop _ -> Decision.answer(new FillMessage.Dropped());
            });
  }

  private Decision list(Situation situation) {
    List<Template> all = templates.all();
    List<String> ready =
        ReadyMade.in(situation.settings().language()).stream()
            .map(ReadyMade::name)
            .filter(name -> Names.exactly(name, all).isEmpty())
            .toList();
    return Decision.answer(new TemplateMessage.All(all, ready));
  }

  private Decision show(String name) {
    Optional<Template> template = Names.exactly(name, templates.all());
    return template
        .<Message>map(TemplateMessage.One::new)
        .or(() -> ReadyMade.called(name).map(r -> new TemplateMessage.Ready(r.name(), r.text())))
        .map(Decision::answer)
        .orElseGet(() -> Decision.refuse(unknown(name)));
  }

  private Decision adopt(
      TemplateCommand.ProposeAdopting command, Situation situation, Member proposer) {
    return ReadyMade.called(command.name())
        .map(
            ready ->
                decisions.define(
                    command.title(),
                    ready.name(),
                    ready.text(),
                    command.why(),
                    situation,
                    proposer))
        .orElseGet(
            () ->
                Decision.refuse(
                    new TemplateMessage.NotReady(
                        command.name(),
                        ReadyMade.in(situation.settings().language()).stream()
                            .map(ReadyMade::name)
                            .toList())));
  }

  private Decision named(String name, Function<Template, Decision> then) {
    return Names.exactly(name, templates.all())
        .map(then)
        .orElseGet(() -> Decision.refuse(new TemplateMessage.Unknown(name, near(name), names())));
  }

  private Decision fill(TemplateCommand.Fill command, Situation situation, Member member) {
    Optional<Names.Found> found = Names.leading(command.words(), templates.all());
    if (found.isPresent()) {
      return filled(found.get().template(), found.get().rest(), Map.of(), false, situation, member);
    }
    String name = Names.first(command.words());
    boolean meant = command.words().contains("=") && near(name).isPresent();
    return command
        .otherwise()
        .filter(_ -> !meant && ReadyMade.called(name).isEmpty())
        .map(proposing)
        .orElseGet(() -> Decision.refuse(unknown(name)));
  }

  private Decision answer(TemplateCommand.Answer command, Situation situation, Member member) {
    PendingForm form = command.form();
    Optional<Template> template =
        templates.find(form.template()).filter(t -> t.decision().equals(form.reads()));
    if (template.isEmpty()) {
      return Decision.refuse(new FillMessage.ReadsOtherwise());
    }
    List<String> blanks = template.get().blanks();
    Map<String, String> before = FilledIn.ofKept(form.written(), blanks).values();
    boolean complete = new FilledIn(before, false).missing(blanks).isEmpty();
    String word = Words.fold(Courtesy.without(command.words())).replaceFirst("[\\W_]+$", "");
    Optional<YesOrNo> said = YesOrNo.of(command.words());
    if (complete && (OPEN_IT.contains(word) || said.equals(Optional.of(YesOrNo.YES)))) {
      return open(template.get(), before, situation);
    }
    if (complete && said.equals(Optional.of(YesOrNo.NO))) {
      return Decision.answer(new FillMessage.Dropped());
    }
    return filled(template.get(), command.words(), before, complete, situation, member);
  }

  /**
   * @param corrected whether everything was filled in before, and shown
   */
  private Decision filled(
      Template template,
      String words,
      Map<String, String> before,
      boolean corrected,
      Situation situation,
      Member member) {
    List<String> blanks = template.blanks();
    return switch (FilledIn.read(words, blanks, before)) {
      case FilledIn.Read.Bad bad ->
          before.isEmpty()
              ? Decision.refuse(bad.why())
              : ask(template, new FilledIn(before, false), bad.why(), member);
      case FilledIn.Read.Good(FilledIn in) -> {
        List<String> missing = in.missing(blanks);
        if (missing.isEmpty() && !in.doubtful() && !corrected) {
          yield open(template, in.values(), situation);
        }
        yield ask(
            template,
            in,
            missing.isEmpty()
                ? new FillMessage.IsThatRight(template, in, preview(template, in, situation))
                : new FillMessage.Missing(template, in, missing),
            member);
      }
    };
  }

  private static Decision ask(Template template, FilledIn in, Message words, Member member) {
    return Decision.accept()
        .effect(
            new Effect.AskBack(
                member.no(),
                new PendingForm(template.no(), template.decision(), in.kept(template.blanks())),
                words))
        .done();
  }

  private static String preview(Template template, FilledIn in, Situation situation) {
    return Form.read(template.text(), situation.moment()) instanceof Form.Read.Good(Form form)
        ? form.filled(in.values()).title()
        : "";
  }

  private Decision open(Template template, Map<String, String> values, Situation situation) {
    return switch (Form.read(template.text(), situation.moment())) {
      case Form.Read.Bad bad -> Decision.refuse(new PlanMessage.Unreadable(bad.why()));
      case Form.Read.Good(Form form) ->
          switch (proposing.apply(form.filled(values))) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted opened -> used(opened, template);
          };
    };
  }

  /** In the same cause as the opening, so that one is never there without the other. */
  private static Decision used(Decision.Accepted opened, Template template) {
    return opened.facts().stream()
        .filter(ProposalFact.ProposalOpened.class::isInstance)
        .map(ProposalFact.ProposalOpened.class::cast)
        .findFirst()
        .map(
            fact ->
                opened.and(
                    new TemplateFact.TemplateUsed(
                        template.no(), fact.proposal(), template.decision())))
        .orElse(opened);
  }

  private Message unknown(String name) {
    return ReadyMade.called(name)
        .filter(_ -> near(name).isEmpty())
        .<Message>map(ready -> new TemplateMessage.NotAdopted(ready.name()))
        .orElseGet(() -> new TemplateMessage.Unknown(name, near(name), names()));
  }

  private Optional<String> near(String name) {
    return Names.near(name, names());
  }

  private List<String> names() {
    return templates.all().stream().map(Template::name).filter(n -> !n.isEmpty()).toList();
  }
}
