package org.mycelium.commands.market;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Notices;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about the notice board. Pure but for its read ports; one transaction,
 * one instance.
 *
 * @see Board for how it looks
 */
public final class MarketRules {
  private static final int MIN_LETTERS = 2;
  private static final int MAX_WORDS = 300;

  /** More of one member's would bury those of others. */
  private static final int MAX_EACH = 12;

  private final Notices notices;
  private final Members members;
  private final ScripBook scrip;

  /** Decides from these. */
  public MarketRules(Notices notices, Members members, ScripBook scrip) {
    this.notices = notices;
    this.members = members;
    this.scrip = scrip;
  }

  /** What becomes of this command. */
  public Decision decide(MarketCommand command, Situation situation) {
    return command instanceof MarketCommand.Due
        ? due(situation)
        : Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  private Decision decide(MarketCommand command, Situation situation, Member member) {
    Board board = new Board(notices, members, scrip, situation);
    return switch (command) {
      case MarketCommand.Browse c -> Decision.answer(board.browse(c));
      case MarketCommand.Mine _ -> Decision.answer(board.mine(member));
      case MarketCommand.Show c ->
          existing(c.notice(), board, one -> Decision.answer(board.one(one, member)));
      case MarketCommand.Post c -> post(c, board, situation, member);
      case MarketCommand.TakeDown c ->
          own(
              c.notice(),
              board,
              member,
              one ->
                  Decision.accept()
                      .fact(new MarketFact.NoticeTakenDown(one.no()))
                      .reply(new BoardMessage.TakenDown(one.id()))
                      .done());
      case MarketCommand.Renew c -> own(c.notice(), board, member, one -> renew(c, one, situation));
      case MarketCommand.Due _ -> Decision.silence();
    };
  }

  private Decision existing(NoticeNo no, Board board, Function<Notice, Decision> then) {
    return board
        .find(no)
        .map(then)
        .orElseGet(() -> Decision.refuse(new BoardMessage.NoSuch(no.value())));
  }

  private Decision own(NoticeNo no, Board board, Member member, Function<Notice, Decision> then) {
    return existing(
        no,
        board,
        one ->
            one.by().equals(member.no())
                ? then.apply(one)
                : Decision.refuse(new BoardMessage.NotYours(one.id(), board.told(one).name())));
  }

  private Decision post(
      MarketCommand.Post command, Board board, Situation situation, Member member) {
    Price read = Price.of(command.written(), scrip.scrip());
    Optional<Message> obstacle = obstacle(command.kind(), read, board, member);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    Instant now = situation.moment().now();
    Notice notice =
        new Notice(
            notices.next(),
            command.kind(),
            member.no(),
            read.words(),
            read.price(),
            now,
            command.until().orElseGet(() -> now.plus(Notice.USUAL)),
            false);
    List<Notice> fitting =
        Fit.among(
            board.hanging(command.kind().other()).stream()
                .filter(other -> !other.by().equals(member.no()))
                .toList(),
            read.words());
    Decision.Draft draft = Decision.accept();
    var entropy = situation.moment().entropy();
    draft.fact(
        new MarketFact.NoticePosted(
            notice.no(),
            notice.kind(),
            member.no(),
            draft.commit(notice.words(), entropy),
            notice.price().isEmpty() ? null : draft.commit(notice.price(), entropy),
            notice.until()));
    draft.reply(
        new BoardMessage.Posted(
            board.told(notice), fitting.stream().map(board::told).toList(), situation.inPrivate()));
    for (Notice other : fitting) {
      draft.effect(
          new Effect.Whisper(
              other.by(), new BoardMessage.MayFit(board.told(notice), board.told(other))));
    }
    return draft.done();
  }

  private Optional<Message> obstacle(NoticeKind kind, Price read, Board board, Member member) {
    int length = read.words().codePointCount(0, read.words().length());
    List<Notice> theirs = board.of(member);
    Optional<Notice> same =
        theirs.stream()
            .filter(one -> one.kind() == kind)
            .filter(one -> Words.fold(one.words()).equals(Words.fold(read.words())))
            .findFirst();
    if (read.words().codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return Optional.of(new BoardMessage.WhatMissing(kind));
    }
    if (length > MAX_WORDS) {
      return Optional.of(new BoardMessage.TooLong(length, MAX_WORDS));
    }
    if (same.isPresent()) {
      return Optional.of(new BoardMessage.HangsAlready(same.get().id(), kind));
    }
    return theirs.size() >= MAX_EACH
        ? Optional.of(new BoardMessage.TooMany(MAX_EACH))
        : Optional.empty();
  }

  private static Decision renew(MarketCommand.Renew command, Notice one, Situation situation) {
    Instant until = command.until().orElseGet(() -> situation.moment().now().plus(Notice.USUAL));
    return Decision.accept()
        .fact(new MarketFact.NoticeRenewed(one.no(), until))
        .reply(
            new BoardMessage.Renewed(
                one.id(), until.atZone(situation.moment().zone()).toLocalDate()))
        .done();
  }

  /**
   * What is over is taken down, and whoever was not told before is told then; what is over soon is
   * told to its member.
   */
  private Decision due(Situation situation) {
    Instant now = situation.moment().now();
    Board board = new Board(notices, members, scrip, situation);
    Decision.Draft draft = Decision.accept();
    for (Notice notice : notices.open()) {
      boolean owed = notice.reminder().filter(at -> !at.isAfter(now)).isPresent();
      boolean heard = members.get(notice.by()).present();
      if (!notice.hangs(now)) {
        draft.fact(new MarketFact.NoticeLapsed(notice.no()));
      } else if (owed) {
        draft.fact(new MarketFact.NoticeReminded(notice.no()));
      }
      if (owed && heard) {
        Message told =
            notice.hangs(now)
                ? new BoardMessage.EndsSoon(board.told(notice))
                : new BoardMessage.Ended(board.told(notice));
        draft.effect(new Effect.Whisper(notice.by(), told));
      }
    }
    return draft.done();
  }
}
