package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people write, what comes out is the permitted HTML and holds together. */
class ProsePropertyTest {
  private static final Set<String> PERMITTED =
      Set.of("p", "b", "em", "u", "del", "code", "pre", "blockquote", "a", "ul", "ol", "li");

  /**
   * An opening tag, with a link to a person as the only attribute; a closing tag; or escaped words.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?<open>[a-z]+)(?<href> href=\"https://matrix\\.to/#/%40[\\w%.*-]*\")?>"
              + "|</(?<closed>[a-z]+)>"
              + "|(?<words>(?:[^<>\"'&]|&(?:lt|gt|quot|amp|#39);)+)");

  private static final List<Phrasebook> BOOKS =
      Languages.SPOKEN.stream().map(language -> book(language)).toList();

  private static Phrasebook book(Locale language) {
    return Phrasebook.of(language, ZoneOffset.UTC, List.of("texttest"));
  }

  /** Words in many scripts, thick with what could break out of its place. */
  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<b>",
            "</p>",
            "<script>",
            "&lt;",
            "&",
            "\"",
            "'",
            "`",
            "**",
            "{x}",
            "{0}",
            "'{'",
            "#",
            "\u2068",
            "\u2069",
            "\u202E",
            "\u2066",
            "\u200D",
            "\u200C",
            "\n",
            "\r\n",
            "\0",
            "\uD800",
            "\uFFFF",
            "@room",
            "@ana:example.org",
            "https://example.org/?a=\"b\"",
            "- ",
            "> ",
            "Ana",
            "שלום",
            "می\u200Cخواهم",
            "\u0337\u0337",
            "\uD83D\uDC68\u200D\uD83D\uDC69",
            "]]>",
            "<!--");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(20);
    return Arbitraries.oneOf(pieces, any).list().ofMaxSize(30).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> names() {
    return hostile().list().ofMaxSize(8);
  }

  private static Message everything(String one, List<String> others) {
    return prose ->
        prose
            .title("sample.title", Arg.id("no", one), Arg.untrusted("title", one))
            .line("sample.closes", Arg.person("who", "@" + one, one), Arg.names("at", others))
            .line("sample.loud", Arg.untrusted("verb", one))
            .line("sample.place", Arg.code("x", one))
            .line("sample.place-in-code", Arg.untrusted("x", one))
            .passage(one, 500)
            .paragraph()
            .item("sample.place", Arg.said("x", inner -> inner.passage(one, 100)))
            .item("sample.place", Arg.names("x", others));
  }

  @Property(tries = 500)
  void givesOnlyPermittedTagsThatAreClosed(
      @ForAll("hostile") String one, @ForAll("names") List<String> others) {
    for (Phrasebook book : BOOKS) {
      wordsOf(book.say(everything(one, others)).html());
    }
  }

  @Property(tries = 500)
  void saysTheSameWordsInBothForms(
      @ForAll("hostile") String one, @ForAll("names") List<String> others) {
    for (Phrasebook book : BOOKS) {
      Text text = book.say(everything(one, others));
      // In plain text items, passages and code are marked; apart from that the words are equal.
      String html = wordsOf(text.html());
      assertThat(bare(text.plain())).isEqualTo(bare(html));
      assertThat(html).contains("\u2068" + CleanText.line(one, 200) + "\u2069");
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[`\\s>-]", "");
  }

  @Property(tries = 500)
  void closesEveryIsolateOnItsLine(
      @ForAll("hostile") String one, @ForAll("names") List<String> others) {
    for (Phrasebook book : BOOKS) {
      Text text = book.say(everything(one, others));
      text.plain().lines().forEach(ProsePropertyTest::assertBalanced);
      List.of(text.html().split("<br>|</p>|</li>|</ul>|</blockquote>"))
          .forEach(ProsePropertyTest::assertBalanced);
    }
  }

  private static void assertBalanced(String line) {
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      depth += line.charAt(i) == '\u2068' ? 1 : line.charAt(i) == '\u2069' ? -1 : 0;
      assertThat(depth).isBetween(0, 1);
      assertThat("\u202A\u202B\u202C\u202D\u202E\u2066\u2067".indexOf(line.charAt(i))).isNegative();
    }
    assertThat(depth).isZero();
  }

  @Property(tries = 50)
  void fitsIntoAnEventWhateverIsSaid(@ForAll("names") List<String> others) {
    Message endless =
        prose -> {
          for (int n = 0; n < 100; n++) {
            prose
                .title("sample.place", Arg.names("x", others))
                .passage(String.join("\"<&", others), 5_000);
          }
        };
    Text text = BOOKS.getFirst().say(endless);
    assertThat(Fit.jsonBytes(text.plain()) + Fit.jsonBytes(text.html()))
        .isLessThanOrEqualTo(Fit.MAX_BYTES);
    wordsOf(text.html());
  }

  /**
   * The words between the tags; fails on any tag, attribute, nesting or bare character not
   * permitted.
   */
  private static String wordsOf(String html) {
    Deque<String> open = new ArrayDeque<>();
    StringBuilder words = new StringBuilder();
    Matcher token = TOKEN.matcher(html);
    while (token.lookingAt()) {
      if (token.group("words") != null) {
        words.append(unescape(token.group("words")));
      } else if (token.group("closed") != null) {
        assertThat(token.group("closed")).isEqualTo(open.pop());
      } else if (!token.group("open").equals("br")) {
        assertThat(PERMITTED).contains(token.group("open"));
        assertThat(token.group("href") != null).isEqualTo(token.group("open").equals("a"));
        open.push(token.group("open"));
      }
      token.region(token.end(), html.length());
    }
    assertThat(token.regionStart()).as("read to the end: %s", html).isEqualTo(html.length());
    assertThat(open).isEmpty();
    return words.toString();
  }

  private static String unescape(String words) {
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
