package org.mycelium.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Sealing;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.BankLines;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.Checklists;
import org.mycelium.commands.port.Chronicle;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Digests;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Metrics;
import org.mycelium.commands.port.Notices;
import org.mycelium.commands.port.Powers;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Recalls;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.port.Subscriptions;
import org.mycelium.commands.port.Templates;
import org.mycelium.commands.port.Testimonies;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.storage.absence.StoredAbsences;
import org.mycelium.storage.bank.StoredBank;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.digest.StoredDigests;
import org.mycelium.storage.digest.StoredSubscriptions;
import org.mycelium.storage.dispute.StoredDisputes;
import org.mycelium.storage.journal.Journal;
import org.mycelium.storage.journal.StoredChronicle;
import org.mycelium.storage.ledger.StoredBooks;
import org.mycelium.storage.lot.StoredLots;
import org.mycelium.storage.market.StoredNotices;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.metric.StoredMetrics;
import org.mycelium.storage.power.StoredPowers;
import org.mycelium.storage.proposal.StoredEnactments;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.recall.StoredRecalls;
import org.mycelium.storage.reminding.StoredWishes;
import org.mycelium.storage.role.StoredChecklists;
import org.mycelium.storage.role.StoredRoles;
import org.mycelium.storage.scrip.StoredScrip;
import org.mycelium.storage.secrecy.Envelopes;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.template.StoredTemplates;
import org.mycelium.storage.testimony.StoredTestimonies;

/** One assembly within a unit of work. */
final class StoredTx implements Tx {
  private final AssemblyId assembly;
  private final Journal journal;
  private final Members members;
  private final Absences absences;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final Enactments enactments;
  private final Roles roles;
  private final Checklists checklists;
  private final Lots lots;
  private final Recalls recalls;
  private final Powers powers;
  private final Books books;
  private final BankLines bank;
  private final ScripBook scrip;
  private final Templates templates;
  private final Notices notices;
  private final ReminderWishes wishes;
  private final Subscriptions subscriptions;
  private final Testimonies testimonies;
  private final Metrics metrics;
  private final Digests digests;
  private final Disputes disputes;
  private final Chronicle chronicle;
  private final StoredSettings settings;
  private final Envelopes envelopes;

  /** How many facts of a cause this unit of work appended. */
  private final Map<Cause, Integer> appended = new HashMap<>();

  StoredTx(Session session, Journal journal, AssemblyId assembly) {
    this.assembly = assembly;
    this.journal = journal;
    members = new StoredMembers(session, assembly);
    absences = new StoredAbsences(session, assembly);
    proposals = new StoredProposals(session, assembly);
    decisions = new StoredDecisionLog(session, assembly);
    enactments = new StoredEnactments(session, assembly);
    roles = new StoredRoles(session, assembly);
    checklists = new StoredChecklists(session, assembly);
    lots = new StoredLots(session, assembly);
    recalls = new StoredRecalls(session, assembly);
    powers = new StoredPowers(session, assembly);
    books = new StoredBooks(session, assembly);
    bank = new StoredBank(session, assembly);
    scrip = new StoredScrip(session, assembly);
    templates = new StoredTemplates(session, assembly);
    notices = new StoredNotices(session, assembly);
    wishes = new StoredWishes(session, assembly);
    subscriptions = new StoredSubscriptions(session, assembly);
    testimonies = new StoredTestimonies(session, assembly);
    metrics = new StoredMetrics(session, assembly);
    digests = new StoredDigests(session, assembly);
    disputes = new StoredDisputes(session, assembly);
    chronicle = new StoredChronicle(session, assembly);
    settings = new StoredSettings(session, assembly);
    envelopes = new Envelopes(session, assembly);
  }

  @Override
  public Members members() {
    return members;
  }

  @Override
  public Absences absences() {
    return absences;
  }

  @Override
  public Proposals proposals() {
    return proposals;
  }

  @Override
  public DecisionLog decisions() {
    return decisions;
  }

  @Override
  public Enactments enactments() {
    return enactments;
  }

  @Override
  public Roles roles() {
    return roles;
  }

  @Override
  public Checklists checklists() {
    return checklists;
  }

  @Override
  public Lots lots() {
    return lots;
  }

  @Override
  public Powers powers() {
    return powers;
  }

  @Override
  public Recalls recalls() {
    return recalls;
  }

  @Override
  public Books books() {
    return books;
  }

  @Override
  public ScripBook scrip() {
    return scrip;
  }

  @Override
  public Templates templates() {
    return templates;
  }

  @Override
  public BankLines bank() {
    return bank;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  public Testimonies testimonies() {
    return testimonies;
  }

  @Override
  public ReminderWishes wishes() {
    return wishes;
  }

  @Override
  public Metrics metrics() {
    return metrics;
  }

  @Override
  public Digests digests() {
    return digests;
  }

  @Override
  public Chronicle chronicle() {
    return chronicle;
  }

  @Override
  public Disputes disputes() {
    return disputes;
  }

  @Override
  public SettingsBook settings() {
    return settings;
  }

  @Override
  public void seal(List<Sealing> sealings) {
    sealings.forEach(envelopes::put);
  }

  @Override
  public boolean known(Cause cause) {
    return journal.known(cause);
  }

  @Override
  public void append(
      Cause cause,
      @Nullable MemberNo actor,
      Moment moment,
      List<Fact> facts,
      List<Disclosure> disclosures) {
    int ordinal = appended.getOrDefault(cause, 0);
    journal.append(assembly, cause, actor, moment.now(), ordinal, facts, disclosures);
    appended.put(cause, ordinal + facts.size());
    if (facts.stream().anyMatch(f -> f instanceof SettingsFact || f instanceof RulebookFact)) {
      settings.changed();
    }
  }
}
