package org.mycelium.commands.template;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.PendingAnswer;
import org.mycelium.commands.proposal.ProposalCommand;

/** What can be asked of templates. Names are as people write them, with or without an article. */
public sealed interface TemplateCommand extends Command {
  /** Lists them, and those that are ready to be adopted. */
  record ListTemplates() implements TemplateCommand {}

  /** Shows one: its text, its blanks, and how to propose from it. */
  record Show(String name) implements TemplateCommand {}

  /**
   * Proposes that there be a template.
   *
   * @param title of the proposal, in the language in which it was asked for
   * @param text as it would be written after {@code /propose}
   */
  record ProposeNew(String title, String name, String text) implements TemplateCommand {}

  /** Proposes that a template read otherwise. */
  record ProposeChange(String title, String name, String text) implements TemplateCommand {}

  /**
   * Proposes to take over one that is ready.
   *
   * @param why may be empty
   */
  record ProposeAdopting(String title, String name, String why) implements TemplateCommand {}

  /**
   * Proposes that a template be there no more.
   *
   * @param why may be empty
   */
  record ProposeRetiring(String title, String name, String why) implements TemplateCommand {}

  /**
   * Proposes from a template.
   *
   * @param words its name, and after it what is filled in
   * @param otherwise what it is if there is no such template: a title may begin with "From ..."
   */
  record Fill(String words, Optional<ProposalCommand.Propose> otherwise)
      implements TemplateCommand {}

  /** Says in private what goes into the blanks, or that it is right so. */
  record Answer(PendingForm form, String words) implements TemplateCommand, PendingAnswer {}

  /** Begins nothing after all. */
  record Drop() implements TemplateCommand, PendingAnswer {}
}
