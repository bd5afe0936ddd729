package org.mycelium.storage.export;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.settings.Settings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An array of objects, one an entry. Times are ISO 8601 in UTC; an amount stands as people write
 * it, and as a whole number of the currency's smallest unit, which no program rounds.
 */
final class JsonLedger implements LedgerWriter {
  private final JsonGenerator json;

  JsonLedger(Writer out) {
    json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter()
            .createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void begin(
      AssemblyId assembly, Settings settings, List<BudgetLine> lines, List<Tender> tenders) {
    // Each object says whose it is.
  }

  @Override
  public void write(AssemblyId assembly, LedgerEntry entry, String line, String by) {
    Money money = entry.transfer().money();
    json.writeStartObject();
    json.writeNumberProperty("assembly", assembly.value());
    json.writeStringProperty("entry", entry.no().toString());
    json.writeStringProperty("recorded_at", entry.at().toString());
    json.writeStringProperty("kind", entry.kind().word());
    text("line", line);
    json.writeStringProperty("amount", money.decimal().toPlainString());
    json.writeStringProperty("currency", money.tender().code());
    json.writeNumberProperty("units", money.units());
    json.writeStringProperty("from", entry.transfer().from().key());
    json.writeStringProperty("to", entry.transfer().to().key());
    text("what", entry.what());
    text("by", by);
    number("decision", entry.decision());
    text("receipt", entry.receipt().orElse(""));
    number("reverses", entry.reverses());
    number("reversed_by", entry.reversedBy());
    json.writeEndObject();
  }

  /** Only what there is. */
  private void text(String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private void number(String name, Optional<?> value) {
    text(name, value.map(Object::toString).orElse(""));
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.flush();
  }
}
