package org.mycelium.storage.codec;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyFact;
import org.mycelium.commands.testimony.TestimonyFact.ReachChanged;
import org.mycelium.commands.testimony.TestimonyFact.TellerUnnamed;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyRead;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyWithdrawn;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.storage.testimony.TopicForm;

/** The facts of stories. */
final class TestimonyCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "testimony-told/1",
          in ->
              new TestimonyTold(
                  no(in),
                  TopicForm.topic(in.text("topic"), in.numberOrNull("topic_no")),
                  in.commitmentOrNull("event"),
                  in.commitment("words"),
                  in.commitmentOrNull("teller"),
                  reach(in)),
          "testimony-reach-changed/1",
          in -> new ReachChanged(no(in), reach(in)),
          "testimony-teller-unnamed/1",
          in -> new TellerUnnamed(no(in)),
          "testimony-withdrawn/1",
          in -> new TestimonyWithdrawn(no(in)),
          "testimony-read/1",
          in -> new TestimonyRead(no(in)));

  private TestimonyCodec() {}

  static EncodedFact encode(TestimonyFact fact) {
    Body body = new Body().number("testimony", fact.testimony().value());
    return switch (fact) {
      case TestimonyTold f -> {
        body.text("topic", TopicForm.word(f.topic())).text("words", f.words().hex());
        Long number = TopicForm.number(f.topic());
        if (number != null) {
          body.number("topic_no", number);
        }
        commit(body, "event", f.event());
        commit(body, "teller", f.teller());
        yield new EncodedFact("testimony-told", 1, reach(body, f.reach()).json());
      }
      case ReachChanged f ->
          new EncodedFact("testimony-reach-changed", 1, reach(body, f.reach()).json());
      case TellerUnnamed _ -> new EncodedFact("testimony-teller-unnamed", 1, body.json());
      case TestimonyWithdrawn _ -> new EncodedFact("testimony-withdrawn", 1, body.json());
      case TestimonyRead _ -> new EncodedFact("testimony-read", 1, body.json());
    };
  }

  private static void commit(Body body, String name, @Nullable Commitment commitment) {
    if (commitment != null) {
      body.text(name, commitment.hex());
    }
  }

  private static Body reach(Body body, Set<Reach> reach) {
    return body.texts("reach", reach.stream().map(Reach::key).sorted().toList());
  }

  private static Set<Reach> reach(Fields in) {
    return TopicForm.reach(in.texts("reach"));
  }

  private static TestimonyNo no(Fields in) {
    return new TestimonyNo(in.integer("testimony"));
  }
}
