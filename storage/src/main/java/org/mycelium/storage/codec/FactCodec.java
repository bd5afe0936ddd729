package org.mycelium.storage.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.bank.BankFact;
import org.mycelium.commands.decisionlog.StatementFact;
import org.mycelium.commands.digest.DigestFact;
import org.mycelium.commands.dispute.DisputeFact;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.market.MarketFact;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.metric.MetricFact;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.proposal.EnactmentFact;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.amendment.AmendmentFact;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.recorded.RecordedFact;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.recall.RecallFact;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.scrip.ScripFact;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.commands.template.TemplateFact;
import org.mycelium.commands.testimony.TestimonyFact;
import org.mycelium.commands.vote.VoteFact;

/**
 * Facts to the journal's form and back. The form is fixed for ever by the golden files of the
 * tests: a fact that needs another body gets a new version here, and the old one goes on being
 * read.
 */
public final class FactCodec {
  /** Readers by "kind/version". */
  private static final Map<String, Function<Fields, Fact>> READERS = new HashMap<>();

  static {
    READERS.putAll(MembershipCodec.READERS);
    READERS.putAll(AbsenceCodec.READERS);
    READERS.putAll(SettingsCodec.READERS);
    READERS.putAll(ProposalCodec.READERS);
    READERS.putAll(LifeCodec.READERS);
    READERS.putAll(AmendmentCodec.READERS);
    READERS.putAll(StandingCodec.READERS);
    READERS.putAll(VoteCodec.READERS);
    READERS.putAll(RecordedCodec.READERS);
    READERS.putAll(StatementCodec.READERS);
    READERS.putAll(RoleCodec.READERS);
    READERS.putAll(LotCodec.READERS);
    READERS.putAll(QuotaCodec.READERS);
    READERS.putAll(RecallCodec.READERS);
    READERS.putAll(PowerCodec.READERS);
    READERS.putAll(LedgerCodec.READERS);
    READERS.putAll(BankCodec.READERS);
    READERS.putAll(ScripCodec.READERS);
    READERS.putAll(TemplateCodec.READERS);
    READERS.putAll(MarketCodec.READERS);
    READERS.putAll(MetricCodec.READERS);
    READERS.putAll(DigestCodec.READERS);
    READERS.putAll(DisputeCodec.READERS);
    READERS.putAll(TestimonyCodec.READERS);
    READERS.putAll(EnactmentCodec.READERS);
    READERS.putAll(RulebookCodec.READERS);
  }

  private FactCodec() {}

  /** The form a fact is written in today. */
  public static EncodedFact encode(Fact fact) {
    return switch (fact) {
      case MembershipFact f -> MembershipCodec.encode(f);
      case AbsenceFact f -> AbsenceCodec.encode(f);
      case SettingsFact f -> SettingsCodec.encode(f);
      case ProposalFact f -> ProposalCodec.encode(f);
      case LifeFact f -> LifeCodec.encode(f);
      case AmendmentFact f -> AmendmentCodec.encode(f);
      case StandingFact f -> StandingCodec.encode(f);
      case VoteFact f -> VoteCodec.encode(f);
      case RecordedFact f -> RecordedCodec.encode(f);
      case StatementFact f -> StatementCodec.encode(f);
      case RoleFact f -> RoleCodec.encode(f);
      case LotFact f -> LotCodec.encode(f);
      case QuotaFact f -> QuotaCodec.encode(f);
      case RecallFact f -> RecallCodec.encode(f);
      case PowerFact f -> PowerCodec.encode(f);
      case LedgerFact f -> LedgerCodec.encode(f);
      case BankFact f -> BankCodec.encode(f);
      case ScripFact f -> ScripCodec.encode(f);
      case TemplateFact f -> TemplateCodec.encode(f);
      case MarketFact f -> MarketCodec.encode(f);
      case MetricFact f -> MetricCodec.encode(f);
      case DigestFact f -> DigestCodec.encode(f);
      case DisputeFact f -> DisputeCodec.encode(f);
      case TestimonyFact f -> TestimonyCodec.encode(f);
      case EnactmentFact f -> EnactmentCodec.encode(f);
      case RulebookFact f -> RulebookCodec.encode(f);
    };
  }

  /**
   * The fact that was written.
   *
   * @throws UnreadableFact if kind and version are unknown, or the body is not exactly what would
   *     have been written
   */
  public static Fact decode(EncodedFact encoded) {
    Fact fact = read(encoded);
    if (!encode(fact).equals(encoded)) {
      throw new UnreadableFact(encoded, "not in canonical form");
    }
    return fact;
  }

  /**
   * The same without a look at whether the body is exactly what would have been written, which
   * takes as long again. For lines that we wrote, where {@code verify} is what tells.
   *
   * @throws UnreadableFact if kind and version are unknown, or the body is none of theirs
   */
  public static Fact read(EncodedFact encoded) {
    Function<Fields, Fact> reader = READERS.get(encoded.kind() + "/" + encoded.version());
    if (reader == null) {
      throw new UnreadableFact(encoded, "not known to this version");
    }
    try {
      return reader.apply(Fields.of(encoded.body()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UnreadableFact(encoded, String.valueOf(e.getMessage()));
    }
  }

  /** Every "kind/version" that is read. */
  static Set<String> known() {
    return Set.copyOf(READERS.keySet());
  }
}
