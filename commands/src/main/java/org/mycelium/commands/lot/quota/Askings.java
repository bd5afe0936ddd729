package org.mycelium.commands.lot.quota;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Issuer;

/**
 * Which of the draws that ask is meant by an answer: the one that is named, else those to which it
 * is one. Several ask where several members asked for draws.
 *
 * @param draws at least one; more if it could be any of them
 * @param text the answer, without the draw's number
 */
record Askings(List<QuotaDraw> draws, String text) {
  private static final Pattern NUMBERED = Pattern.compile("(?is)^(L[1-9]\\d*)[\\s:,]+(\\S.*)$");

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
    Matcher form = NUMBERED.matcher(written);
    String number = form.matches() ? form.group(1).toUpperCase(Locale.ROOT) : "";
    Optional<QuotaDraw> named =
        open.stream().filter(draw -> draw.no().toString().equals(number)).findFirst();
    if (named.isPresent()) {
      return new Askings(List.of(named.get()), form.group(2));
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

  /** The one that a member asked for. */
  static Optional<QuotaDraw> of(MemberNo member, List<QuotaDraw> open) {
    return open.stream()
        .filter(draw -> draw.convener().filter(member::equals).isPresent())
        .findFirst();
  }

  /** The one that somebody means who names none: their own, if there is one. */
  static Optional<QuotaDraw> meant(Issuer issuer, List<QuotaDraw> open) {
    Optional<QuotaDraw> own =
        issuer instanceof Issuer.Person person ? of(person.member().no(), open) : Optional.empty();
    return own.or(() -> open.stream().findFirst());
  }
}
