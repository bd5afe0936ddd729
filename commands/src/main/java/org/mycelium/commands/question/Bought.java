package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.text.Message;

/**
 * Options of which those are bought that the votes and the money reach for, before anybody looked
 * whether they can be voted on.
 *
 * @param method equal shares if it was not said
 * @param total what there is to spend, if it was said
 */
record Bought(
    List<Amount.Costed> options,
    Optional<Method> method,
    Optional<Integer> seats,
    Optional<Amount> total) {
  Bought {
    options = List.copyOf(options);
  }

  List<String> names() {
    return options.stream().map(Amount.Costed::name).toList();
  }

  /** An amount that members of this language would read as another; empty if there is none. */
  Optional<Message> doubtful(Locale language) {
    Optional<Message> sum =
        total.filter(amount -> amount.doubtfulIn(language)).map(amount -> doubtful("", amount));
    return sum.isPresent()
        ? sum
        : options.stream()
            .filter(option -> option.cost().filter(a -> a.doubtfulIn(language)).isPresent())
            .findFirst()
            .map(option -> doubtful(option.name(), option.cost().orElseThrow()));
  }

  private static Message doubtful(String words, Amount amount) {
    return new OfferMessage.DoubtfulAmount(
        words, amount.ways().getFirst(), amount.ways().getLast());
  }

  /** Why this cannot be voted on; empty if it can. */
  Optional<Message> obstacle() {
    if (method.filter(by -> !Terms.buys(by)).isPresent()) {
      return problem("method", method.get().word());
    }
    if (seats.isPresent()) {
      return problem("seats", "");
    }
    if (total.isEmpty()) {
      return problem("total", "");
    }
    for (Amount.Costed option : options) {
      if (option.cost().isEmpty()) {
        return problem("cost", option.name());
      }
    }
    if (amounts().stream().map(Amount::unit).filter(unit -> !unit.isEmpty()).distinct().count()
        > 1) {
      return problem("units", "");
    }
    Optional<Purse> purse = purse();
    if (purse.isEmpty()) {
      return problem("range", "");
    }
    for (int number = 1; number <= options.size(); number++) {
      if (purse.get().cost(number) > purse.get().total()) {
        return problem("dear", options.get(number - 1).name());
      }
    }
    return Optional.empty();
  }

  /** What would be asked; only where nothing is in the way. */
  Selection question() {
    return new Selection(
        Terms.buying(method.orElse(Method.EQUAL_SHARES), purse().orElseThrow()), names());
  }

  private Optional<Purse> purse() {
    int decimals = Amount.decimals(amounts());
    String unit =
        amounts().stream()
            .map(Amount::unit)
            .filter(known -> !known.isEmpty())
            .findFirst()
            .orElse("");
    List<Long> costs = new ArrayList<>();
    for (Amount.Costed option : options) {
      option.cost().flatMap(cost -> cost.units(decimals)).ifPresent(costs::add);
    }
    return costs.size() < options.size()
        ? Optional.empty()
        : total
            .flatMap(sum -> sum.units(decimals))
            .map(sum -> new Purse(new Currency(decimals, unit), sum, costs));
  }

  private List<Amount> amounts() {
    return Stream.concat(total.stream(), options.stream().flatMap(option -> option.cost().stream()))
        .toList();
  }

  private static Optional<Message> problem(String what, String word) {
    return Optional.of(new OfferMessage.NotBought(what, word));
  }
}
