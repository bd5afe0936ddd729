package org.mycelium.commands.chart;

import java.util.Locale;
import org.mycelium.commands.chart.Sketch.Ink;
import org.mycelium.commands.chart.Sketch.Mark;
import org.mycelium.commands.text.Markup;

/**
 * A sketch as SVG that stands within a page: nothing in it is fetched, and nothing in it acts. The
 * words for whoever cannot see it are its name.
 */
public final class Svg {
  /**
   * What DejaVu Sans, the widest of the usual faces, needs for a letter, as a share of its size.
   */
  private static final double LETTER = 0.62;

  private Svg() {}

  /** An element {@code svg}. */
  public static String of(Sketch sketch) {
    StringBuilder out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(sketch.width())
        .append(' ')
        .append(sketch.height())
        .append("\" aria-label=\"")
        .append(Markup.escape(sketch.words()))
        .append("\" direction=\"ltr\" font-family=\"sans-serif\">\n");
    sketch.marks().forEach(mark -> mark(out, mark));
    return out.append("</svg>\n").toString();
  }

  private static void mark(StringBuilder out, Mark mark) {
    switch (mark) {
      case Mark.Box box ->
          out.append("<rect")
              .append(number("x", box.left()))
              .append(number("y", box.top()))
              .append(number("width", box.width()))
              .append(number("height", box.height()))
              .append(ink("fill", box.fill()))
              .append(ink("stroke", box.edge()))
              .append(" stroke-width=\"4\"/>\n");
      case Mark.Rule rule ->
          out.append("<line")
              .append(number("x1", rule.left()))
              .append(number("x2", rule.right()))
              .append(number("y1", rule.y()))
              .append(number("y2", rule.y()))
              .append(ink("stroke", rule.ink()))
              .append(" stroke-width=\"4\"/>\n");
      case Mark.Words words -> words(out, words);
    }
  }

  private static void words(StringBuilder out, Mark.Words words) {
    double size =
        Math.min(
            words.lettering().size(),
            words.widest() / (LETTER * Math.max(1, words.text().length())));
    out.append("<text")
        .append(number("x", words.x()))
        .append(number("y", words.baseline()))
        .append(
            switch (words.anchor()) {
              case LEFT -> " text-anchor=\"start\"";
              case MIDDLE -> " text-anchor=\"middle\"";
              case RIGHT -> " text-anchor=\"end\"";
            })
        .append(number("font-size", size))
        .append(words.lettering().bold() ? " font-weight=\"bold\"" : "")
        .append(ink("fill", words.lettering().ink()))
        .append('>')
        .append(Markup.escape(words.text()))
        .append("</text>\n");
  }

  private static String number(String name, double value) {
    long tenths = Math.round(value * 10);
    String decimal = tenths % 10 == 0 ? "" : "." + tenths % 10;
    return " " + name + "=\"" + tenths / 10 + decimal + "\"";
  }

  private static String ink(String name, Ink ink) {
    return String.format(Locale.ROOT, " %s=\"#%06X\"", name, ink.rgb());
  }
}
