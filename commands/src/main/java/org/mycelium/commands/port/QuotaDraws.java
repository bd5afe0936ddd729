package org.mycelium.commands.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.KeptLottery;
import org.mycelium.commands.lot.quota.QuotaDraw;

/** The draws with quotas of one assembly, and what members gave for them. */
public interface QuotaDraws {
  /** The draw of this number, if it has quotas. */
  Optional<QuotaDraw> find(LotNo no);

  /** Those that take answers or compute from them, in order of number. */
  List<QuotaDraw> open();

  /** The newest that were called off before there was a list, newest first, so many at most. */
  List<QuotaDraw> calledOff(int most);

  /** What each member gave for it: the feature in each category. */
  Map<MemberNo, Map<String, String>> answers(LotNo no);

  /** Its lottery with the salts; empty before the list is published, and once all was erased. */
  Optional<KeptLottery> lottery(LotNo no);

  /** Those for which a member's answers are kept, in order of number. */
  List<LotNo> answeredBy(MemberNo member);
}
