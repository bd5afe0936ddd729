import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mycelium.bot.lottery.OjalgoSolver;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * How long a draw with quotas takes, and the smallest chance of anybody, for pools generated from a
 * seed. Some groups volunteer more often than others; the quotas ask for what lies between their
 * share of the volunteers and an equal share, or for their share.
 */
final class DrawBench {
  /**
   * A pool.
   *
   * @param features in each category
   * @param slack how far a quota's bounds lie from what is asked for
   * @param levelled how far what is asked for lies from a group's share of the volunteers, at 0,
   *     towards an equal share of the seats, at 1
   */
  private record Shape(
      String name, int people, int seats, int[] features, int slack, double levelled) {
    Shape(String name, int people, int seats, int[] features, int slack) {
      this(name, people, seats, features, slack, LEVELLED);
    }
  }

  private static final double LEVELLED = 0.4;

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("warm-up", 100, 10, new int[] {2, 2}, 1),
          new Shape("200 people, 2 categories", 200, 20, new int[] {2, 2}, 0),
          new Shape("150 people, 6 categories", 150, 22, new int[] {2, 4, 4, 3, 4, 3}, 1),
          new Shape("150 people, tight quotas", 150, 22, new int[] {2, 4, 4, 3, 4, 3}, 0),
          new Shape("312 people, 6 categories", 312, 35, new int[] {2, 5, 4, 3, 4, 2}, 1),
          // As in the published figures, everybody's chance can be seats by people, 10.0 %.
          new Shape("200 by shares, 4 categories", 200, 20, new int[] {2, 4, 4, 3}, 1, 0),
          new Shape("2,000 by shares, 5 categories", 2000, 200, new int[] {2, 5, 5, 4, 3}, 1, 0),
          new Shape("2,000 by shares, 6 categories", 2000, 200, new int[] {2, 5, 5, 4, 4, 3}, 1, 0),
          new Shape("2,000 people, 2 categories", 2000, 200, new int[] {2, 2}, 0),
          new Shape("2,000 people, 4 categories", 2000, 200, new int[] {2, 5, 5, 3}, 1),
          new Shape("2,000 people, 5 categories", 2000, 200, new int[] {2, 5, 5, 4, 3}, 1),
          new Shape("2,000 people, 6 categories", 2000, 200, new int[] {2, 5, 5, 4, 4, 3}, 1),
          new Shape("4,000 people, 6 categories", 4000, 300, new int[] {2, 5, 5, 4, 4, 3}, 1));

  public static void main(String[] arguments) {
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    System.out.printf(
        "%-30s %6s %6s %6s %7s %10s %10s %9s%n",
        "pool", "people", "seats", "types", "panels", "smallest", "error", "seconds");
    for (Shape shape : SHAPES) {
      Pool pool = pool(shape, new Random(seed));
      long began = System.nanoTime();
      Lottery lottery = Leximin.of(pool, new OjalgoSolver()).orElseThrow();
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%-30s %6d %6d %6d %7d %9.4f%% %10.1e %9.2f%n",
          shape.name(),
          shape.people(),
          shape.seats(),
          pool.types().size(),
          lottery.panels().size(),
          100 * lottery.smallestChance(),
          lottery.error(),
          seconds);
    }
  }

  private static Pool pool(Shape shape, Random random) {
    int categories = shape.features().length;
    double[][] shares = new double[categories][];
    for (int c = 0; c < categories; c++) {
      shares[c] = random.doubles(shape.features()[c], 0.15, 1).toArray();
      double sum = Arrays.stream(shares[c]).sum();
      shares[c] = Arrays.stream(shares[c]).map(share -> share / sum).toArray();
    }
    Map<String, Map<String, String>> people = new HashMap<>();
    int[][] counts = new int[categories][10];
    for (int person = 0; person < shape.people(); person++) {
      Map<String, String> features = new HashMap<>();
      for (int c = 0; c < categories; c++) {
        int feature = pick(shares[c], random);
        counts[c][feature]++;
        features.put("category " + c, "feature " + feature);
      }
      people.put("person " + person, features);
    }
    return Pool.of(quotas(shape, counts), people, shape.seats());
  }

  private static int pick(double[] shares, Random random) {
    double left = random.nextDouble();
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }

  private static List<Quota> quotas(Shape shape, int[][] counts) {
    List<Quota> quotas = new ArrayList<>();
    for (int c = 0; c < shape.features().length; c++) {
      double asked = 0;
      for (int f = 0; f < shape.features()[c]; f++) {
        double before = Math.rint(asked);
        double share = (double) counts[c][f] / shape.people();
        double equal = 1.0 / shape.features()[c];
        asked += shape.seats() * (share + shape.levelled() * (equal - share));
        int places = (int) (Math.rint(asked) - before);
        quotas.add(
            new Quota(
                "category " + c,
                "feature " + f,
                Math.min(counts[c][f], Math.max(0, places - shape.slack())),
                places + shape.slack()));
      }
    }
    return quotas;
  }
}
