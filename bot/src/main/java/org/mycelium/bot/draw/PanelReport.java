package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.quota.Lottery;
import tools.jackson.databind.node.ObjectNode;

/** Computes a panel with quotas again from its file, without any solver. */
final class PanelReport {
  private final Terminal terminal;

  PanelReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What does not fit, and where it stands. */
  private record Misfit(String place, String what) {}

  int verify(Path path, boolean json) throws OperatingException {
    PanelFile file = PanelFile.read(path);
    Optional<Misfit> misfit = firstMisfit(file);
    if (json) {
      terminal.out().println(Shown.json(json(file, misfit)));
    } else if (misfit.isPresent()) {
      terminal.out().println("problem  " + misfit.get().place() + ": " + misfit.get().what());
    } else {
      print(file);
    }
    return misfit.isPresent() ? ExitCode.FAILED : ExitCode.OK;
  }

  private static Optional<Misfit> firstMisfit(PanelFile file) {
    String hash = PanelFile.hash(file.pool(), file.panels());
    if (!hash.equals(file.hash())) {
      return misfit("hash", hash + " follows from what was published.");
    }
    for (int i = 0; i < file.panels().size(); i++) {
      if (!file.pool().admits(file.panels().get(i).panel())) {
        return misfit(
            "panels[" + i + "].counts", "This panel breaks a quota or leaves a seat empty.");
      }
    }
    long tickets = file.panels().stream().mapToLong(Lottery.Ticketed::tickets).sum();
    if (tickets != Lottery.TICKETS) {
      return misfit("panels", "There are %d tickets, not %d.".formatted(tickets, Lottery.TICKETS));
    }
    List<String> drawn = lottery(file).draw(file.seed());
    for (int i = 0; i < drawn.size(); i++) {
      if (i >= file.selected().size() || !drawn.get(i).equals(file.selected().get(i))) {
        return misfit("outcome.selected[" + i + "]", Shown.line(drawn.get(i)) + " belongs there.");
      }
    }
    return drawn.size() == file.selected().size()
        ? Optional.empty()
        : misfit("outcome.selected", drawn.size() + " names belong there.");
  }

  private static Optional<Misfit> misfit(String place, String what) {
    return Optional.of(new Misfit(place, what));
  }

  /** Of a file in which nothing was found. */
  private static Lottery lottery(PanelFile file) {
    return new Lottery(file.pool(), file.panels(), 0, List.of());
  }

  private void print(PanelFile file) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            """
            All fits: %d of %d people, drawn with the seed %s.
              lottery  %s
            Compare this with what was published before there was a seed.
            The smallest chance of anybody was %.4f%%. That no lottery has a larger one is not checked here:
            `draw stratified` computes it anew from the same people and quotas.
            """,
            file.pool().seats(),
            file.pool().people(),
            Shown.line(file.seed()),
            file.hash(),
            100 * lottery(file).smallestChance());
    file.selected().forEach(id -> terminal.out().println("  " + Shown.line(id)));
  }

  private static ObjectNode json(PanelFile file, Optional<Misfit> misfit) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("holds", misfit.isEmpty());
    if (misfit.isPresent()) {
      return node.put("place", misfit.get().place()).put("problem", misfit.get().what());
    }
    node.put("lottery", file.hash());
    node.put("min_probability", lottery(file).smallestChance());
    node.set("selected", DrawFile.names(file.selected()));
    return node;
  }
}
