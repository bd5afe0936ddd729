package org.mycelium.storage.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.commands.census.CensusEnactment;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.disqualification.DisqualificationEnactment;
import org.mycelium.commands.ledger.LedgerEnactment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.power.PowerEnactment.EmpowerRole;
import org.mycelium.commands.proposal.amendment.AmendmentEnactment.AdoptAmendment;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.recall.RecallEnactment;
import org.mycelium.commands.role.RoleEnactment;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.rulebook.RulebookEnactment;
import org.mycelium.commands.scrip.ScripEnactment;
import org.mycelium.commands.template.TemplateEnactment;

/**
 * Enactments to the form they have in facts and tables, and back: a kind, a version and terms in
 * canonical JSON. As with facts the form is fixed for ever by golden files: what needs other terms
 * gets a new version, and the old one goes on being read.
 *
 * @param terms canonical JSON
 */
public record EnactmentForm(String kind, int version, String terms) {
  /** The kind of what changes settings. */
  public static final String CHANGE_RULES = "change-rules";

  /** Readers of terms by "kind/version". */
  private static final Map<String, Function<Fields, Enactment>> READERS = new HashMap<>();

  static {
    READERS.putAll(CensusEnactments.READERS);
    READERS.putAll(LedgerEnactments.READERS);
    READERS.putAll(ScripEnactments.READERS);
    READERS.putAll(TemplateCodec.ENACTMENTS);
    READERS.putAll(RoleEnactments.READERS);
    READERS.putAll(RecallEnactments.READERS);
    READERS.put(
        "empower-role/1",
        in -> new EmpowerRole(new RoleNo(in.integer("role")), in.integer("level")));
    READERS.putAll(RulebookEnactments.READERS);
    READERS.putAll(StandingEnactments.READERS);
    READERS.put(
        "disqualify/1",
        in -> new DisqualificationEnactment(new LotNo(in.integer("lot")), in.member("member")));
    READERS.put(
        "adopt-amendment/1",
        in ->
            new AdoptAmendment(new AmendmentNo(in.integer("amendment")), in.proposal("proposal")));
  }

  /** The form an enactment is written in today. */
  public static EnactmentForm of(Enactment enactment) {
    return switch (enactment) {
      case CensusEnactment e -> CensusEnactments.encode(e);
      case LedgerEnactment e -> LedgerEnactments.encode(e);
      case ScripEnactment e -> ScripEnactments.encode(e);
      case TemplateEnactment e -> TemplateCodec.encode(e);
      case RoleEnactment e -> RoleEnactments.encode(e);
      case RecallEnactment e -> RecallEnactments.encode(e);
      case EmpowerRole e ->
          new EnactmentForm(
              "empower-role",
              1,
              new Body().number("role", e.role().value()).number("level", e.level()).json());
      case RulebookEnactment e -> RulebookEnactments.encode(e);
      case StandingEnactment e -> StandingEnactments.encode(e);
      case DisqualificationEnactment e ->
          new EnactmentForm(
              "disqualify",
              1,
              new Body()
                  .number("lot", e.lot().value())
                  .number("member", e.member().value())
                  .json());
      case AdoptAmendment e ->
          new EnactmentForm(
              "adopt-amendment",
              1,
              new Body()
                  .number("amendment", e.amendment().value())
                  .number("proposal", e.proposal().value())
                  .json());
    };
  }

  /**
   * The enactment that was written.
   *
   * @throws IllegalArgumentException if kind and version are unknown, or the terms are not exactly
   *     what would have been written
   */
  public Enactment read() {
    Enactment enactment = read(kind, version, Fields.of(terms));
    if (!of(enactment).equals(this)) {
      throw new IllegalArgumentException("terms not in canonical form");
    }
    return enactment;
  }

  /**
   * The enactment of these terms, be they canonical or not.
   *
   * @throws IllegalArgumentException if kind and version are unknown, or the terms are of another
   */
  static Enactment read(String kind, int version, Fields terms) {
    Function<Fields, Enactment> reader = READERS.get(kind + "/" + version);
    if (reader == null) {
      throw new IllegalArgumentException("no enactment known to this version: " + kind);
    }
    return reader.apply(terms);
  }

  /** Every "kind/version" that is read. */
  static Set<String> known() {
    return Set.copyOf(READERS.keySet());
  }
}
