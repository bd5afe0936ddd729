package org.mycelium.storage.codec;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersClosed;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersErased;
import org.mycelium.commands.lot.quota.QuotaFact.PlaceFilled;
import org.mycelium.commands.lot.quota.QuotaFact.PledgeMade;
import org.mycelium.commands.lot.quota.QuotaFact.QuotaDrawCalledOff;
import org.mycelium.commands.lot.quota.QuotaFact.QuotasAsked;
import org.mycelium.commands.lot.quota.QuotaFact.Reason;

/** The facts of draws with quotas. */
final class QuotaCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "quotas-asked/1", QuotaCodec::asked,
          "answers-closed/1", in -> new AnswersClosed(lot(in)),
          "pledge-made/1",
              in ->
                  new PledgeMade(
                      lot(in), in.text("lottery"), in.members("members"), in.texts("answers")),
          "quota-draw-called-off/1",
              in -> new QuotaDrawCalledOff(lot(in), reason(in.text("reason"))),
          "place-filled/1", in -> new PlaceFilled(lot(in), in.member("member")),
          "answers-erased/1", in -> new AnswersErased(lot(in)));

  private QuotaCodec() {}

  static EncodedFact encode(QuotaFact fact) {
    return switch (fact) {
      case QuotasAsked f ->
          of(
              "quotas-asked",
              body(f)
                  .text("about", f.about().hex())
                  .text("quotas", f.quotas().hex())
                  .number("seats", f.seats())
                  .number("answers-until", f.answersUntil().toEpochMilli())
                  .number("commit-until", f.commitUntil().toEpochMilli())
                  .number("reveal-s", f.reveal().toSeconds())
                  .flag("beacon", f.beacon()));
      case AnswersClosed f -> of("answers-closed", body(f));
      case PledgeMade f ->
          of(
              "pledge-made",
              body(f)
                  .text("lottery", f.lottery())
                  .numbers("members", f.members().stream().map(MemberNo::value).toList())
                  .texts("answers", f.answers()));
      case QuotaDrawCalledOff f ->
          of("quota-draw-called-off", body(f).text("reason", f.reason().key()));
      case PlaceFilled f -> of("place-filled", body(f).number("member", f.member().value()));
      case AnswersErased f -> of("answers-erased", body(f));
    };
  }

  private static Fact asked(Fields in) {
    return new QuotasAsked(
        lot(in),
        in.commitment("about"),
        in.commitment("quotas"),
        in.integer("seats"),
        in.instant("answers-until"),
        in.instant("commit-until"),
        Duration.ofSeconds(in.number("reveal-s")),
        in.flag("beacon"));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body body(QuotaFact fact) {
    return new Body().number("lot", fact.lot().value());
  }

  private static LotNo lot(Fields in) {
    return new LotNo(in.integer("lot"));
  }

  private static Reason reason(String key) {
    return Reason.of(key)
        .orElseThrow(() -> new IllegalArgumentException("no reason known: " + key));
  }
}
