package org.mycelium.commands.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Templates;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.rulebook.RulesOfChange;
import org.mycelium.commands.text.Message;

/**
 * What the assembly decides about its templates, under the rule for changing rules: whoever words
 * what is proposed again and again has a say in it each time. Pure but for its read ports; one
 * transaction, one instance.
 */
public final class TemplateDecisions {
  /** More nobody would look through. */
  static final int MOST = 50;

  static final int MAX_TEXT = 4_000;

  /** A template that names a date can be read until then, and never again. */
  private static final Duration LATER = Duration.ofDays(800);

  private final Templates templates;
  private final Opening opening;

  /** Decides from these. */
  public TemplateDecisions(Templates templates, Opening opening) {
    this.templates = templates;
    this.opening = opening;
  }

  Decision define(
      String title, String name, String text, String why, Situation situation, Member proposer) {
    return obstacle(name)
        .or(() -> unreadable(name, text, situation))
        .map(Decision::refuse)
        .orElseGet(
            () ->
                open(
                    title,
                    why.isEmpty() ? text : text + "\n\n" + why,
                    new TemplateEnactment.DefineTemplate(),
                    List.of(name, text),
                    situation,
                    proposer));
  }

  Decision change(
      TemplateCommand.ProposeChange command,
      Template template,
      Situation situation,
      Member proposer) {
    if (Words.trim(command.text()).equals(template.text())) {
      return Decision.refuse(new PlanMessage.AsItIs(template));
    }
    return unreadable(template.name(), command.text(), situation)
        .map(Decision::refuse)
        .orElseGet(
            () ->
                open(
                    command.title(),
                    command.text(),
                    new TemplateEnactment.ChangeTemplate(template.no()),
                    List.of(template.name(), command.text()),
                    situation,
                    proposer));
  }

  Decision retire(
      TemplateCommand.ProposeRetiring command,
      Template template,
      Situation situation,
      Member proposer) {
    return open(
        command.title(),
        command.why(),
        new TemplateEnactment.RetireTemplate(template.no()),
        List.of(template.name()),
        situation,
        proposer);
  }

  /** Why there cannot be a template of this name, if there cannot. */
  private Optional<Message> obstacle(String name) {
    if (!Names.fits(name) || TemplateGrammar.reserved(Names.key(name))) {
      return Optional.of(new PlanMessage.BadName(name, Names.MAX_CHARS));
    }
    List<Template> all = templates.all();
    if (all.size() >= MOST) {
      return Optional.of(new PlanMessage.TooMany(MOST));
    }
    return Names.exactly(name, all).map(PlanMessage.ThereAlready::new);
  }

  /** Why nothing could be proposed from this text, if nothing could. */
  private static Optional<Message> unreadable(String name, String text, Situation situation) {
    int length = text.codePointCount(0, text.length());
    List<String> blanks = Blanks.in(text);
    if (text.isBlank()) {
      return Optional.of(new PlanMessage.NoText());
    }
    if (length > MAX_TEXT) {
      return Optional.of(new PlanMessage.TextTooLong(length, MAX_TEXT));
    }
    if (blanks.size() > Blanks.MOST) {
      return Optional.of(new PlanMessage.TooManyBlanks(blanks.size(), Blanks.MOST));
    }
    if (Blanks.nameless(text)) {
      return Optional.of(new PlanMessage.NamelessBlank(name));
    }
    Moment now = situation.moment();
    Moment later = new Moment(now.now().plus(LATER), now.zone(), now.entropy());
    return switch (Form.read(text, now)) {
      case Form.Read.Bad bad -> Optional.of(new PlanMessage.Unreadable(bad.why()));
      case Form.Read.Good(Form form) ->
          Form.read(text, later) instanceof Form.Read.Bad
              ? Optional.of(new PlanMessage.Dated(name))
              : unfit(form, situation);
    };
  }

  private static Optional<Message> unfit(Form form, Situation situation) {
    if (!form.proposal().aims().ends().isEmpty()) {
      return Optional.of(new PlanMessage.EndsDecisions());
    }
    return form.fixedOffer()
        .flatMap(
            offer -> offer.obstacle(situation.settings().method(), situation.settings().language()))
        .map(PlanMessage.Unreadable::new);
  }

  private Decision open(
      String title,
      String shown,
      TemplateEnactment does,
      List<String> words,
      Situation situation,
      Member proposer) {
    RulesOfChange rules =
        RulesOfChange.of(situation.settings(), opening.electorate(situation).size());
    return opening.open(
        new Opening.Terms(
            title,
            shown,
            rules.rule(),
            rules.quorum(),
            rules.closesAt(situation.moment().now()),
            List.of(new Opening.Planned(does, words))),
        situation,
        proposer);
  }

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision, TemplateEnactment enactment, DecisionNo decision, Decision.Draft draft) {
    return switch (enactment) {
      case TemplateEnactment.DefineTemplate _ -> defined(provision, decision, draft);
      case TemplateEnactment.ChangeTemplate e ->
          standing(
              e.template(),
              provision,
              draft,
              new TemplateFact.TemplateChanged(
                  e.template(), provision.words().getLast().commitment(), decision));
      case TemplateEnactment.RetireTemplate e ->
          standing(
              e.template(),
              provision,
              draft,
              new TemplateFact.TemplateRetired(e.template(), decision));
    };
  }

  private Outcome defined(Provision provision, DecisionNo decision, Decision.Draft draft) {
    Optional<Message> obstacle = obstacle(provision.words().getFirst().text());
    if (obstacle.isPresent()) {
      return new Outcome.Impossible(obstacle.get());
    }
    draft.fact(
        new TemplateFact.TemplateDefined(
            templates.next(),
            provision.words().getFirst().commitment(),
            provision.words().getLast().commitment(),
            decision));
    return new Outcome.Done(provision.description());
  }

  private Outcome standing(
      TemplateNo no, Provision provision, Decision.Draft draft, TemplateFact fact) {
    if (templates.find(no).isEmpty()) {
      return new Outcome.Impossible(new PlanMessage.Gone(provision.words().getFirst().text()));
    }
    draft.fact(fact);
    return new Outcome.Done(provision.description());
  }
}
