package org.mycelium.commands.lot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeReading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.lot.quota.QuotaListReader;
import org.mycelium.commands.lot.quota.QuotaRefusal;

/**
 * Reads a draw with quotas as people write it, on one line or several: "22 from members for the
 * housing panel with quotas: gender women 8-14, men 8-14; age under-30 4-8, 30+ 14-18, until
 * friday". What it is for and the options may stand before the quotas or after them. One use.
 */
final class QuotaPlanReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private static final Pattern QUOTAS =
      Pattern.compile("\\b(?:quotas?|cuotas?)\\b\\s*[:\\-–]?\\s*", FLAGS);

  /** Words before that only lead to it. */
  private static final Set<String> LEAD =
      Set.of("with", "by", "using", "con", "por", "these", "the", "estas", "las");

  /** Where a quota ends and something else goes on without a comma. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(.*?\\d)[\\s.]+((?:until|till|hasta|with|con|for|para|reveal|revelar"
              + "|answers?|respuestas?)\\b\\s.*)",
          FLAGS);

  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?:answers?|answering|categories|asking|respuestas?|responder|categor[ií]as)"
              + "(?:\\s+(for|within|in|durante|en|por))?:?\\s+(.+)",
          FLAGS);

  private static final Pattern PURPOSE = Pattern.compile("(?:for|para)\\s+(.+)", FLAGS);
  private static final Pattern HAS_PURPOSE = Pattern.compile(".*\\s(?:for|to be|para)\\s.+", FLAGS);
  private static final int MAX_SEATS = 5000;

  private final Moment moment;
  private final List<String> options = new ArrayList<>();
  private String purpose = "";
  private Optional<Instant> answers = Optional.empty();
  private @Nullable LotRefusal problem;

  QuotaPlanReader(Moment moment) {
    this.moment = moment;
  }

  /** What it says; empty if it says nothing of quotas. */
  Optional<Reading> read(String text) {
    Matcher quotas = QUOTAS.matcher(text);
    return quotas.find()
        ? Optional.of(
            read(withoutLead(text.substring(0, quotas.start())), text.substring(quotas.end())))
        : Optional.empty();
  }

  private static String withoutLead(String before) {
    String rest = withoutEnd(before);
    String word = rest.substring(rest.lastIndexOf(' ') + 1);
    return LEAD.contains(Words.fold(word))
        ? withoutLead(rest.substring(0, rest.length() - word.length()))
        : rest;
  }

  private static String withoutEnd(String words) {
    int end = words.length();
    while (end > 0
        && (Character.isWhitespace(words.charAt(end - 1))
            || ",;:".indexOf(words.charAt(end - 1)) >= 0)) {
      end--;
    }
    return Words.trim(words.substring(0, end));
  }

  private Reading read(String before, String after) {
    List<String> head = new ArrayList<>();
    for (String part : before.split("[,;\n]", -1)) {
      if (head.isEmpty() || !takes(Words.trim(part))) {
        head.add(part);
      }
    }
    List<List<String>> clauses = new ArrayList<>();
    for (String clause : after.split("[;\n]", -1)) {
      clauses.add(quotas(clause));
    }
    String plan = Words.trim(String.join(",", head));
    if (!purpose.isEmpty() && !HAS_PURPOSE.matcher(plan).matches()) {
      plan += " for " + purpose;
    }
    for (String option : options) {
      plan += ", " + option;
    }
    Reading read = new PlanReader(moment).read(plan);
    if (problem != null) {
      return new Reading.Problem(problem);
    }
    return read instanceof Reading.Understood(LotCommand.Convene convene)
        ? call(convene, clauses)
        : read;
  }

  private Reading call(LotCommand.Convene convene, List<List<String>> clauses) {
    if (!convene.only().isEmpty() || !convene.except().isEmpty()) {
      return new Reading.Problem(new QuotaRefusal.AllMembers());
    }
    int seats = Math.min(convene.seats(), MAX_SEATS);
    return switch (new QuotaListReader(seats).read(clauses)) {
      case QuotaListReader.Read.Unclear(var why) -> new Reading.Problem(why);
      case QuotaListReader.Read.Quotas(var quotas) ->
          new Reading.Understood(
              new QuotaCommand.Call(
                  convene.about(),
                  seats,
                  quotas,
                  answers,
                  convene.commitUntil(),
                  convene.reveal(),
                  convene.beacon()));
    };
  }

  /** Those parts of a clause that are quotas; the others are taken. */
  private List<String> quotas(String clause) {
    List<String> quotas = new ArrayList<>();
    for (String part : clause.split("[,，、،]", -1)) {
      String item = Words.trim(part);
      Matcher on = GOES_ON.matcher(item);
      if (on.matches() && takes(Words.trim(on.group(2)))) {
        item = Words.trim(on.group(1));
      }
      if (!item.isEmpty() && !takes(item)) {
        quotas.add(item);
      }
    }
    return quotas;
  }

  private boolean takes(String item) {
    if (PlanReader.isOption(item)) {
      options.add(item);
      return true;
    }
    Matcher answering = ANSWERS.matcher(item);
    if (answering.matches() && Times.nearly(answering.group(2))) {
      answers =
          Times.deadline(answering.group(2), moment) instanceof TimeReading.Found found
              ? Optional.of(found.at())
              : Optional.empty();
      problem = answers.isEmpty() ? new LotRefusal.WhichTime(item) : problem;
      return true;
    }
    Matcher meant = PURPOSE.matcher(item);
    if (meant.matches() && !NumberWords.read(Words.fold(meant.group(1))).isPresent()) {
      purpose = meant.group(1);
      return true;
    }
    return false;
  }
}
