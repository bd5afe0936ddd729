package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.Margin;
import org.mycelium.commands.decisionlog.SignedStatement;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** An array of objects, one a decision. Times are ISO 8601 in UTC. */
final class JsonDecisions implements DecisionWriter {
  private final JsonGenerator json;

  JsonDecisions(Writer out) {
    json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter()
            .createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void begin(AssemblyId assembly, Settings settings) {
    // Each object says whose it is.
  }

  @Override
  public void write(ExportedDecision decision) {
    Proposal proposal = decision.decision().proposal();
    Count count = decision.decision().count();
    json.writeStartObject();
    json.writeNumberProperty("assembly", decision.assembly().value());
    json.writeStringProperty("decision", decision.decision().no().toString());
    json.writeStringProperty("proposal", proposal.no().toString());
    json.writeStringProperty("title", proposal.title());
    json.writeStringProperty("text", proposal.text());
    decision.margin().story().ifPresent(this::write);
    write(decision.margin());
    json.writeStringProperty("proposer", decision.proposer());
    json.writeStringProperty("opened_at", proposal.openedAt().toString());
    json.writeStringProperty("decided_at", decision.decision().decidedAt().toString());
    json.writeStringProperty("rule", proposal.question().canonical());
    json.writeStringProperty("quorum", proposal.quorum().canonical());
    json.writeNumberProperty("electorate", proposal.electorate());
    json.writeNumberProperty("yes", count.of(Choice.YES));
    json.writeNumberProperty("no", count.of(Choice.NO));
    json.writeNumberProperty("abstain", count.of(Choice.ABSTAIN));
    json.writeNumberProperty("objection", count.of(Choice.OBJECTION));
    json.writeName("votes");
    json.writeStartObject();
    count.taken().forEach((choice, votes) -> json.writeNumberProperty(choice.word(), votes));
    json.writeEndObject();
    json.writeNumberProperty("recorded", decision.provenance().votes());
    json.writeName("dissent");
    json.writeStartArray();
    decision.dissent().forEach(this::write);
    json.writeEndArray();
    json.writeName("statements");
    json.writeStartArray();
    decision.statements().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Only what there is: most decisions end none, and stand. */
  private void write(Margin margin) {
    if (!margin.ended().isEmpty()) {
      json.writeName("ends");
      json.writeStartArray();
      for (Margin.Titled other : margin.ended()) {
        json.writeStartObject();
        json.writeStringProperty("decision", other.ending().decision().toString());
        json.writeStringProperty("how", other.ending().how().word());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    margin.ending().map(Margin.Titled::ending).ifPresent(this::write);
    margin
        .review()
        .filter(_ -> margin.ending().isEmpty())
        .ifPresent(
            review -> {
              json.writeStringProperty("review_on", review.day().toString());
              json.writeStringProperty("on_review", review.then().word());
            });
  }

  private void write(Ending ending) {
    json.writeName("ended");
    json.writeStartObject();
    json.writeStringProperty("how", ending.how().word());
    ending.by().ifPresent(by -> json.writeStringProperty("by", by.toString()));
    json.writeStringProperty("at", ending.at().toString());
    json.writeEndObject();
  }

  private void write(Story story) {
    json.writeName("story");
    json.writeStartObject();
    json.writeStringProperty("instead_of", story.instead());
    json.writeStringProperty("because", story.because());
    json.writeEndObject();
  }

  private void write(SignedStatement statement) {
    json.writeStartObject();
    json.writeName("names");
    json.writeStartArray();
    statement.names().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("text", statement.words());
    json.writeEndObject();
  }

  private void write(Dissent voice) {
    json.writeStartObject();
    json.writeStringProperty("choice", voice.position().choice().word());
    voice.name().ifPresent(name -> json.writeStringProperty("name", name));
    json.writeStringProperty("reason", voice.reason());
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeRaw("\n");
    json.close();
  }
}
