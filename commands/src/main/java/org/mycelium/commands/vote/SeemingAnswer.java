package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.tally.Rules;

/**
 * Words that begin like an answer, or stand for one, and say something else: "no problem", "yes if
 * Bo pays", "for Bo: yes", "objection withdrawn". None of them counts as what it begins with. A
 * reason that "because" leads is a reason, whatever it says. Pure.
 *
 * @param words as written, untrusted
 */
record SeemingAnswer(Kind kind, String words) {
  /** What they say. */
  enum Kind {
    /** An answer for some case only. */
    CONDITION,
    /** "si" without its accent: yes, or if. */
    YES_OR_IF,
    /** An answer and words that speak against it, or put it off. */
    OTHERWISE,
    /** That nothing is against it, or that there is no answer yet. */
    UNDECIDED,
    /** Somebody else's answer. */
    FOR_OTHERS,
    /** That one's objection stands no more. */
    TAKEN_BACK,
    /** The same, and something besides. */
    TAKEN_BACK_PERHAPS
  }

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:(?:but|and|pero|y) )?(?:(?:only|solo|solamente|unicamente) )?"
              + "(?:if|when|unless|provided|providing|assuming|as long as|so long as"
              + "|(?:on|under) (?:the |one )?condition|depending|depends"
              + "|si|cuando|siempre que|siempre y cuando|con tal|a condicion|con la condicion"
              + "|a menos que|salvo que|mientras|en caso de|depende)\\b.*");

  private static final Pattern NOTHING_AGAINST =
      Pattern.compile(
          "(?:problems?|probs?|worries|worry|issues?|concerns?|complaints?|reservations?|qualms"
              + "|doubts?|harm|biggie|big deal|brainer|hurry|rush|hard feelings"
              + "|ideas?|clue|opinions?|preferences?|comment|answer|views?|strong|vote"
              + "|hay (?:ningun |ninguna )?(?:problemas?|objeci|inconvenientes?|prisa|pega)"
              + "|pasa nada|me (?:opongo|importa|molesta|parece mal)"
              + "|tengo (?:ningun |ninguna |nada |ni |muy )?"
              + "(?:problemas?|objeci|inconvenientes?|opinion|idea|en contra|que objetar|claro)"
              + "|veo (?:ningun |ninguna )?(?:problemas?|objeci|inconvenientes?|por que no)"
              + "|estoy (?:en contra|segur|decidid)|lo (?:se|tengo claro)|sabria|opino"
              + "|todavia|aun|voto|he decidido|(?:quiero|puedo) votar"
              + "|se(?=$|[.,;!?]| (?:que|si|todavia|aun|muy|bien|nada|yo|la verdad)\\b))"
              + "(?:\\b|\\B).*");

  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?:yet|so far|for now|right now|at the moment|todavia|aun|por ahora|de momento)\\b.*");

  private static final Pattern BEHALF =
      Pattern.compile(
          "(?:i (?:also )?vote )?(?:(?:on|in) behalf of|in the name of|by proxy|as (?:a )?proxy"
              + "|en nombre de|de parte de|en representacion de|por encargo de)\\b.*");

  private static final Pattern FOR_SOMEBODY =
      Pattern.compile("(?:for|from|as|por|para|de|como)\\s+(.{1,120})");

  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?:(?:i )?(?:withdraw|retract|take back|lift|remove|drop) (?:my |the )?"
              + "(?:objection|block|veto)"
              + "|(?:my )?(?:objection|block|veto) (?:(?:is|was|has been|now) ){0,2}"
              + "(?:withdrawn|retracted|lifted|removed|dropped|resolved|taken back)"
              + "|(?:no (?:longer|more) (?:an? )?|i no longer have (?:an? |my )?)"
              + "(?:objection|objections|block)"
              + "|(?:yo )?(?:retiro|quito|levanto) (?:mi |la |el )?(?:objecion|bloqueo|veto)"
              + "|(?:mi |la |el )?(?:objecion|bloqueo|veto) (?:(?:ya|esta|queda|fue) ){0,2}"
              + "(?:retirad[oa]|levantad[oa]|quitad[oa]|resuelt[oa])"
              + "|ya no (?:objeto|bloqueo|tengo objecion(?:es)?))(?<end>.*)");

  /** What makes an unaccented "si" a yes. */
  private static final Set<String> AFTER_YES =
      Set.of("claro", "gracias", "voto", "totalmente", "absolutamente", "confirmo", "confirmar");

  private static final Set<String> BECAUSE = Set.of("because", "bc", "porque", "pq", "xq");
  private static final Set<String> GO_ON = Set.of("and", "y", "e", "too", "tambien", "as");

  private static final Pattern MARKS = Pattern.compile("[\\s,.;:!\u2026\u2013\u2014-]*");
  private static final Pattern NUMBER = Pattern.compile("^(?:on |en )?#?p ?\\d{1,9}\\b[:,]?\\s*");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int MAX_CHARS = 400;
  private static final int MAX_SHOWN_CHARS = 60;
  private static final int MOST_NAME_WORDS = 6;

  /**
   * What is only seemingly an answer in a vote on a text.
   *
   * @param written the whole vote, with or without the proposal's number
   * @param isSomebody whether these words are what a member is called
   */
  static Optional<SeemingAnswer> in(String written, Predicate<String> isSomebody) {
    String raw = text(written);
    String folded = Words.fold(raw);
    return kind(raw, folded, isSomebody).map(kind -> new SeemingAnswer(kind, shown(raw)));
  }

  /** The same in a vote between options, where "for Bo" may well be one of them. */
  static Optional<SeemingAnswer> forOthers(String written) {
    String raw = text(written);
    String folded = Words.fold(raw);
    int behalf = folded.indexOf(" behalf of ");
    boolean led = BEHALF.matcher(folded).matches() || BEHALF.matcher(after(folded, " ")).matches();
    return led || behalf > 0 || folded.contains(" en nombre de ")
        ? Optional.of(new SeemingAnswer(Kind.FOR_OTHERS, shown(raw)))
        : Optional.empty();
  }

  private static Optional<Kind> kind(String raw, String folded, Predicate<String> isSomebody) {
    Matcher back = TAKEN_BACK.matcher(folded);
    if (back.matches()) {
      boolean plain = MARKS.matcher(back.group("end")).matches();
      return Optional.of(plain ? Kind.TAKEN_BACK : Kind.TAKEN_BACK_PERHAPS);
    }
    if (BEHALF.matcher(folded).matches() || isForSomebody(folded, isSomebody)) {
      return Optional.of(Kind.FOR_OTHERS);
    }
    int end = answerEnd(folded);
    if (end == 0) {
      return Optional.empty();
    }
    String answer = bare(folded.substring(0, end));
    boolean marked = answer.length() < end;
    String rest =
        NUMBER.matcher(MARKS.matcher(folded.substring(end)).replaceFirst("")).replaceFirst("");
    return kind(answer, marked, rest, accented(raw), isSomebody);
  }

  private static Optional<Kind> kind(
      String answer, boolean marked, String rest, boolean accented, Predicate<String> isSomebody) {
    if (rest.isEmpty() || BECAUSE.contains(first(rest))) {
      return Optional.empty();
    }
    if (BEHALF.matcher(rest).matches() || isForSomebody(rest, isSomebody)) {
      return Optional.of(Kind.FOR_OTHERS);
    }
    if (CONDITION.matcher(rest).matches()) {
      return Optional.of(Kind.CONDITION);
    }
    if (Tail.contradicts(answer, rest)) {
      return Optional.of(Kind.OTHERWISE);
    }
    if (answer.equals("si") && !accented && !marked && !isAfterYes(rest)) {
      return Optional.of(Kind.YES_OR_IF);
    }
    boolean undecided =
        (answer.equals("no") && !marked && NOTHING_AGAINST.matcher(rest).matches())
            || (answer.contains("objec") && NOT_YET.matcher(rest).matches());
    return undecided ? Optional.of(Kind.UNDECIDED) : Optional.empty();
  }

  private static boolean isAfterYes(String rest) {
    return AFTER_YES.contains(bare(first(rest)))
        || rest.startsWith("por favor")
        || answerEnd(rest) > 0;
  }

  /** "for bo: yes", "for bo and chidi", "for bo". */
  private static boolean isForSomebody(String words, Predicate<String> isSomebody) {
    Matcher somebody = FOR_SOMEBODY.matcher(words);
    if (!somebody.matches()) {
      return false;
    }
    List<String> all = List.of(BLANK.split(somebody.group(1), MOST_NAME_WORDS + 2));
    for (int length = Math.min(MOST_NAME_WORDS, all.size()); length >= 1; length--) {
      String name = String.join(" ", all.subList(0, length));
      String bare = bare(name);
      boolean ends =
          length == all.size()
              || bare.length() < name.length()
              || GO_ON.contains(all.get(length))
              || BECAUSE.contains(all.get(length))
              || Rules.answers(bare(all.get(length)));
      if (ends && isSomebody.test(bare)) {
        return true;
      }
    }
    return false;
  }

  /** The first line without the proposal's number, as far as any of this reaches. */
  private static String text(String written) {
    int end = written.indexOf('\n');
    String head = Words.trim(end < 0 ? written : written.substring(0, end));
    String bare = Ids.PROPOSAL.take(head).rest();
    return bare.substring(0, Math.min(bare.length(), MAX_CHARS));
  }

  /** Where the longest answer at the beginning ends, marks included; 0 if there is none. */
  private static int answerEnd(String folded) {
    int longest = 0;
    int at = 0;
    for (int i = 0; i < Rules.LONGEST_ANSWER_WORDS && at < folded.length(); i++) {
      int end = folded.indexOf(' ', at);
      end = end < 0 ? folded.length() : end;
      if (Rules.answers(bare(folded.substring(0, end)))) {
        longest = end;
      }
      at = end + 1;
    }
    return longest;
  }

  private static boolean accented(String raw) {
    String first = first(raw);
    return !bare(first).equalsIgnoreCase("si");
  }

  private static String after(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  private static String first(String words) {
    return BLANK.split(words, 2)[0];
  }

  private static String bare(String words) {
    return words.replaceFirst("[,.;:!\u2026]{1,9}$", "");
  }

  private static String shown(String raw) {
    int shown = Math.min(MAX_SHOWN_CHARS, raw.codePointCount(0, raw.length()));
    int end = raw.offsetByCodePoints(0, shown);
    return end < raw.length() ? raw.substring(0, end) + "\u2026" : raw;
  }
}
