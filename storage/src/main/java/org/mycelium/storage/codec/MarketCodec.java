package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.market.MarketFact.NoticeLapsed;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.MarketFact.NoticeReminded;
import org.mycelium.commands.market.MarketFact.NoticeRenewed;
import org.mycelium.commands.market.MarketFact.NoticeTakenDown;
import org.mycelium.commands.market.NoticeKind;
import org.mycelium.commands.market.NoticeNo;

/** The facts of the notice board. */
final class MarketCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "notice-posted/1",
          in ->
              new NoticePosted(
                  notice(in),
                  kind(in),
                  in.member("by"),
                  in.commitment("words"),
                  in.commitmentOrNull("price"),
                  in.instant("until_ms")),
          "notice-renewed/1",
          in -> new NoticeRenewed(notice(in), in.instant("until_ms")),
          "notice-reminded/1",
          in -> new NoticeReminded(notice(in)),
          "notice-taken-down/1",
          in -> new NoticeTakenDown(notice(in)),
          "notice-lapsed/1",
          in -> new NoticeLapsed(notice(in)));

  private MarketCodec() {}

  static EncodedFact encode(MarketFact fact) {
    return switch (fact) {
      case NoticePosted f -> {
        Body body =
            notice(f.notice())
                .text("kind", f.kind().key())
                .number("by", f.by().value())
                .text("words", f.words().hex())
                .number("until_ms", f.until().toEpochMilli());
        var price = f.price();
        yield of("notice-posted", price == null ? body : body.text("price", price.hex()));
      }
      case NoticeRenewed f ->
          of("notice-renewed", notice(f.notice()).number("until_ms", f.until().toEpochMilli()));
      case NoticeReminded f -> of("notice-reminded", notice(f.notice()));
      case NoticeTakenDown f -> of("notice-taken-down", notice(f.notice()));
      case NoticeLapsed f -> of("notice-lapsed", notice(f.notice()));
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body notice(NoticeNo notice) {
    return new Body().number("notice", notice.value());
  }

  private static NoticeNo notice(Fields in) {
    return new NoticeNo(in.integer("notice"));
  }

  private static NoticeKind kind(Fields in) {
    return NoticeKind.of(in.text("kind"))
        .orElseThrow(() -> new IllegalArgumentException("no kind of notice"));
  }
}
