package org.mycelium.commands.scrip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNames;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;

/** What the assembly decides about its scrip: how it is proposed, and how it is carried out. */
public final class ScripDecisions {
  private static final int USUAL_DECIMALS = 2;
  private static final String USUAL_LIMIT = "20";
  private static final Duration USUAL_WINDOW = Duration.ofDays(7);

  private final ScripBook book;
  private final Roles roles;
  private final Opening opening;

  /** Decides from these. */
  public ScripDecisions(ScripBook book, Roles roles, Opening opening) {
    this.book = book;
    this.roles = roles;
    this.opening = opening;
  }

  Decision opening(ScripCommand.ProposeOpening command, Situation situation, Member proposer) {
    ScripWish wish = command.wish();
    Optional<Message> obstacle =
        openingObstacle(wish.decimals()).or(() -> otherUnit(wish.unit().orElseThrow()));
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    int decimals =
        wish.decimals()
            .or(() -> book.scrip().map(before -> before.terms().decimals()))
            .orElse(USUAL_DECIMALS);
    Locale language = situation.settings().language();
    String limit = wish.limit().orElse(USUAL_LIMIT);
    Amounts read = new Amounts(decimals, language);
    long units = read.amount(limit);
    long most =
        wish.most().filter(w -> !w.equals(ScripWish.NO_GROWTH)).map(read::amount).orElse(units);
    long confirm = wish.confirmAbove().map(read::amount).orElse(units / 2);
    if (read.wrong().isPresent()) {
      return Decision.refuse(read.wrong().get());
    }
    if (most < units) {
      return Decision.refuse(new ScripPlanMessage.MostBelowLimit());
    }
    ScripTerms terms =
        new ScripTerms(decimals, units, most, confirm, wish.window().orElse(USUAL_WINDOW));
    return open(
        command.title(),
        command.text(),
        new ScripEnactment.OpenScrip(terms),
        List.of(wish.unit().orElseThrow()),
        situation,
        proposer);
  }

  /** Balances of a scrip that was closed stay, and are in its unit. */
  private Optional<Message> otherUnit(String unit) {
    return book.scrip()
        .filter(before -> !Words.fold(before.unit()).equals(Words.fold(unit)))
        .map(before -> new ScripPlanMessage.UnitStays(before.unit()));
  }

  private Optional<Message> openingObstacle(Optional<Integer> decimals) {
    if (decimals.filter(some -> some > ScripTerms.MAX_DECIMALS).isPresent()) {
      return Optional.of(new ScripPlanMessage.TooManyDecimals(ScripTerms.MAX_DECIMALS));
    }
    return book.scrip()
        .flatMap(
            before ->
                before.open()
                    ? Optional.of(new ScripPlanMessage.OpenAlready(before))
                    : decimals
                        .filter(some -> some != before.terms().decimals())
                        .map(_ -> new ScripPlanMessage.DecimalsStay(before.terms().decimals())));
  }

  Decision change(
      ScripCommand.ProposeChange command, Scrip scrip, Situation situation, Member proposer) {
    ScripWish wish = command.wish();
    if (wish.decimals().isPresent()) {
      return Decision.refuse(new ScripPlanMessage.DecimalsStay(scrip.terms().decimals()));
    }
    Amounts read = new Amounts(scrip.terms().decimals(), situation.settings().language());
    Optional<Long> limit = wish.limit().map(read::amount);
    boolean fixed = wish.most().filter(ScripWish.NO_GROWTH::equals).isPresent();
    Optional<Long> most =
        fixed ? Optional.of(limit.orElse(scrip.terms().limit())) : wish.most().map(read::amount);
    Optional<Long> confirm = wish.confirmAbove().map(read::amount);
    if (read.wrong().isPresent()) {
      return Decision.refuse(read.wrong().get());
    }
    ScripChange change =
        new ScripChange(scrip.terms().decimals(), limit, most, confirm, wish.window());
    if (scrip.terms().with(change).isEmpty()) {
      return Decision.refuse(new ScripPlanMessage.MostBelowLimit());
    }
    return open(
        command.title() + " (" + scrip.unit() + ")",
        command.text(),
        new ScripEnactment.ChangeScrip(change),
        List.of(scrip.unit()),
        situation,
        proposer);
  }

