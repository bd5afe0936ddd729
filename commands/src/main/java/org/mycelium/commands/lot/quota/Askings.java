package org.mycelium.commands.lot.quota;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Which of the draws that ask is meant by an answer: the one that is named, else those to which it
 * is one. Several ask where several members asked for draws.
 *
 * @param draws at least one; more if it could be any of them
 * @param text the answer, without the draw's number
 */
record Askings(List<QuotaDraw> draws, String text) {
  private static final Pattern NUMBERED =
      Pattern.compile("(?is)^(?<no>L[1-9]\\d*)[\\s:,]+(?<text>\\S.*)$");

  /** Nobody has so much to answer, and the forms below take time that grows with its square. */
  private static final int LONGEST = 1_000;

  /** "woman, for L2". */
  private static final Pattern NUMBERED_LAST =
      Pattern.compile(
          "(?is)^(?<text>.*?\\S)[\\s:,]+(?:(?:for|para|in|en)\\s+)?(?<no>L[1-9]\\d*)\\W*$");

  /** Keeps its own copy. */
  Askings {
    draws = List.copyOf(draws);
  }

  /**
   * Reads an answer.
   *
   * @param open those on no list yet, at least one
   */
  static Askings read(String written, List<QuotaDraw> open) {
    Optional<Askings> named = named(written, open);
    if (named.isPresent()) {
      return named.get();
    }
    List<QuotaDraw> asking =
        open.stream().filter(draw -> draw.stage() == QuotaDraw.Stage.ASKING).toList();
    List<QuotaDraw> answered =
        asking.stream()
            .filter(draw -> !Answers.read(written, draw.quotas()).features().isEmpty())
            .toList();
    return answered.isEmpty()
        ? new Askings(List.of(asking.isEmpty() ? open.getFirst() : asking.getFirst()), written)
        : new Askings(answered, written);
  }

  /** The draw whose number is said before an answer, or behind it where it is none itself. */
  static Optional<Askings> named(String written, List<QuotaDraw> open) {
    return named(NUMBERED.matcher(written), open)
        .or(
            () ->
                written.length() > LONGEST
                        || open.stream()
                            .anyMatch(draw -> Answers.read(written, draw.quotas()).whole())
                    ? Optional.empty()
                    : named(NUMBERED_LAST.matcher(written), open));
  }

  private static Optional<Askings> named(Matcher form, List<QuotaDraw> open) {
    if (!form.matches()) {
      return Optional.empty();
    }
    String number = form.group("no").toUpperCase(Locale.ROOT);
    return open.stream()
        .filter(draw -> draw.no().toString().equals(number))
        .findFirst()
        .map(draw -> new Askings(List.of(draw), form.group("text")));
  }

  /** The one that a member asked for. */
  static Optional<QuotaDraw> of(MemberNo member, List<QuotaDraw> open) {
    return open.stream()
        .filter(draw -> draw.convener().filter(member::equals).isPresent())
        .findFirst();
  }
}
