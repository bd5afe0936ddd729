import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.storage.Database;

/**
 * A ledger of very many entries, and what hledger makes of it; see {@code deploy/bench/ledger}. One
 * entry in ten is a payment in scrip.
 */
final class LedgerBench {
  private static final AssemblyId ASSEMBLY = new AssemblyId(1);
  private static final MemberNo ANA = new MemberNo(1);
  private static final DecisionNo DECISION = new DecisionNo(1);
  private static final Tender EUR = new Tender("EUR");
  private static final Instant BEGIN = Instant.parse("2026-12-01T09:00:00Z");
  private static final int LINES = 12;
  private static final int PEOPLE = 200;
  private static final ScripTerms TERMS =
      new ScripTerms(2, 100_000_000, 100_000_000, 100_000_000, Duration.ofDays(7));
  private static final int AT_ONCE = 1_000;
  private static final int PAGE = 20;
  private static final int READS = 400;
  private static final double AIM_BALANCE_MS = 5;
  private static final double AIM_PAGE_MS = 20;
  private static final double AIM_VERIFY_S = 60;

  private final Random random = new Random(7);
  private final Entropy entropy =
      count -> {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
      };
  private final Path folder;
  private final Path file;
  private final int entries;
  private final List<String> program;
  private int entry;
  private int payment;

  private LedgerBench(Path folder, int entries, List<String> program) {
    this.folder = folder;
    this.file = folder.resolve("mycelium.db");
    this.entries = entries;
    this.program = program;
  }