  Decision closing(
      ScripCommand.ProposeClosing command, Scrip scrip, Situation situation, Member proposer) {
    return open(
        command.title() + " (" + scrip.unit() + ")",
        command.text(),
        new ScripEnactment.CloseScrip(),
        List.of(scrip.unit()),
        situation,
        proposer);
  }

  private Decision open(
      String title,
      String text,
      ScripEnactment does,
      List<String> words,
      Situation situation,
      Member proposer) {
    Settings settings = situation.settings();
    Instant closesAt = situation.moment().now().plus(settings.votingPeriod());
    return opening.open(
        new Opening.Terms(
            capital(title),
            text,
            settings.rule(),
            settings.quorum(),
            closesAt,
            List.of(new Opening.Planned(does, words))),
        situation,
        proposer);
  }

  private static String capital(String title) {
    int first = title.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + title.substring(Character.charCount(first));
  }

  Decision care(
      ScripCommand.ProposeCare command, Scrip scrip, Situation situation, Member proposer) {
    Optional<Role> role = command.role().flatMap(name -> RoleNames.find(name, roles.all()));
    if (command.role().isPresent() && role.isEmpty()) {
      String written = command.role().get();
      return Decision.refuse(
          new RestingMessage.NoSuchRole(
              written, RoleNames.near(written, roles.all()).map(Role::name)));
    }
    return open(
        command.title() + " (" + scrip.unit() + ")",
        command.text(),
        new ScripEnactment.NameCarer(role.map(Role::no)),
        role.map(Role::name).stream().toList(),
        situation,
        proposer);
  }

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision, ScripEnactment enactment, DecisionNo decision, Decision.Draft draft) {
    Optional<Scrip> scrip = book.scrip();
    boolean open = scrip.filter(Scrip::open).isPresent();
    return switch (enactment) {
      case ScripEnactment.OpenScrip e -> {
        Optional<Message> obstacle = openingObstacle(Optional.of(e.terms().decimals()));
        yield obstacle.isPresent()
            ? new Outcome.Impossible(obstacle.get())
            : decided(provision, e.terms(), decision, draft);
      }
      case ScripEnactment.ChangeScrip e ->
          open
              ? changed(provision, scrip.get(), e.change(), decision, draft)
              : new Outcome.Impossible(new ScripMessage.None());
      case ScripEnactment.NameCarer(Optional<RoleNo> role) -> {
        if (role.isPresent()
            && roles.all().stream().noneMatch(one -> one.no().equals(role.get()))) {
          yield new Outcome.Impossible(new RestingMessage.RoleGone(role.get()));
        }
        draft.fact(new ScripFact.CareDecided(role.orElse(null), decision));
        yield new Outcome.Done(provision.description());
      }
      case ScripEnactment.CloseScrip _ -> {
        if (!open) {
          yield new Outcome.Impossible(new ScripMessage.None());
        }
        draft.fact(new ScripFact.ScripClosed(decision));
        yield new Outcome.Done(provision.description());
      }
    };
  }

  /** Another decision may have changed the limit since this one was proposed. */
  private static Outcome changed(
      Provision provision,
      Scrip scrip,
      ScripChange change,
      DecisionNo decision,
      Decision.Draft draft) {
    return scrip
        .terms()
        .with(change)
        .map(terms -> decided(provision, terms, decision, draft))
        .orElseGet(() -> new Outcome.Impossible(new ScripPlanMessage.LimitOutgrown(scrip, change)));
  }

  private static Outcome decided(
      Provision provision, ScripTerms terms, DecisionNo decision, Decision.Draft draft) {
    draft.fact(
        new ScripFact.ScripDecided(provision.words().getFirst().commitment(), terms, decision));
    return new Outcome.Done(provision.description());
  }

  /** Reads the amounts of terms, and keeps what is wrong with the first that is. One use. */
  private static final class Amounts {
    private final int decimals;
    private final Locale language;
    private Optional<Message> wrong = Optional.empty();

    Amounts(int decimals, Locale language) {
      this.decimals = decimals;
      this.language = language;
    }

    long amount(String written) {
      return switch (SumReading.term(written, decimals, language)) {
        case SumReading.Exact(long units) -> units;
        case SumReading.Wrong(SumReading.Problem problem) -> {
          wrong = wrong.or(() -> Optional.of(new ScripPlanMessage.BadTerm(written, problem)));
          yield 0;
        }
      };
    }

    Optional<Message> wrong() {
      return wrong;
    }
  }
}
