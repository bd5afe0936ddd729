package org.mycelium.commands.lot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Unasked;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.quota.QuotaGrammar;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;

/** How draws are convened, joined and asked about. */
public final class LotGrammar {
  /** How draws are numbered: L4. */
  public static final IdForm<LotNo> NUMBER =
      new IdForm<>(List.of("l", "lot", "draw", "sorteo"), LotNo::new);

  private static final List<CommandSpec> OWN =
      List.of(
          new CommandSpec(
              "draw",
              List.of("sorteo", "sortea", "sortear"),
              List.of(new Parameter("what", "", true)),
              List.of(
                  "draw 3 from members for the food committee",
                  "draw 2 from members for cooking, until friday 18:00, except ana",
                  "draw 1 of us for the accounts, with beacon",
                  "draw 4 for the panel with quotas: gender women 2-3, men 1-2",
                  "draw L1",
                  "draw P1",
                  "draw verify L1",
                  "draw decline L1",
                  "draw beacon L1 <signature>"),
              LotGrammar::draw),
          new CommandSpec(
              "draws", List.of("lots", "sorteos"), List.of(), List.of("draws"), LotGrammar::draw),
          new CommandSpec(
              "verify",
              List.of("comprobar", "verificar", "verifica"),
              List.of(new Parameter("lot", "", true)),
              List.of("verify L1"),
              line -> numbered(line.head(), LotCommand.Verify::new)),
          new CommandSpec(
              "chance",
              List.of("azar", "suerte", "commit", "compromiso", "comprometer"),
              List.of(new Parameter("words", "", true)),
              List.of("chance", "chance L1 seven blue teapots", "chance L1 <commitment>"),
              LotGrammar::chance),
          new CommandSpec(
              "reveal",
              List.of("revelar", "revelo"),
              List.of(new Parameter("secret", "", false)),
              List.of("reveal L1 <secret>"),
              LotGrammar::reveal));

  /** The commands, with those by which members answer for draws with quotas. */
  public static final List<CommandSpec> COMMANDS =
      Stream.concat(OWN.stream(), QuotaGrammar.COMMANDS.stream()).toList();

  private static final Set<String> LIST = Set.of("list", "lista", "all", "todos");
  private static final Set<String> VERIFY =
      Set.of("verify", "check", "file", "verificar", "comprobar", "archivo", "fichero");
  private static final Set<String> DECLINE =
      Set.of("decline", "refuse", "declinar", "declino", "rechazar");
  private static final Set<String> CALL_OFF =
      Set.of("cancel", "stop", "withdraw", "call-off", "cancelar", "anular", "retirar");
  private static final Set<String> BEACON =
      Set.of("beacon", "round", "drand", "faro", "baliza", "ronda");
  private static final Set<String> SHOW = Set.of("show", "ver", "mostrar");

  /** As it stands, or the whole line that {@code draw commit} prints to be handed in later. */
  private static final Pattern SECRET =
      Pattern.compile("(?:(?:m[1-9]\\d{0,8}, ?)?[0-9a-f]{64}, ?)?([0-9a-f]{64})");

  /** That line, which is for later. */
  private static final Pattern WITH_SECRET =
      Pattern.compile("(?:m[1-9]\\d{0,8}, ?)?[0-9a-f]{64}, ?[0-9a-f]{64}");

  /** As it stands, or as {@code draw commit} prints it for the file: M5, a comma, and one more. */
  private static final Pattern COMMITMENT =
      Pattern.compile("(?:m(?<who>[1-9]\\d{0,8}),)?(?<hash>[0-9a-f]{64}),?");

  /** What somebody has who typed most of a secret, or copied too little of it. */
  private static final Pattern NEARLY_HEX = Pattern.compile("[0-9a-f]{32}");

  /** "and L2", ", L2", and "L1 L2": a second draw, behind the first. */
  private static final Pattern OTHER_DRAW =
      Pattern.compile(
          "(?:[,;.&+/]|(?<=[\\p{L}\\p{Nd}]) (?:and|y|e)(?= )|(?<=^#?l ?#?\\d{1,9}))"
              + " ?(?:(?:and|y|e) )?#?l ?#?0{0,9}(?<digits>[1-9]\\d{0,8})(?![\\p{L}\\p{Nd}])");

  /** A signature on quicknet: 48 bytes, so longer than its randomness. */
  private static final Pattern SIGNATURE = Pattern.compile("(?<![0-9a-z])[0-9a-f]{96}(?![0-9a-z])");

  private LotGrammar() {}

