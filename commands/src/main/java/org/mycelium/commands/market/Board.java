package org.mycelium.commands.market;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Notices;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/** How the notice board looks now. One transaction, one instance. */
final class Board {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  private final Notices notices;
  private final Members members;
  private final ScripBook scrip;
  private final Situation situation;

  Board(Notices notices, Members members, ScripBook scrip, Situation situation) {
    this.notices = notices;
    this.members = members;
    this.scrip = scrip;
    this.situation = situation;
  }

  private Stream<Notice> hanging() {
    Instant now = situation.moment().now();
    return notices.open().stream()
        .filter(notice -> notice.hangs(now))
        .filter(notice -> members.get(notice.by()).present())
        .sorted(Comparator.comparing(Notice::no).reversed());
  }

  /** Those of one kind, newest first. */
  List<Notice> hanging(NoticeKind kind) {
    return hanging().filter(notice -> notice.kind() == kind).toList();
  }

  /** Those of one member, newest first. */
  List<Notice> of(Member member) {
    return hanging().filter(notice -> notice.by().equals(member.no())).toList();
  }

  Optional<Notice> find(NoticeNo no) {
    return hanging().filter(notice -> notice.no().equals(no)).findFirst();
  }

  Message browse(MarketCommand.Browse command) {
    List<Notice> all = hanging(command.kind());
    List<Notice> found =
        all.stream()
            .filter(notice -> command.before().filter(b -> notice.no().compareTo(b) >= 0).isEmpty())
            .filter(notice -> has(notice, command.words()))
            .toList();
    return found.isEmpty() && !command.words().isEmpty()
        ? new BoardMessage.NothingLike(command.kind(), command.words(), all.size())
        : new BoardMessage.Listed(
            command.kind(),
            found.stream().limit(LISTED).map(this::told).toList(),
            Math.max(0, found.size() - LISTED));
  }

  private boolean has(Notice notice, String words) {
    String text =
        Words.fold(
            notice.words() + " " + notice.price() + " " + members.get(notice.by()).displayName());
    return Stream.of(Words.fold(words).split(" ", -1)).allMatch(text::contains);
  }

  Message mine(Member member) {
    return new BoardMessage.Mine(of(member).stream().map(this::told).toList());
  }

  Message one(Notice notice, Member asker) {
    return new BoardMessage.One(told(notice), notice.by().equals(asker.no()));
  }

  BoardMessage.Told told(Notice notice) {
    Member by = members.get(notice.by());
    boolean payable =
        notice.kind() == NoticeKind.OFFER
            && scrip
                .scrip()
                .filter(
                    some -> Price.payable(notice.price(), some, situation.settings().language()))
                .isPresent();
    String[] lines = notice.words().split("\\R", 2);
    return new BoardMessage.Told(
        notice.id(),
        notice.kind(),
        by.displayName(),
        lines[0],
        lines.length < 2 ? "" : lines[1],
        notice.price(),
        notice.until().atZone(situation.moment().zone()).toLocalDate(),
        payable ? Optional.of(typed(by)) : Optional.empty());
  }

  /** The shortest that names them and nobody else. */
  private String typed(Member member) {
    String local = "@" + Meant.localpart(member.matrixId());
    return Meant.of(local, members.all()) instanceof Meant.One ? local : member.matrixId();
  }
}
