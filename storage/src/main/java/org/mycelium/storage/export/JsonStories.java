package org.mycelium.storage.export;

import java.io.Writer;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.testimony.ToldTestimony;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Printable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** An array of objects, one a story. One that was told without a name has none here either. */
final class JsonStories implements StoryWriter {
  private final JsonGenerator json;

  JsonStories(Writer out) {
    json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writerWithDefaultPrettyPrinter()
            .createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void write(AssemblyId assembly, List<ToldTestimony> told, Phrasebook book) {
    told.forEach(one -> write(assembly, one, book));
  }

  private void write(AssemblyId assembly, ToldTestimony told, Phrasebook book) {
    json.writeStartObject();
    json.writeNumberProperty("assembly", assembly.value());
    json.writeStringProperty("story", told.testimony().no().toString());
    told.testimony().teller().ifPresent(name -> json.writeStringProperty("told_by", name));
    told.about()
        .map(about -> Printable.of(book.say(about).plain()))
        .ifPresent(about -> json.writeStringProperty("about", about));
    json.writeStringProperty("words", told.testimony().words());
    json.writeEndObject();
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeRaw("\n");
    json.flush();
  }
}
