package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconChain;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.Eligible;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.PublishedDraw;
import org.mycelium.commands.sortition.Result;

/**
 * A draw of an assembly. In it people and options are called by their numbers, M3 and P4.2, and
 * what it is for is a salted commitment, so that names and words can be erased and the draw still
 * be checked.
 *
 * @param convener who asked for it; empty for the clock
 * @param purpose what it is for; empty once that was erased
 * @param draw what was announced and given
 * @param left those whose secret was left with the bot
 * @param revealsEnd until when secrets are revealed: as announced, or later if the bot was away
 *     when they began to be
 * @param asked how often the room was asked for the beacon's round
 * @param pulse that round, if it was entered
 * @param result once it was drawn
 * @param pledge what it is bound to if it has quotas; then those who serve were chosen by a lottery
 *     over panels, and nobody is a reserve
 */
public record Lot(
    LotNo no,
    Optional<MemberNo> convener,
    Optional<Legend.Purpose> purpose,
    Draw draw,
    Set<MemberNo> left,
    Stage stage,
    Instant revealsEnd,
    int asked,
    Optional<BeaconPulse> pulse,
    Optional<Result> result,
    Optional<Pledge> pledge) {
  /** Nobody notices this. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(1);

  /** Keeps its own copy. */
  public Lot {
    left = Set.copyOf(left);
  }

  /** How far it is. */
  public enum Stage {
    /** Members put chance in. */
    GATHERING("gathering"),
    /** Those who committed to secrets of their own reveal them. */
    REVEALING("revealing"),
    /** Everything was given, and the beacon's round is awaited. */
    AWAITING("awaiting"),
    /** The order is drawn. */
    DRAWN("drawn"),
    /** Nothing will be drawn. */
    CALLED_OFF("called-off");

    private final String key;

    Stage(String key) {
      this.key = key;
    }

    /** The stable word in tables, and the branch in phrases. */
    public String key() {
      return key;
    }

    /** The stage that tables call so. */
    public static Optional<Stage> of(String key) {
      return Arrays.stream(values()).filter(stage -> stage.key.equals(key)).findFirst();
    }
  }

  /** What was announced, in the names of a draw. */
  public static Announcement announcement(
      LotNo no,
      Commitment about,
      Optional<Pledge> pledge,
      int seats,
      Collection<Ticket> eligible,
      String seal,
      Instant commitUntil,
      Instant revealUntil,
      @Nullable Long round) {
    return new Announcement(
        no + pledge.map(bound -> " " + bound.hash()).orElse("") + " " + about.hex(),
        seats,
        Eligible.of(eligible.stream().map(Ticket::name).toList()),
        seal,
        commitUntil,
        revealUntil,
        round == null ? null : new AwaitedRound(BeaconChain.QUICKNET, round));
  }

  /** What it is for; empty once that was erased. */
  public String about() {
    return purpose.map(Legend.Purpose::text).orElse("");
  }

  /** Whether it is on its way. */
  public boolean open() {
    return stage != Stage.DRAWN && stage != Stage.CALLED_OFF;
  }

  /** How many serve. */
  public int seats() {
    return draw.announcement().seats();
  }

  /** What could be drawn, in the order in which that was hashed. */
  public List<Ticket> eligible() {
    return tickets(draw.announcement().eligible().names());
  }

  /** What was drawn for a seat, first drawn first; nothing while nothing is drawn. */
  public List<Ticket> seated() {
    return result.map(drawn -> tickets(drawn.seated())).orElse(List.of());
  }

  /** What moves up next, in this order. */
  public List<Ticket> reserves() {
    return result.map(drawn -> tickets(drawn.reserves())).orElse(List.of());
  }

  /** Whether it was called by the clock, for a role, which calls another one if it wants one. */
  boolean recurs() {
    return convener.isEmpty() && tie().isEmpty();
  }

  /** The proposal whose tie it settles; empty where members are drawn. */
  public Optional<ProposalNo> tie() {
    return eligible().getFirst() instanceof Ticket.OfOption(ProposalNo proposal, _)
        ? Optional.of(proposal)
        : Optional.empty();
  }

  /** The members who serve, first drawn first. */
  public List<MemberNo> serving() {
    return Ticket.members(seated());
  }

  /** Whether somebody serves, or is a reserve. */
  public boolean stands(MemberNo member) {
    Ticket ticket = Ticket.of(member);
    return seated().contains(ticket) || reserves().contains(ticket);
  }

  /** Who put chance in. */
  public List<MemberNo> givers() {
    return Ticket.members(tickets(draw.contributions().stream().map(Contribution::who).toList()));
  }

  /** Those of them who have secrets of their own. */
  public List<MemberNo> committed() {
    return givers().stream().filter(member -> !left.contains(member)).toList();
  }

  /** What somebody gave. */
  public Optional<Contribution> of(MemberNo member) {
    String name = Ticket.of(member).name();
    return draw.contributions().stream().filter(one -> one.who().equals(name)).findFirst();
  }

  /** The same with somebody more who serves, in the place of one who left. */
  Lot joinedBy(Ticket ticket) {
    Result before = result.orElseThrow();
    List<String> order = new ArrayList<>(before.order());
    order.add(ticket.name());
    return drawn(
        pulse.orElse(null), new Result(before.seed(), order, before.seats(), before.departures()));
  }

  /** The same with something more given. */
  Lot with(Draw more) {
    return new Lot(
        no, convener, purpose, more, left, stage, revealsEnd, asked, pulse, result, pledge);
  }

  /**
   * The same when commitments have ended. If that was late, people still get the time that was
   * announced; but a beacon's round waits for nobody.
   */
  public Lot revealing(Instant now) {
    Announcement announcement = draw.announcement();
    Duration announced = Duration.between(announcement.commitUntil(), announcement.revealUntil());
    Instant later = now.plus(announced);
    boolean late =
        announcement.beacon() == null && later.isAfter(announcement.revealUntil().plus(PUNCTUAL));
    return new Lot(
        no,
        convener,
        purpose,
        draw,
        left,
        Stage.REVEALING,
        late ? later : announcement.revealUntil(),
        asked,
        pulse,
        result,
        pledge);
  }

  /** The same, when nothing is added any more and a round of the beacon is awaited. */
  Lot awaiting(Draw closed) {
    return new Lot(
        no,
        convener,
        purpose,
        closed,
        left,
        Stage.AWAITING,
        revealsEnd,
        asked,
        pulse,
        result,
        pledge);
  }

  /** The same, drawn. */
  Lot drawn(@Nullable BeaconPulse beacon, Result outcome) {
    return new Lot(
        no,
        convener,
        purpose,
        draw,
        left,
        Stage.DRAWN,
        revealsEnd,
        asked,
        Optional.ofNullable(beacon),
        Optional.of(outcome),
        pledge);
  }

  /**
   * What everybody may know of it now.
   *
   * @param called what tickets stand for
   */
  public PublishedDraw published(Function<Ticket, String> called) {
    PublishedDraw published =
        stage == Stage.GATHERING || (stage == Stage.CALLED_OFF && draw.sealSecret() == null)
            ? PublishedDraw.announced(draw.announcement())
            : PublishedDraw.closed(draw, pulse.orElse(null), result.orElse(null));
    Map<String, String> legend = new TreeMap<>();
    Stream.concat(eligible().stream(), Ticket.of(givers()).stream())
        .forEach(ticket -> legend.put(ticket.name(), called.apply(ticket)));
    return published.with(new Legend(legend, purpose.orElse(null))).bound(pledge.orElse(null));
  }

  private static List<Ticket> tickets(List<String> names) {
    return names.stream().map(Ticket::named).toList();
  }
}
