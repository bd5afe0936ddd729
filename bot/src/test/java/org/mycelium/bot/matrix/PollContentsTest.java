package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PollContentsTest {
  @Test
  void asksWithWordsForClientsThatKnowNoPolls() {
    assertThat(
            PollContents.start(
                "P1 · A bike?",
                List.of(new PollContents.Answer("yes", "yes"), new PollContents.Answer("no", "no")),
                1))
        .isEqualTo(
            json(
                "{'org.matrix.msc1767.text':'P1 · A bike?\\n- yes\\n- no',"
                    + "'org.matrix.msc3381.poll.start':{"
                    + "'kind':'org.matrix.msc3381.poll.disclosed','max_selections':1,"
                    + "'question':{'org.matrix.msc1767.text':'P1 · A bike?'},"
                    + "'answers':[{'id':'yes','org.matrix.msc1767.text':'yes'},"
                    + "{'id':'no','org.matrix.msc1767.text':'no'}]},'m.mentions':{}}"));
  }

  @Test
  void endsWithWordsToo() {
    assertThat(PollContents.end("$poll", "Over."))
        .isEqualTo(
            json(
                "{'org.matrix.msc1767.text':'Over.',"
                    + "'m.relates_to':{'rel_type':'m.reference','event_id':'$poll'},"
                    + "'org.matrix.msc3381.poll.end':{},'m.mentions':{}}"));
  }

  private static String json(String text) {
    return text.replace('\'', '"').replace("\n", "\\n");
  }
}
