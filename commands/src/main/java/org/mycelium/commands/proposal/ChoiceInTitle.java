package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A title that asks which, though nothing says that options follow: "Which day? Monday, Tuesday or
 * Friday?" Its vote is on yes or no, and whoever proposed it is told how people are let choose.
 *
 * @param question untrusted
 * @param options with commas between, as far as they are there; untrusted
 */
record ChoiceInTitle(ProposalNo no, String question, String options) implements Message {
  private static final int MAX_CHARS = 300;
  private static final int MAX_OPTION = 40;

  private static final String WHICH =
      "(?:which|what|who|whom|when|where|cual(?:es)?|que|quien(?:es)?|cuando|donde)\\b";

  private static final Pattern ASKS =
      Pattern.compile("[\u00BF ]*(?:in |on |at |to |a |en |de )?" + WHICH + ".*");

  private static final Pattern OPEN = Pattern.compile("[^?\uFF1F]{1,200}[?\uFF1F]");
  private static final Pattern FOLLOWED =
      Pattern.compile(
          "(?<question>[^?\uFF1F]{1,200}[?\uFF1F])\\s{1,9}(?<list>[^?\uFF1F]{1,200})[?\uFF1F.]?");
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<question>[^?\uFF1F,:]{1,100})[,:]\\s{1,9}(?<list>[^?\uFF1F]{1,200})[?\uFF1F]");

  private static final Pattern OR =
      Pattern.compile("(?iu)\\s{0,9}(?:[,;/|]|\\s(?:or|o|u)(?=\\s))\\s{0,9}(?:(?:or|o|u)\\s+)?");

  /** What to say of this title; empty where it asks nothing of the kind. */
  static Optional<Message> of(ProposalNo no, ProposalCommand.Propose command) {
    String title = command.title();
    if (command.offer().isPresent()
        || title.length() > MAX_CHARS
        || !ASKS.matcher(Words.fold(title)).matches()) {
      return Optional.empty();
    }
    return Stream.of(FOLLOWED, WITHIN)
        .map(form -> form.matcher(title))
        .filter(Matcher::matches)
        .flatMap(found -> read(no, found.group("question"), found.group("list")).stream())
        .findFirst()
        .or(
            () ->
                OPEN.matcher(title).matches()
                    ? Optional.of(new ChoiceInTitle(no, title, ""))
                    : Optional.empty());
  }

  private static Optional<Message> read(ProposalNo no, String question, String list) {
    List<String> options =
        OR.splitAsStream(list.replace("\u00BF", ""))
            .map(Words::trim)
            .filter(option -> !option.isEmpty())
            .toList();
    boolean brief = options.stream().allMatch(option -> option.length() <= MAX_OPTION);
    return options.size() > 1 && options.size() <= Offer.MAX_OPTIONS && brief
        ? Optional.of(
            new ChoiceInTitle(
                no, question.endsWith("?") ? question : question + "?", String.join(", ", options)))
        : Optional.empty();
  }

  @Override
  public void write(Prose out) {
    out.line(
        "proposal.choice-in-title",
        Arg.id("no", no),
        Arg.word("target", no.toString()),
        Arg.word("listed", options.isEmpty() ? "NO" : "YES"),
        Arg.untrusted("question", question),
        Arg.untrusted("options", options));
  }
}
