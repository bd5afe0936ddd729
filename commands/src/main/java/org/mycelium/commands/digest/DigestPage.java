package org.mycelium.commands.digest;

import java.util.List;
import java.util.Locale;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.chart.Svg;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Markdown;
import org.mycelium.commands.text.Markup;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Prose;

/**
 * A digest for a notice board, in full: as Markdown, or as a page that stands alone, with its
 * pictures and the numbers behind them. Nothing in the page is fetched from anywhere, and nothing
 * in it acts.
 */
public final class DigestPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; background: #fff; color: #1a1a1a; }
      @media (prefers-color-scheme: dark) { :root { background: #16181c; color: #e8e8e8; } }
      body { font: 1.125rem/1.5 sans-serif; margin: 0 auto; max-width: 44rem; padding: 1rem; }
      h1 { font-size: 1.5rem; line-height: 1.25; }
      h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
      blockquote { border-inline-start: .25rem solid; margin-inline: 1.25rem 0; }
      blockquote { overflow-wrap: anywhere; padding-inline-start: .75rem; }
      ul { padding-inline-start: 1.25rem; }
      li { margin: .5rem 0; overflow-wrap: anywhere; }
      svg { display: block; height: auto; max-width: 30rem; width: 100%; }
      table { border-collapse: collapse; margin-top: .5rem; }
      th, td { border-bottom: 1px solid; padding: .25rem 1rem .25rem 0; text-align: start; }
      td { font-variant-numeric: tabular-nums; }
      footer { font-size: 1rem; margin-top: 2rem; }
      @media print {
        :root { background: #fff; color: #000; }
        section { break-inside: avoid; }
      }
      """;

  private final Digest digest;
  private final List<Chart> charts;
  private final Phrasebook book;

  /** A digest in the language of the book. */
  public DigestPage(Digest digest, Phrasebook book) {
    this.digest = digest;
    this.charts = Charts.of(digest);
    this.book = book;
  }

  /** Its pictures, in the order in which they stand on the page. */
  public List<Chart> charts() {
    return charts;
  }

  /**
   * As a page.
   *
   * @param language that of the book
   */
  public String html(Locale language) {
    StringBuilder out = new StringBuilder();
    String heading = heading();
    out.append("<!DOCTYPE html>\n<html lang=\"")
        .append(Markup.escape(language.toLanguageTag()))
        .append(book.rightToLeft() ? "\" dir=\"rtl\">\n" : "\">\n")
        .append("<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>" + Markup.escape(heading) + "</title>\n")
        .append("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n")
        .append("<h1>" + Markup.escape(heading) + "</h1>\n")
        .append(book.wholly(body()).html())
        .append('\n');
    charts.forEach(chart -> section(out, chart));
    return out.append("</main>\n<footer>")
        .append(said("digest.page.source"))
        .append("</footer>\n</body>\n</html>\n")
        .toString();
  }

  private void section(StringBuilder out, Chart chart) {
    out.append("<section>\n<h2>" + said(chart.title()) + "</h2>\n")
        .append(Svg.of(chart.sketch(book)))
        .append("<table>\n<thead><tr><th scope=\"col\">")
        .append(said("digest.page.when"))
        .append("</th><th scope=\"col\">")
        .append(said("digest.page.number"))
        .append("</th></tr></thead>\n<tbody>\n");
    for (Chart.Column column : chart.columns()) {
      out.append("<tr><th scope=\"row\">" + said(column.name()) + "</th><td>")
          .append(said(amount(column)))
          .append("</td></tr>\n");
    }
    out.append("</tbody>\n</table>\n</section>\n");
  }

  /**
   * As Markdown.
   *
   * @param pictures the names of the files with its pictures, one for each chart; empty to leave
   *     them out, as the numbers stand in a table in any case
   */
  public String markdown(List<String> pictures) {
    StringBuilder out = new StringBuilder("# " + Markdown.escape(heading()) + "\n\n");
    for (String line : book.sayInFull(body()).lines().toList()) {
      out.append(Markdown.line(line)).append('\n');
    }
    for (int i = 0; i < charts.size(); i++) {
      Chart chart = charts.get(i);
      out.append("\n## " + Markdown.escape(plain(chart.title())) + "\n\n");
      String words = Markdown.escape(plain(chart.words()));
      out.append(pictures.isEmpty() ? words : "![" + words + "](" + pictures.get(i) + ")");
      out.append("\n\n| " + Markdown.escape(plain(phrase("digest.page.when"))) + " | ")
          .append(Markdown.escape(plain(phrase("digest.page.number"))) + " |\n|---|---|\n");
      for (Chart.Column column : chart.columns()) {
        out.append("| " + Markdown.escape(plain(column.name())) + " | ")
            .append(Markdown.escape(plain(amount(column))) + " |\n");
      }
    }
    return out.append("\n" + Markdown.escape(plain(phrase("digest.page.source"))) + "\n")
        .toString();
  }

  private String heading() {
    return plain(new DigestMessage(digest, DigestMessage.Part.HEADING));
  }

  private Message body() {
    return new DigestMessage(digest, DigestMessage.Part.WHOLE);
  }

  private static Message amount(Chart.Column column) {
    return column.bar().map(Chart.Bar::amount).orElseGet(() -> phrase("digest.page.uncounted"));
  }

  private static Message phrase(String key) {
    return (Prose out) -> out.line(key, new Arg[0]);
  }

  private String said(String key) {
    return said(phrase(key));
  }

  private String said(Message message) {
    return Markup.escape(plain(message));
  }

  private String plain(Message message) {
    return book.say(message).plain();
  }
}