  /** Arguments: a folder, how many entries, the jar, and options for its JVM. */
  public static void main(String[] arguments) throws Exception {
    List<String> program = new ArrayList<>();
    program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    program.addAll(Arrays.asList(arguments).subList(3, arguments.length));
    program.addAll(List.of("-jar", arguments[2]));
    new LedgerBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), program).run();
  }

  private void run() throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (Database database = Database.open(file)) {
      write(database, this::found);
      while (written() < entries) {
        int until = Math.min(entries, written() + AT_ONCE);
        write(
            database,
            tx -> {
              while (written() < until) {
                keep(tx);
              }
            });
      }
      Figures.print(
          "%,d entries on %d lines and %,d payments in scrip of %d people, each with words: written"
              + " in %.0f s",
          entry, LINES, payment, PEOPLE, since(began));
      // The second time all of it has been read once, as what people look at mostly has.
      write(database, tx -> read(tx, "read first", false));
      write(database, tx -> read(tx, "read again", true));
    }
    Figures.print("the database: %,d MB", Files.size(file) >> 20);
    double verified = program("verify", "--db", file.toString());
    Figures.print(
        "verify, a process: %.1f s; %s", verified, Figures.atMost(AIM_VERIFY_S, verified, " s"));
    compare();
  }

  private static void write(Database database, Consumer<Tx> work) {
    database.writer().run(transaction -> work.accept(transaction.assembly(ASSEMBLY)));
  }

  private void found(Tx tx) {
    Disclosure person = Disclosure.of("@ana:bench.example", entropy);
    append(
        tx,
        "$founding",
        List.of(new AssemblyFounded(), new MemberJoined(ANA, person.commitment())),
        List.of(person));
    for (int i = 2; i <= PEOPLE; i++) {
      Disclosure id = Disclosure.of("@m" + i + ":bench.example", entropy);
      append(
          tx,
          "$member" + i,
          List.of(new MemberJoined(new MemberNo(i), id.commitment())),
          List.of(id));
    }
    Disclosure unit = Disclosure.of("hours", entropy);
    append(
        tx,
        "$scrip",
        List.of(new ScripDecided(unit.commitment(), TERMS, DECISION)),
        List.of(unit));
    for (int i = 1; i <= LINES; i++) {
      Disclosure name = Disclosure.of("line " + i, entropy);
      append(
          tx,
          "$line" + i,
          List.of(
              new LineOpened(new LineNo(i), name.commitment(), DECISION),
              new Allotted(
                  new EntryNo(++entry),
                  new LineNo(i),
                  new Money(EUR, 1_000_000_000_000L),
                  DECISION)),
          List.of(name));
    }
  }

  private int written() {
    return entry + payment;
  }

  /** Of a hundred entries four take another back, ten are income, and ten are paid in scrip. */
  private void keep(Tx tx) {
    Disclosure words = Disclosure.of("matter " + random.nextInt(), entropy);
    Money money = new Money(EUR, random.nextLong(1, 100_000));
    int kind = random.nextInt(100);
    if (kind >= 90) {
      int payer = random.nextInt(PEOPLE);
      int payee = (payer + random.nextInt(1, PEOPLE)) % PEOPLE;
      record(
          tx,
          new PaymentMade(
              new PaymentNo(++payment),
              new MemberNo(payer + 1),
              new MemberNo(payee + 1),
              random.nextLong(1, 400),
              words.commitment()),
          words);
      return;
    }
    if (kind < 10) {
      record(tx, new IncomeRecorded(new EntryNo(++entry), money, words.commitment()), words);
      return;
    }
    EntryNo spent = new EntryNo(++entry);
    LineNo line = new LineNo(random.nextInt(1, LINES + 1));
    record(tx, new SpendingRecorded(spent, line, money, words.commitment(), DECISION), words);
    if (kind < 14 && written() < entries) {
      Disclosure why = Disclosure.of("twice " + random.nextInt(), entropy);
      record(tx, new EntryReversed(new EntryNo(++entry), spent, why.commitment()), why);
    }
  }

  private void record(Tx tx, Fact fact, Disclosure words) {
    append(tx, "$entry" + written(), List.of(fact), List.of(words));
  }

  private void append(Tx tx, String event, List<Fact> facts, List<Disclosure> words) {
    Moment moment = new Moment(BEGIN.plusSeconds(60L * written()), ZoneId.of("UTC"), entropy);
    tx.append(Cause.event(event), ANA, moment, facts, words);
  }

  /** The same places every time, from anywhere in the life of every account in turn. */
  private void read(Tx tx, String how, boolean aimed) {
    Random places = new Random(11);
    Books books = tx.books();
    ScripBook scrip = tx.scrip();
    List<Double> balances = new ArrayList<>();
    List<Double> pages = new ArrayList<>();
    List<Double> accounts = new ArrayList<>();
    List<Double> statements = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      long began = System.nanoTime();
      List<Balance> all = books.balances();
      balances.add(since(began) * 1_000);
      Account account = all.get(i % all.size()).account();
      EntryNo before = new EntryNo(places.nextInt(entry / 2, entry));
      began = System.nanoTime();
      books.statement(account, before, PAGE);
      pages.add(since(began) * 1_000);
      MemberNo member = new MemberNo(1 + places.nextInt(PEOPLE));
      began = System.nanoTime();
      scrip.account(member);
      accounts.add(since(began) * 1_000);
      PaymentNo earlier = new PaymentNo(places.nextInt(payment / 2, payment));
      began = System.nanoTime();
      scrip.statement(member, earlier, PAGE);
      statements.add(since(began) * 1_000);
    }
    say(how, "the balances of all accounts", balances, AIM_BALANCE_MS, aimed);
    say(how, "the balance of a member's scrip", accounts, AIM_BALANCE_MS, aimed);
    say(how, "a page of " + PAGE + " entries of one account", pages, AIM_PAGE_MS, aimed);
    say(how, "a page of " + PAGE + " payments of one member", statements, AIM_PAGE_MS, aimed);
  }

  private static void say(String how, String what, List<Double> ms, double aim, boolean aimed) {
    double most = Figures.percentile(ms, 99);
    Figures.print(
        "%s, %s: median %.2f ms, p99 %.2f ms%s",
        what, how, Figures.median(ms), most, aimed ? "; " + Figures.atMost(aim, most, " ms") : "");
  }

  /** What everything sums up to, by us and by hledger from what we export. */
  private void compare() throws IOException, InterruptedException {
    Path journal = folder.resolve("ledger.journal");
    double exported =
        program(
            "export", "--db", file.toString(), "--ledger", "hledger", "--out", journal.toString());
    Figures.print(
        "export for hledger, a process: %.1f s, %,d MB", exported, Files.size(journal) >> 20);
    double hledger = time(List.of("hledger", "-f", journal.toString(), "balance", "--flat"));
    List<Double> ours = new ArrayList<>();
    try (Database database = Database.open(file)) {
      write(
          database,
          tx -> {
            long began = System.nanoTime();
            tx.books().balances();
            ours.add(since(began));
          });
    }
    Figures.print(
        "hledger reads the export and computes the same balances in %.1f s: %,.0f times what ours"
            + " take in a running program, %.1f times our verify, which computes them anew too",
        hledger, hledger / ours.getFirst(), hledger / program("verify", "--db", file.toString()));
  }

  private double program(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(Arrays.asList(arguments));
    return time(command);
  }

  /** How many seconds a process takes. */
  private static double time(List<String> command) throws IOException, InterruptedException {
    long began = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LANG", "C.UTF-8");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
    return since(began);
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