  private static Reading draw(Line line) {
    String head = verbFirst(Words.trim(line.head()));
    String[] words = head.split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]);
    String rest = words.length < 2 ? "" : words[1];
    if (verb.isEmpty() || LIST.contains(verb)) {
      return new Reading.Understood(new LotCommand.ListLots());
    }
    if (VERIFY.contains(verb)) {
      return numbered(rest, LotCommand.Verify::new);
    }
    if (DECLINE.contains(verb)) {
      return declining(rest + "\n" + line.body())
          .orElseGet(() -> new Reading.Problem(new LotRefusal.How()));
    }
    if (CALL_OFF.contains(verb)) {
      return numbered(rest, LotCommand.CallOff::new);
    }
    if (SHOW.contains(verb)) {
      return numbered(rest, LotCommand.Show::new);
    }
    if (BEACON.contains(verb)) {
      return beacon(rest + "\n" + line.body());
    }
    Optional<Reading> quotas = new QuotaPlanReader(line.moment()).read(head + "\n" + line.body());
    if (quotas.isPresent()) {
      return quotas.get();
    }
    Optional<ProposalNo> tied = Ids.PROPOSAL.read(head);
    if (tied.isPresent() && Character.isLetter(head.codePointAt(0))) {
      return new Reading.Understood(new LotCommand.DrawTie(tied.get()));
    }
    IdForm.Taken<LotNo> number = marked(head);
    return number.id().isPresent() && number.rest().isEmpty()
        ? new Reading.Understood(new LotCommand.Show(number.id()))
        : new PlanReader(line.moment()).read(head);
  }

  /** "L1 verify" says what "verify L1" does. */
  private static String verbFirst(String head) {
    IdForm.Taken<LotNo> number =
        head.isEmpty() ? new IdForm.Taken<>(Optional.empty(), "") : marked(head);
    String[] words = number.rest().split("[\\s\\p{Z}]+", 2);
    String verb = Words.fold(words[0]).replaceFirst("[.!,:]$", "");
    boolean follows =
        number.id().isPresent()
            && Set.of(VERIFY, DECLINE, CALL_OFF, SHOW, BEACON).stream()
                .anyMatch(verbs -> verbs.contains(verb));
    return follows
        ? verb + " " + number.id().get() + (words.length < 2 ? "" : " " + words[1])
        : head;
  }

  /** The signature alone, or all that drand shows of a round, from which it is taken. */
  private static Reading beacon(String rest) {
    String text = Words.trim(rest);
    IdForm.Taken<LotNo> lot =
        text.isEmpty() ? new IdForm.Taken<>(Optional.empty(), "") : marked(text);
    Matcher signature = SIGNATURE.matcher(Words.fold(lot.rest()));
    return signature.find()
        ? new Reading.Understood(new LotCommand.Enter(lot.id(), signature.group()))
        : new Reading.Problem(new LotRefusal.NoSignature());
  }

  /** A number that is written as one of a draw: "3" begins how many are drawn. */
  private static IdForm.Taken<LotNo> marked(String text) {
    return Character.isLetter(text.codePointAt(0)) || text.startsWith("#")
        ? NUMBER.takeFirst(text)
        : new IdForm.Taken<>(Optional.empty(), text);
  }

  private static Reading numbered(String rest, Function<Optional<LotNo>, LotCommand> made) {
    String number = Words.trim(rest);
    Optional<LotNo> lot = NUMBER.read(number);
    return number.isEmpty() || lot.isPresent()
        ? new Reading.Understood(made.apply(lot))
        : new Reading.Problem(new LotRefusal.How());
  }

  /** Declining by the word that roles have too, if a draw is named. */
  public static Optional<Reading> declined(Line line) {
    String text = Words.trim(line.head() + "\n" + line.body());
    return NUMBER.read(Unasked.of(text).words()).isPresent() && !Character.isDigit(text.charAt(0))
        ? declining(text)
        : Optional.empty();
  }

  /** Of a draw or none, and perhaps a reason; empty if it is something else. */
  private static Optional<Reading> declining(String text) {
    Unasked parts = Unasked.of(text);
    Optional<LotNo> lot = NUMBER.read(parts.words());
    return lot.isPresent() || parts.words().isEmpty()
        ? Optional.of(new Reading.Understood(new LotCommand.Decline(lot, parts.reason())))
        : Optional.empty();
  }

  private static Reading chance(Line line) {
    String text = Words.trim(line.head() + "\n" + line.body());
    IdForm.Taken<LotNo> lot =
        text.isEmpty() ? new IdForm.Taken<>(Optional.empty(), "") : marked(text);
    String words = Words.trim(lot.rest());
    String folded = Words.fold(words);
    Matcher other = OTHER_DRAW.matcher(Words.fold(text.replace('\n', ';')));
    if (other.find()) {
      return new Reading.Problem(
          new LotRefusal.OneDrawAMessage(
              lot.id(), new LotNo(Integer.parseInt(other.group("digits")))));
    }
    Matcher commitment = COMMITMENT.matcher(folded);
    if (commitment.matches()) {
      return new Reading.Understood(
          new LotCommand.Commit(
              lot.id(),
              Optional.ofNullable(commitment.group("who"))
                  .map(who -> new MemberNo(Integer.parseInt(who))),
              commitment.group("hash")));
    }
    if (WITH_SECRET.matcher(folded).matches()) {
      return new Reading.Problem(new AloudMessage.LineForLater());
    }
    // Taken for words, it would be a secret that everybody knows.
    return NEARLY_HEX.matcher(folded).find()
        ? new Reading.Problem(new LotRefusal.NoSecret())
        : new Reading.Understood(new LotCommand.Give(lot.id(), words));
  }

  private static Reading reveal(Line line) {
    String text = Words.trim(line.head());
    IdForm.Taken<LotNo> lot =
        text.isEmpty() ? new IdForm.Taken<>(Optional.empty(), "") : marked(text);
    Matcher secret = SECRET.matcher(Words.fold(lot.rest()));
    return secret.matches()
        ? new Reading.Understood(new LotCommand.Reveal(lot.id(), secret.group(1)))
        : new Reading.Problem(new LotRefusal.NoSecret());
  }
}
