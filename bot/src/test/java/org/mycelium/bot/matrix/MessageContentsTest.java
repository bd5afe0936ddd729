package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageContentsTest {
  @Test
  void writesANoticeThatWakesNobody() {
    assertThat(MessageContents.notice("a <b>", "a &lt;b&gt;").json())
        .isEqualTo(
            json(
                "{'msgtype':'m.notice','body':'a <b>','format':'org.matrix.custom.html',"
                    + "'formatted_body':'a &lt;b&gt;','m.mentions':{}}"));
  }

  @Test
  void writesWhomATextWakesInOrder() {
    assertThat(MessageContents.text("x", null).mentioning(Set.of("@b:x", "@a:x")).json())
        .isEqualTo(
            json("{'msgtype':'m.text','body':'x','m.mentions':{'user_ids':['@a:x','@b:x']}}"));
  }

  @Test
  void writesReplies() {
    assertThat(MessageContents.notice("x", null).inReplyTo("$q").json())
        .endsWith(json("'m.relates_to':{'m.in_reply_to':{'event_id':'$q'}}}"));
  }

  @Test
  void writesThreadMessagesAndRepliesWithinThreads() {
    MessageContents words = MessageContents.notice("x", null);
    String thread =
        "'m.relates_to':{'rel_type':'m.thread','event_id':'$r','is_falling_back':%s,"
            + "'m.in_reply_to':{'event_id':'$q'}}}";

    assertThat(words.inThread("$r", "$q").json()).endsWith(json(thread.formatted(true)));
    assertThat(words.inThreadReplyingTo("$r", "$q").json()).endsWith(json(thread.formatted(false)));
  }

  @Test
  void writesEditsThatMentionOnlyWithinTheNewContent() {
    assertThat(MessageContents.text("x", "y").mentioning(Set.of("@a:x")).replacing("$o").json())
        .isEqualTo(
            json(
                "{'msgtype':'m.text','body':'* x','format':'org.matrix.custom.html',"
                    + "'formatted_body':'* y','m.mentions':{},"
                    + "'m.new_content':{'msgtype':'m.text','body':'x',"
                    + "'format':'org.matrix.custom.html','formatted_body':'y',"
                    + "'m.mentions':{'user_ids':['@a:x']}},"
                    + "'m.relates_to':{'rel_type':'m.replace','event_id':'$o'}}"));
  }

  @Test
  void writesFilesWithWhatIsInThem() {
    assertThat(
            MessageContents.file(
                    "All 2 decisions", "log.csv", "text/csv; charset=utf-8", 12, "mxc://x/a")
                .inReplyTo("$q")
                .json())
        .isEqualTo(
            json(
                "{'msgtype':'m.file','body':'All 2 decisions','filename':'log.csv',"
                    + "'url':'mxc://x/a','info':{'mimetype':'text/csv','size':12},'m.mentions':{},"
                    + "'m.relates_to':{'m.in_reply_to':{'event_id':'$q'}}}"));
  }

  @Test
  void writesPicturesWithTheWordsThatStandForThem() {
    assertThat(
            MessageContents.picture("Rising", "p.png", "image/png", 9, 800, 600, "mxc://x/a")
                .json())
        .isEqualTo(
            json(
                "{'msgtype':'m.image','body':'Rising','filename':'p.png','url':'mxc://x/a',"
                    + "'info':{'mimetype':'image/png','size':9,'w':800,'h':600},'m.mentions':{}}"));
  }

  @Test
  void writesReactionsAndPins() {
    assertThat(MessageContents.reaction("$e", "✅"))
        .isEqualTo(json("{'m.relates_to':{'rel_type':'m.annotation','event_id':'$e','key':'✅'}}"));
    assertThat(MessageContents.pinned(List.of("$a", "$b")))
        .isEqualTo(json("{'pinned':['$a','$b']}"));
  }

  @Test
  void describesACommandUnderAKeyOfItsOwn() {
    var describe =
        new CommandDescription(
            "propose",
            List.of("p"),
            "Opens a proposal",
            List.of(new CommandDescription.Parameter("title", true, "What is proposed")),
            "title");

    // printf %s propose@bot:b.org | openssl dgst -sha256 -binary | base64
    assertThat(describe.stateKey("@bot:b.org"))
        .isEqualTo("9CGV+ofGZg2L7FDRXRXAAXOijW0+Wkwgw6eqONlhAuY=");
    assertThat(describe.json())
        .isEqualTo(
            json(
                "{'command':'propose','parameters':[{'key':'title',"
                    + "'schema':{'schema_type':'primitive','type':'string'},'optional':true,"
                    + "'description':{'m.text':[{'body':'What is proposed'}]}}],"
                    + "'description':{'m.text':[{'body':'Opens a proposal'}]},"
                    + "'aliases':['p'],'fi.mau.tail_parameter':'title'}"));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }
}
