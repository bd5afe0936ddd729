package org.mycelium.commands.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilledInTest {
  private static final List<String> BLANKS = List.of("item", "price", "For whom", "útil");

  private static String read(String words, List<String> blanks) {
    return switch (FilledIn.read(words.replace("/", "\n"), blanks, Map.of())) {
      case FilledIn.Read.Good(FilledIn in) ->
          new TreeMap<>(in.values()) + (in.doubtful() ? " doubtful" : "");
      case FilledIn.Read.Bad bad -> bad.why().getClass().getSimpleName();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "item=oven, price=400 EUR                > {item=oven, price=400 EUR}",
        "item: oven, price: 400 EUR              > {item=oven, price=400 EUR}",
        "price=400 EUR item=oven                 > {item=oven, price=400 EUR}",
        "Item = oven; PRICE = 400 EUR.           > {item=oven, price=400 EUR.}",
        "item=oven, gas, used, price=400         > {item=oven, gas, used, price=400}",
        "item=oven and price=400                 > {item=oven, price=400}",
        "[item]: oven / {price}: 400             > {item=oven, price=400}",
        "item: oven / for whom: the / old / ones > {for whom=the old ones, item=oven}",
        "util=yes                                > {util=yes}",
        "item=open at 18:00, price=3             > {item=open at 18:00, price=3}",
        "item=note: bring bags                   > {item=note: bring bags}",
        "item=oven, item=oven                    > {item=oven}",
        "item=, price=3                          > {price=3}",
        "item=oven, prize: 400                   > {item=oven, price=400} doubtful",
        "item=a kit, best price: none            > {item=a kit, best, price=none} doubtful",
        "oven, 400 EUR                           > {item=oven, price=400 EUR} doubtful",
        "oven, price=400                         > {item=oven, price=400} doubtful",
        "oven                                    > {item=oven} doubtful",
        "item=oven, colour=red                   > NoSuchBlank",
        "item=oven, item=stove                   > SaidTwice",
        "a, b, c, d, e                           > TooManyValues",
      })
  void readsWhatPeopleWrite(String words, String read) {
    assertThat(read(words, BLANKS)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "spring, summer > {topic=spring, summer}",
        "topic: spring  > {topic=spring}",
      })
  void oneBlankTakesAllThatIsWritten(String words, String read) {
    assertThat(read(words, List.of("topic"))).isEqualTo(read);
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.of(
            "item",
            "price",
            "for whom",
            "util",
            "prize",
            "oven",
            " ",
            ",",
            "=",
            ":",
            "\n",
            "and",
            "é",
            "1")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  /** What was filled in waits as text, and is the same when somebody goes on with it. */
  @Property(tries = 5000)
  void whatWasReadIsTheSameAfterWaiting(@ForAll("written") String words) {
    if (FilledIn.read(words, BLANKS, Map.of()) instanceof FilledIn.Read.Good(FilledIn in)) {
      assertThat(FilledIn.ofKept(in.kept(BLANKS), BLANKS).values()).isEqualTo(in.values());
    }
  }

  /** What is shown to be sent once more says the same. */
  @Property(tries = 5000)
  void whatIsShownToBeTypedIsReadAsTheSame(@ForAll("written") String words) {
    if (FilledIn.read(words, BLANKS, Map.of()) instanceof FilledIn.Read.Good(FilledIn in)) {
      in.typed(BLANKS)
          .ifPresent(
              typed ->
                  assertThat(FilledIn.read(typed, BLANKS, Map.of()))
                      .isEqualTo(new FilledIn.Read.Good(new FilledIn(in.values(), false))));
    }
  }

  @Test
  void whatWouldReadOtherwiseIsNotShownToBeTyped() {
    FilledIn in = new FilledIn(Map.of("item", "a kit, price: unknown"), false);
    assertThat(in.typed(BLANKS)).isEmpty();
    assertThat(FilledIn.ofKept(in.kept(BLANKS), BLANKS)).isEqualTo(in);
  }
}
