package org.mycelium.bot.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.mycelium.commands.chart.Sketch;
import org.mycelium.commands.chart.Sketch.Ink;
import org.mycelium.commands.chart.Sketch.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws sketches with what the JDK has for that. The first one takes some tenths of a second, as
 * the JDK looks for fonts; a machine without any draws nothing, and everything else goes on.
 */
public final class Painter {
  private static final Logger LOG = LoggerFactory.getLogger(Painter.class);

  private static final float STROKE = 4;

  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * A sketch as an opaque PNG of its size.
   *
   * @return empty if this machine has nothing to draw with
   */
  public Optional<byte[]> png(Sketch sketch) {
    try {
      return Optional.of(encode(draw(sketch)));
    } catch (RuntimeException | LinkageError e) {
      // Without fontconfig or a font the JDK fails in one of several unchecked ways.
      if (!told.getAndSet(true)) {
        LOG.warn(
            "No pictures: Java cannot draw words here ({}). Install fontconfig and a font"
                + " (Debian: fontconfig, fonts-dejavu-core), and start again.",
            e.toString());
      }
      return Optional.empty();
    }
  }

  private static BufferedImage draw(Sketch sketch) {
    BufferedImage image =
        new BufferedImage(sketch.width(), sketch.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setStroke(new BasicStroke(STROKE));
      pen.setColor(color(Ink.WHITE));
      pen.fillRect(0, 0, sketch.width(), sketch.height());
      sketch.marks().forEach(mark -> draw(pen, mark));
    } finally {
      pen.dispose();
    }
    return image;
  }

  private static void draw(Graphics2D pen, Mark mark) {
    switch (mark) {
      case Mark.Box box -> {
        Rectangle2D shape =
            new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
        pen.setColor(color(box.fill()));
        pen.fill(shape);
        pen.setColor(color(box.edge()));
        pen.draw(shape);
      }
      case Mark.Rule rule -> {
        pen.setColor(color(rule.ink()));
        pen.draw(new Line2D.Double(rule.left(), rule.y(), rule.right(), rule.y()));
      }
      case Mark.Words words -> draw(pen, words);
    }
  }

  private static void draw(Graphics2D pen, Mark.Words words) {
    if (words.text().isEmpty()) {
      return;
    }
    Sketch.Lettering lettering = words.lettering();
    Font font =
        new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, lettering.size());
    FontRenderContext context = pen.getFontRenderContext();
    TextLayout line = new TextLayout(words.text(), font, context);
    if (line.getAdvance() > words.widest()) {
      double smaller = lettering.size() * words.widest() / line.getAdvance();
      line = new TextLayout(words.text(), font.deriveFont((float) smaller), context);
    }
    double left =
        switch (words.anchor()) {
          case LEFT -> words.x();
          case MIDDLE -> words.x() - line.getAdvance() / 2;
          case RIGHT -> words.x() - line.getAdvance();
        };
    pen.setColor(color(lettering.ink()));
    line.draw(pen, (float) left, (float) words.baseline());
  }

  private static Color color(Ink ink) {
    return new Color(ink.rgb());
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this JDK writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes no more", e);
    }
    return bytes.toByteArray();
  }
}
