package org.mycelium.commands.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.chart.Sketch.Anchor;
import org.mycelium.commands.chart.Sketch.Ink;
import org.mycelium.commands.chart.Sketch.Lettering;
import org.mycelium.commands.chart.Sketch.Mark;
import org.mycelium.commands.text.Message;

/**
 * Where everything goes in a chart of 800 by 600 pixels that is read on a phone at a third of that.
 * Amounts stand on the columns themselves, so that there is no axis to read. In a language that is
 * written from right to left, time goes that way too. One use.
 */
final class Layout {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;
  private static final double MARGIN = 40;
  private static final double INNER = WIDTH - 2 * MARGIN;

  private static final double TITLE = 76;
  private static final double LATEST = 130;
  private static final double HIGHEST = 214;
  private static final double ZERO = 510;
  private static final double DATES = 560;

  private static final Lettering OF_TITLE = new Lettering(46, true, Ink.BLACK);
  private static final Lettering OF_LATEST = new Lettering(38, false, Ink.BLACK);
  private static final Lettering OF_AMOUNT = new Lettering(38, true, Ink.BLACK);
  private static final Lettering OF_DATE = new Lettering(32, false, Ink.GREY);

  /** How wide a letter is at most, on the average, as a share of its size. */
  private static final double LETTER = 0.7;

  /** A column's share of its place. */
  private static final double FILLED = 0.7;

  private static final double WIDEST_COLUMN = 90;

  /** Zero is a line thin enough to be told from anything, and not nothing. */
  private static final double LEAST = 6;

  private static final double GAP = 12;

  private final Chart chart;
  private final Function<Message, String> book;
  private final boolean rightToLeft;
  private final double place;
  private final long highest;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Label> labelled = new ArrayList<>();

  private Layout(Chart chart, Function<Message, String> book, boolean rightToLeft) {
    this.chart = chart;
    this.book = book;
    this.rightToLeft = rightToLeft;
    this.place = INNER / chart.columns().size();
    this.highest =
        chart.columns().stream()
            .flatMap(column -> column.bar().stream())
            .mapToLong(Chart.Bar::units)
            .max()
            .orElse(0);
  }

  /** Of a chart, in words that the book finds. */
  static Sketch of(Chart chart, Function<Message, String> book, boolean rightToLeft) {
    Layout layout = new Layout(chart, book, rightToLeft);
    layout.draw();
    return new Sketch(WIDTH, HEIGHT, layout.say(chart.words()), layout.marks);
  }

  private void draw() {
    marks.add(new Mark.Box(2, 2, WIDTH - 4, HEIGHT - 4, Ink.WHITE, Ink.FRAME));
    words(chart.title(), TITLE, OF_TITLE, INNER, true);
    words(chart.latest(), LATEST, OF_LATEST, INNER, true);
    for (int i = 0; i < chart.columns().size(); i++) {
      column(i);
    }
    marks.add(new Mark.Rule(MARGIN, WIDTH - MARGIN, ZERO, Ink.BLACK));
    labels();
    int last = chart.columns().size() - 1;
    double each = last == 0 ? INNER : (INNER - 2 * GAP) / 2;
    words(chart.columns().get(last).name(), DATES, OF_DATE, each, false);
    if (last > 0) {
      words(chart.columns().getFirst().name(), DATES, OF_DATE, each, true);
    }
  }

  private void column(int i) {
    Optional<Chart.Bar> bar = chart.columns().get(i).bar();
    double width = Math.min(WIDEST_COLUMN, place * FILLED);
    if (bar.isEmpty()) {
      // A dash where nobody counted: no column, and not the line of a zero either.
      marks.add(new Mark.Words("–", middle(i), ZERO - GAP, Anchor.MIDDLE, OF_AMOUNT, place));
      return;
    }
    double height = Math.max(LEAST, height(bar.get()));
    boolean newest = i == chart.columns().size() - 1;
    marks.add(
        new Mark.Box(
            middle(i) - width / 2,
            ZERO - height,
            width,
            height,
            newest ? Ink.DARK : Ink.LIGHT,
            Ink.DARK));
  }

  /** The newest, the highest, the lowest and the oldest, as far as they do not touch. */
  private void labels() {
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < chart.columns().size(); i++) {
      if (chart.columns().get(i).bar().isPresent()) {
        counted.add(i);
      }
    }
    if (counted.isEmpty()) {
      return;
    }
    label(counted.getLast());
    label(counted.stream().reduce((a, b) -> units(b) > units(a) ? b : a).orElseThrow());
    label(counted.stream().reduce((a, b) -> units(b) < units(a) ? b : a).orElseThrow());
    label(counted.getFirst());
  }

  private void label(int i) {
    Chart.Bar bar = chart.columns().get(i).bar().orElseThrow();
    String amount = say(bar.amount());
    double half = Math.min(INNER, amount.length() * OF_AMOUNT.size() * LETTER) / 2;
    double x = Math.clamp(middle(i), MARGIN + half, WIDTH - MARGIN - half);
    double left = x - half;
    double right = x + half;
    double baseline = ZERO - above(left, right) - GAP;
    boolean free =
        labelled.stream()
            .noneMatch(
                taken ->
                    left < taken.right() + GAP
                        && taken.left() < right + GAP
                        && Math.abs(baseline - taken.baseline()) < OF_AMOUNT.size());
    if (!free) {
      return;
    }
    labelled.add(new Label(left, right, baseline));
    marks.add(new Mark.Words(amount, x, baseline, Anchor.MIDDLE, OF_AMOUNT, 2 * half));
  }

  /** Where an amount stands. */
  private record Label(double left, double right, double baseline) {}

  /** The height of the highest column that stands under a stretch of the page. */
  private double above(double left, double right) {
    double above = 0;
    double half = Math.min(WIDEST_COLUMN, place * FILLED) / 2;
    for (int i = 0; i < chart.columns().size(); i++) {
      Optional<Chart.Bar> bar = chart.columns().get(i).bar();
      if (bar.isPresent() && middle(i) + half > left && middle(i) - half < right) {
        above = Math.max(above, Math.max(LEAST, height(bar.get())));
      }
    }
    return above;
  }

  private double height(Chart.Bar bar) {
    return highest == 0 ? 0 : (ZERO - HIGHEST) * bar.units() / highest;
  }

  private long units(int i) {
    return chart.columns().get(i).bar().orElseThrow().units();
  }

  /** The middle of a column's place; the newest is where lines of this language end. */
  private double middle(int i) {
    double x = MARGIN + place * (i + 0.5);
    return rightToLeft ? WIDTH - x : x;
  }

  /** Words where lines begin, or where they end. */
  private void words(
      Message message, double baseline, Lettering lettering, double widest, boolean begins) {
    boolean left = begins != rightToLeft;
    marks.add(
        new Mark.Words(
            say(message),
            left ? MARGIN : WIDTH - MARGIN,
            baseline,
            left ? Anchor.LEFT : Anchor.RIGHT,
            lettering,
            widest));
  }

  private String say(Message message) {
    return book.apply(message);
  }
}
