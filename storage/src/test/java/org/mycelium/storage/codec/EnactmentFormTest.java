package org.mycelium.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.census.CensusEnactment.DeclareAccount;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.disqualification.DisqualificationEnactment;
import org.mycelium.commands.ledger.LedgerEnactment.Allot;
import org.mycelium.commands.ledger.LedgerEnactment.CloseLine;
import org.mycelium.commands.ledger.LedgerEnactment.NameKeeper;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.power.PowerEnactment.EmpowerRole;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.AmendmentEnactment.AdoptAmendment;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.ReviewTerms;
import org.mycelium.commands.proposal.standing.StandingEnactment.EndDecision;
import org.mycelium.commands.proposal.standing.StandingEnactment.KeepDecision;
import org.mycelium.commands.proposal.standing.StandingEnactment.PlanReview;
import org.mycelium.commands.recall.RecallEnactment.EmptySeat;
import org.mycelium.commands.recall.RecallEnactment.ShareRecalls;
import org.mycelium.commands.role.Filling;
import org.mycelium.commands.role.Pin;
import org.mycelium.commands.role.RoleEnactment.ChangeRole;
import org.mycelium.commands.role.RoleEnactment.CreateRole;
import org.mycelium.commands.role.RoleEnactment.ElectSeats;
import org.mycelium.commands.role.RoleEnactment.EndRole;
import org.mycelium.commands.role.RoleEnactment.LimitRoles;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.RoleTerms;
import org.mycelium.commands.role.SeatPlan;
import org.mycelium.commands.role.SeatSought;
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;
import org.mycelium.commands.scrip.ScripChange;
import org.mycelium.commands.scrip.ScripEnactment.ChangeScrip;
import org.mycelium.commands.scrip.ScripEnactment.CloseScrip;
import org.mycelium.commands.scrip.ScripEnactment.NameCarer;
import org.mycelium.commands.scrip.ScripEnactment.OpenScrip;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.commands.tally.Fraction;

/** The form of what decisions do, held fast by files as the facts are. */
final class EnactmentFormTest {
  private static final List<SeatSought> SOUGHT =
      List.of(new SeatSought(2, true, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 18)));

  static Stream<Enactment> enactments() {
    return Stream.concat(TemplateSamples.enactments(), others());
  }

  private static Stream<Enactment> others() {
    return Stream.of(
        new ChangeRules(
            List.of(new RuleChange("quorum", "1/3+0"), new RuleChange("rule", "consent/1"))),
        new EndDecision(new DecisionNo(4), Ending.How.REPEALED),
        new PlanReview(ReviewTerms.of("P6M", Review.Then.LAPSE)),
        new KeepDecision(new DecisionNo(12)),
        new CreateRole(terms("rotation/1(1,4w,1,together,14+7+1,0)"), Optional.empty()),
        new CreateRole(
            terms("rotation/1(3,6m,2,staggered,,7)"),
            Optional.of(LocalDateTime.of(2027, 1, 4, 18, 30))),
        new ChangeRole(
            new RoleNo(4),
            RoleTerms.fromCanonical("lot/1(1,6w,1,together,,0)").orElseThrow(),
            SeatPlan.SAME),
        new ChangeRole(
            new RoleNo(4),
            RoleTerms.fromCanonical("lot/1(1,6w,1,together,,0)").orElseThrow(),
            new SeatPlan(0, List.of(new SeatPlan.Closing(2, 5, LocalDate.of(2026, 12, 21))))),
        new EndRole(new RoleNo(4)),
        new LimitRoles(3),
        new ElectSeats(
            new RoleNo(4), List.of(new MemberNo(2), new MemberNo(1)), List.of(), List.of()),
        new ElectSeats(new RoleNo(4), List.of(new MemberNo(2)), SOUGHT, List.of()),
        new ElectSeats(
            new RoleNo(4),
            List.of(new MemberNo(2)),
            SOUGHT,
            List.of(new Pin(2, 3, Optional.empty()), new Pin(1, 4, Optional.of(new MemberNo(5))))),
        new AdoptAmendment(new AmendmentNo(2), new ProposalNo(3)),
        new DeclareAccount(new MemberNo(5), true),
        new DisqualificationEnactment(new LotNo(4), new MemberNo(3)),
        new EmptySeat(new RoleNo(4), 1, 0, new MemberNo(5), Optional.empty()),
        new EmptySeat(new RoleNo(4), 1, 3, new MemberNo(5), Optional.empty()),
        new EmptySeat(new RoleNo(4), 1, 3, new MemberNo(5), Optional.of(Filling.LOT)),
        new EmpowerRole(new RoleNo(4), 50),
        new ShareRecalls(new Fraction(1, 4)),
        new Allot(new Money(new Tender("EUR"), 300_00)),
        new CloseLine(new LineNo(2)),
        new NameKeeper(Optional.of(new RoleNo(4))),
        new NameKeeper(Optional.empty()),
        new OpenScrip(new ScripTerms(2, 20_00, 40_00, 10_00, Duration.ofDays(7))),
        new NameCarer(Optional.of(new RoleNo(2))),
        new NameCarer(Optional.empty()),
        new ChangeScrip(
            new ScripChange(
                2,
                Optional.of(30_00L),
                Optional.empty(),
                Optional.of(5_00L),
                Optional.of(Duration.ofDays(14)))),
        new CloseScrip());
  }

  @ParameterizedTest
  @MethodSource("enactments")
  void isWrittenAsItWasEverWritten(Enactment enactment) throws IOException {
    EnactmentForm form = EnactmentForm.of(enactment);
    assertThat(form.terms()).isEqualTo(golden(form));
    assertThat(form.read()).isEqualTo(enactment);
  }

  @Test
  void everyKindOfEnactmentHasAGoldenFile() {
    Set<Class<?>> tried = enactments().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tried).containsExactlyInAnyOrderElementsOf(leaves(Enactment.class).toList());
    Set<String> written = new TreeSet<>();
    enactments()
        .map(EnactmentForm::of)
        .forEach(form -> written.add(form.kind() + "/" + form.version()));
    assertThat(EnactmentForm.known()).containsExactlyInAnyOrderElementsOf(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"changes\":{}}",
        "{\"changes\":[1]}",
        "{\"changes\":[{\"key\":\"quorum\"}]}",
        "{\"changes\":[{\"value\":\"1/3+0\",\"key\":\"quorum\"}]}",
        "{\"changes\": []}",
        "{\"changes\":[],\"more\":1}"
      })
  void nothingButCanonicalTermsAreRead(String terms) {
    assertThatThrownBy(() -> new EnactmentForm("change-rules", 1, terms).read())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownKindsAreNotRead() {
    assertThatThrownBy(() -> new EnactmentForm("seize-power", 1, "{}").read())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seize-power");
  }

  private static RoleTerms terms(String canonical) {
    return RoleTerms.fromCanonical(canonical).orElseThrow();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EnactmentFormTest::leaves)
        : Stream.of(type);
  }

  private static String golden(EnactmentForm form) throws IOException {
    String name = "/golden/enactments/%s-v%d.json".formatted(form.kind(), form.version());
    try (InputStream in = EnactmentFormTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden file %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }
}
