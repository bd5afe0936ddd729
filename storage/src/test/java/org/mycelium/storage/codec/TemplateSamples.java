package org.mycelium.storage.codec;

import java.util.stream.Stream;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.template.TemplateEnactment.ChangeTemplate;
import org.mycelium.commands.template.TemplateEnactment.DefineTemplate;
import org.mycelium.commands.template.TemplateEnactment.RetireTemplate;
import org.mycelium.commands.template.TemplateFact.TemplateChanged;
import org.mycelium.commands.template.TemplateFact.TemplateDefined;
import org.mycelium.commands.template.TemplateFact.TemplateRetired;
import org.mycelium.commands.template.TemplateFact.TemplateUsed;
import org.mycelium.commands.template.TemplateNo;

/** A fact and an enactment of each kind that templates have. */
final class TemplateSamples {
  private static final Commitment NAME = new Commitment("1".repeat(64));
  private static final Commitment TEXT = new Commitment("a2".repeat(32));
  private static final TemplateNo THIRD = new TemplateNo(3);

  private TemplateSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new TemplateDefined(THIRD, NAME, TEXT, new DecisionNo(12)),
        new TemplateChanged(THIRD, TEXT, new DecisionNo(13)),
        new TemplateRetired(THIRD, new DecisionNo(14)),
        new TemplateUsed(THIRD, new ProposalNo(20), new DecisionNo(13)));
  }

  static Stream<Enactment> enactments() {
    return Stream.of(new DefineTemplate(), new ChangeTemplate(THIRD), new RetireTemplate(THIRD));
  }
}
