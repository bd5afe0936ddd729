package org.mycelium.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.Features;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.chart.Sketch;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/** What it draws stays in {@code target/pictures}, to be looked at. */
class PainterTest {
  private static final Phrasebook BOOK =
      Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);

  @Test
  void drawsAnOpaquePictureOfTheSketchsSize() throws IOException {
    BufferedImage image =
        drawn(
            "rising",
            "households",
            97L,
            99L,
            104L,
            -1L,
            103L,
            110L,
            118L,
            120L,
            119L,
            126L,
            131L,
            132L);

    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(600);
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    assertThat(image.getRGB(10, 10)).isEqualTo(0xFFFFFFFF);
    assertThat(colours(image)).contains(0xFF0B3C5D, 0xFFCFE3F1, 0xFF1A1A1A);
  }

  @Test
  void drawsHugeAndTinyAmountsAndNamesOfAnyLengthAndScript() throws IOException {
    assertThat(
            colours(
                drawn(
                    "huge", "a-name-of-forty-characters-that-is-long", 1L, 1_000_000_000_000L, 3L)))
        .contains(0xFF0B3C5D);
    assertThat(colours(drawn("hebrew", "משקי-בית", 5L, 0L, 12L, -1L, 9L))).contains(0xFF0B3C5D);
  }

  @Test
  void drawsTheSameBytesEachTime() {
    Sketch sketch = sketch("households", 3L, 4L, 5L);

    assertThat(new Painter().png(sketch)).contains(new Painter().png(sketch).orElseThrow());
  }

  private static BufferedImage drawn(String file, String name, Long... units) throws IOException {
    byte[] png = new Painter().png(sketch(name, units)).orElseThrow();
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(folder.resolve(file + ".png"), png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static List<Integer> colours(BufferedImage image) {
    return IntStream.of(image.getRGB(0, 0, 800, 600, null, 0, 800)).distinct().boxed().toList();
  }

  private static Sketch sketch(String name, Long... units) {
    List<Chart.Column> columns =
        Arrays.stream(units)
            .map(
                amount ->
                    new Chart.Column(
                        said("7 September 2026"),
                        amount < 0
                            ? Optional.empty()
                            : Optional.of(new Chart.Bar(amount, number(amount)))))
            .toList();
    return new Chart(said(name), said("132 households"), columns, said("words")).sketch(BOOK);
  }

  private static Message number(long amount) {
    return out -> out.line("metric.amount", Arg.num("value", amount));
  }

  private static Message said(String words) {
    return out -> out.line("metric.own-meaning", Arg.untrusted("meaning", words));
  }
}
