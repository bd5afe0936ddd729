package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.DecisionLogMessage;
import org.mycelium.commands.decisionlog.LoggedDecision;
import org.mycelium.commands.decisionlog.SignedStatement;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalResult;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/**
 * A chapter a decision, in the words in which the assembly was told of it, with nothing left out.
 */
final class MarkdownDecisions implements DecisionWriter {
  /** The result's words are cut where a message would grow too long; here there is room. */
  private static final int CUT_CHARS = 200;

  private final Writer out;
  private Phrasebook book = book(Settings.defaults(Locale.ENGLISH, ZoneId.of("UTC")));
  private boolean any;

  MarkdownDecisions(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(AssemblyId assembly, Settings settings) {
    book = book(settings);
  }

  @Override
  public void write(ExportedDecision exported) throws IOException {
    any = true;
    LoggedDecision decision = exported.decision();
    Proposal proposal = decision.proposal();
    out.write("## ");
    paragraph(
        prose ->
            prose.line(
                "decisionlog.title",
                Arg.id("no", decision.no()),
                Arg.untrusted("title", proposal.title())));
    paragraph(
        prose ->
            prose.line(
                "decisionlog.terms",
                Arg.when("decided", decision.decidedAt()),
                Arg.id("proposal", proposal.no()),
                Arg.word("named", exported.proposer().isEmpty() ? "no" : "yes"),
                Arg.untrusted("proposer", exported.proposer())));
    quote(proposal.text());
    Message margin = exported.margin();
    if (!book.say(margin).plain().isEmpty()) {
      paragraph(margin);
    }
    paragraph(
        prose -> {
          prose.include(proposal.question().description());
          ProposalResult.sum(prose, proposal, decision.count());
          prose.include(exported.provenance());
        });
    for (Dissent voice : exported.dissent()) {
      paragraph(prose -> ProposalResult.dissent(prose, List.of(voice), Optional.empty()));
      if (voice.reason().codePointCount(0, voice.reason().length()) > CUT_CHARS) {
        quote(voice.reason());
      }
    }
    for (SignedStatement statement : exported.statements()) {
      paragraph(prose -> prose.include(new SignedStatement(statement.names(), "")));
      quote(statement.words());
    }
  }

  @Override
  public void end() throws IOException {
    // Each decision ends with a blank line; an empty page would leave the reader guessing.
    if (!any) {
      paragraph(new DecisionLogMessage.Newest(List.of(), 0));
    }
  }

  private static Phrasebook book(Settings settings) {
    return Phrasebook.of(settings.language(), settings.zone(), Features.BUNDLES);
  }

  private void paragraph(Message message) throws IOException {
    new MarkdownText(out, book).paragraph(message);
  }

  private void quote(String words) throws IOException {
    new MarkdownText(out, book).quote(words);
  }
}
