package org.mycelium.commands.template;

import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;

/** What the assembly decided about its templates, and what came of them. */
public sealed interface TemplateFact extends Fact {
  /** Which template it is about. */
  TemplateNo template();

  /**
   * There is a template.
   *
   * @param name commitment to what it is called
   * @param text commitment to what it says, with its blanks
   */
  record TemplateDefined(TemplateNo template, Commitment name, Commitment text, DecisionNo decision)
      implements TemplateFact {}

  /** It reads otherwise from now on. */
  record TemplateChanged(TemplateNo template, Commitment text, DecisionNo decision)
      implements TemplateFact {}

  /** Nothing is proposed from it any more. */
  record TemplateRetired(TemplateNo template, DecisionNo decision) implements TemplateFact {}

  /**
   * A proposal was written from it; told together with the proposal's opening.
   *
   * @param reads the decision by which the template read as it did
   */
  record TemplateUsed(TemplateNo template, ProposalNo proposal, DecisionNo reads)
      implements TemplateFact {}
}
