package org.mycelium.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.proposal.StoredEnactments;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** A database with assemblies in it, and short words for what happens there. */
final class House implements AutoCloseable {
  static final AssemblyId ONE = new AssemblyId(1);
  static final AssemblyId TWO = new AssemblyId(2);
  static final ProposalNo P1 = new ProposalNo(1);
  static final ProposalNo P2 = new ProposalNo(2);
  static final DecisionNo D1 = new DecisionNo(1);
  static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  static final String RULE = "majority/1(1/2,strict,cast)";
  static final String QUORUM = "1/2+0";

  private static final Field<String> TEXT = DSL.field("text", SQLDataType.CLOB);

  private final Path file;
  final Database database;
  final Session reading;
  private final AtomicInteger events = new AtomicInteger();
  private final Entropy entropy;
  private Instant now = NOON;

  private House(Path file) {
    this.file = file;
    Random random = new Random();
    this.entropy =
        count -> {
          byte[] bytes = new byte[count];
          random.nextBytes(bytes);
          return bytes;
        };
    this.database = Database.open(file);
    try {
      this.reading = Connections.readOnly(file);
      // No cause and no salt comes twice, also after the house was closed and opened again.
      int lines = Integer.parseInt(text("select count(*) from journal"));
      this.events.set(lines);
      random.setSeed(lines);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static House at(Path file) {
    return new House(file);
  }

  /** Opens a house with one assembly of Ana, Bo, Chidi... */
  static House ofMembers(Path file, int count) {
    House house = at(file);
    house.found(ONE, count);
    return house;
  }

  void found(AssemblyId assembly, int members) {
    List<Fact> facts = new ArrayList<>();
    List<Disclosure> words = new ArrayList<>();
    facts.add(new AssemblyFounded());
    for (int i = 1; i <= members; i++) {
      Disclosure person = disclose("@member" + i + ":example.org");
      words.add(person);
      facts.add(new MemberJoined(member(i), person.commitment()));
    }
    append(assembly, null, facts, words);
  }

  Disclosure disclose(String text) {
    synchronized (entropy) {
      return Disclosure.of(text, entropy);
    }
  }

  String event() {
    return "$event" + events.incrementAndGet();
  }

  void append(
      AssemblyId assembly, @Nullable MemberNo actor, List<Fact> facts, List<Disclosure> words) {
    String event = event();
    database
        .writer()
        .run(tx -> tx.assembly(assembly).append(Cause.event(event), actor, moment(), facts, words));
  }

  void append(Fact... facts) {
    append(ONE, null, List.of(facts), List.of());
  }

  ProposalOpened propose(ProposalNo no, int electorate, String title, String text) {
    return propose(RULE, no, electorate, title, text);
  }

  void proposeBy(String rule, ProposalNo no, int electorate) {
    propose(rule, no, electorate, "By another rule", "");
  }

  private ProposalOpened propose(
      String rule, ProposalNo no, int electorate, String title, String text) {
    Disclosure titleWords = disclose(title);
    Disclosure textWords = disclose(text);
    ProposalOpened opened =
        new ProposalOpened(
            no,
            member(1),
            titleWords.commitment(),
            textWords.commitment(),
            rule,
            QUORUM,
            IntStream.rangeClosed(1, electorate).mapToObj(House::member).toList(),
            NOON.plus(Duration.ofDays(3)),
            NOON.plus(Duration.ofDays(2)));
    append(ONE, member(1), List.of(opened), List.of(titleWords, textWords));
    return opened;
  }

  void vote(ProposalNo proposal, int voter, Choice choice, @Nullable String reason) {
    String event = event();
    Disclosure words = reason == null ? null : disclose(reason);
    BallotCast cast =
        new BallotCast(
            proposal, member(voter), choice, words == null ? null : words.commitment(), event);
    database
        .writer()
        .run(
            tx ->
                tx.assembly(ONE)
                    .append(
                        Cause.event(event),
                        member(voter),
                        noon(),
                        List.of(cast),
                        Stream.ofNullable(words).toList()));
  }

  void pass(ProposalNo proposal, DecisionNo decision, Count count) {
    append(
        new ProposalClosed(proposal, Status.PASSED, false),
        new DecisionRecorded(proposal, decision, count));
  }

  /** What a query of many texts gives. */
  static List<String> texts(Session session, String query) {
    return session.all(Sql.plain(query, TEXT), row -> row.text(TEXT));
  }

  /** Moves everything from the write-ahead log to the database file, and empties the log. */
  void checkpoint() {
    // Outside of a unit of work, where SQLite refuses it; nobody else works in a test.
    try (Session session = Connections.writing(file)) {
      session.first(Sql.plain("pragma wal_checkpoint(truncate)"), row -> true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a query of one text gives. */
  String text(String query) {
    return reading.first(Sql.plain(query, TEXT), row -> row.text(TEXT)).orElseThrow();
  }

  /** Runs a statement of our own making as a unit of work. */
  void run(String statement) {
    database.writer().run(tx -> tx.session().run(Sql.plain(statement)));
  }

  /** Lets the file grow to so many pages, as a disk of that size would. */
  void limitPages(Transaction tx, long pages) {
    tx.session().first(Sql.plain("pragma max_page_count = " + pages), row -> true);
  }

  static MemberNo member(int no) {
    return new MemberNo(no);
  }

  /** What is appended from now on happens so much later. */
  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  private Moment moment() {
    return new Moment(now, ZoneId.of("UTC"), entropy);
  }

  Moment noon() {
    return new Moment(NOON, ZoneId.of("UTC"), entropy);
  }

  Members members() {
    return new StoredMembers(reading, ONE);
  }

  Proposals proposals() {
    return new StoredProposals(reading, ONE);
  }

  DecisionLog decisions() {
    return new StoredDecisionLog(reading, ONE);
  }

  Enactments enactments() {
    return new StoredEnactments(reading, ONE);
  }

  SettingsBook settings() {
    return new StoredSettings(reading, ONE);
  }

  AssemblyId nextAssembly() {
    return database.writer().call(Transaction::nextAssembly);
  }

  @Override
  public void close() {
    reading.close();
    database.close();
  }
}
