package org.mycelium.commands.chart;

import java.util.List;

/**
 * A picture as strokes and words, in the order in which they are drawn. Its ground is white, so
 * that it looks the same in a dark room and in a bright one.
 *
 * @param width in pixels
 * @param height in pixels
 * @param words what it shows, for whoever cannot see it
 */
public record Sketch(int width, int height, String words, List<Mark> marks) {
  /** Keeps its own copy. */
  public Sketch {
    marks = List.copyOf(marks);
  }

  /** Something to be seen. Places are in pixels from the upper left corner. */
  public sealed interface Mark {
    /** A rectangle. */
    record Box(double left, double top, double width, double height, Ink fill, Ink edge)
        implements Mark {}

    /** A level line. */
    record Rule(double left, double right, double y, Ink ink) implements Mark {}

    /**
     * A line of words, drawn smaller if it would be wider than it may be.
     *
     * @param x where it begins, ends, or has its middle
     * @param baseline the line it stands on
     */
    record Words(
        String text, double x, double baseline, Anchor anchor, Lettering lettering, double widest)
        implements Mark {}
  }

  /** Which part of a line of words stands at its place; left and right are those of the page. */
  public enum Anchor {
    /** Its left end. */
    LEFT,
    /** Its middle. */
    MIDDLE,
    /** Its right end. */
    RIGHT
  }

  /** How words look. The size is in pixels: read at a third of it on a phone. */
  public record Lettering(int size, boolean bold, Ink ink) {}

  /**
   * The colours there are. They differ in lightness as well, so that nobody needs to tell one hue
   * from another; words have a contrast of 7 to 1 with the ground, strokes of 3 to 1 (WCAG 2.2).
   */
  public enum Ink {
    /** The ground. */
    WHITE(0xFFFFFF),
    /** Words and the line at zero. */
    BLACK(0x1A1A1A),
    /** What is less important. */
    GREY(0x4D4D4D),
    /** The frame. */
    FRAME(0x8C8C8C),
    /** What is newest. */
    DARK(0x0B3C5D),
    /** What was before. */
    LIGHT(0xCFE3F1);

    private final int rgb;

    Ink(int rgb) {
      this.rgb = rgb;
    }

    /** Red, green and blue, a byte each. */
    public int rgb() {
      return rgb;
    }
  }
}
