package org.mycelium.commands.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

/** What may fit, and what is never said to. */
final class FitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "haircuts for all            | somebody for a haircut          | true",
        "bread on Fridays            | BREAD, please                   | true",
        "gardening                   | help in the garden              | true",
        "tomatoes                    | a tomato plant                  | true",
        "clases de inglés            | busco clase de ingles           | true",
        "help on Monday evening      | need help every Monday evening  | false",
        "a cart                      | a carton                        | false",
        "ayuda para mi persona       | ayuda para otra persona         | false",
        "1 2 3 !!!                   | 1 2 3 !!!                       | false",
        "bike                        | boat                            | false",
        "pan de masa madre           | quien me enseñe a hacer panes   | true",
        "té de hierbas               | té                              | true",
        "té de hierbas               | algo que te guste               | false",
        "an old van                  | vans for the move               | true",
        "ajo tierno                  | ajos                            | true",
        "one of my own for you       | any of your own for me          | false",
        "algo para mi hija           | algo para mi hijo en el sur     | false"
      })
  void needsAWordThatSaysSomething(String offered, String wanted, boolean fits) {
    assertThat(Fit.among(List.of(notice(1, wanted)), offered).isEmpty()).isEqualTo(!fits);
  }

  @Test
  void tellsOfFewAndTheLikeliestFirst() {
    List<Notice> many =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> notice(i, i == 4 ? "wholemeal bread" : "bread"))
            .toList();

    assertThat(Fit.among(many, "bread, wholemeal"))
        .extracting(notice -> notice.no().value())
        .containsExactly(4, 9, 8);
  }

  private static Notice notice(int no, String words) {
    return new Notice(
        new NoticeNo(no),
        NoticeKind.WANT,
        new MemberNo(1),
        words,
        "",
        Instant.EPOCH,
        Instant.MAX,
        false);
  }
}
