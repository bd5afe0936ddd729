package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.life.LifeFact.PatienceGranted;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.QuorumRecounted;
import org.mycelium.commands.proposal.life.LifeFact.StoryTold;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;

/** The facts of what stands beside a proposal. */
final class LifeCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "story-told/1",
              in ->
                  new StoryTold(
                      in.proposal("proposal"),
                      in.commitment("instead"),
                      in.commitmentOrNull("because")),
          "discussion-opened/1",
              in ->
                  new DiscussionOpened(
                      in.proposal("proposal"), in.instant("until_ms"), in.length("vote_ms")),
          "discussion-prolonged/1",
              in -> new DiscussionProlonged(in.proposal("proposal"), in.instant("until_ms")),
          "vote-opened/1",
              in ->
                  new VoteOpened(
                      in.proposal("proposal"),
                      in.members("electorate"),
                      in.instant("closes_ms"),
                      in.instant("remind_ms")),
          "patience-granted/1",
              in -> new PatienceGranted(in.proposal("proposal"), in.length("length_ms")),
          "quorum-recounted/1",
              in -> new QuorumRecounted(in.proposal("proposal"), in.integer("base")),
          "quorum-awaited/1",
              in -> new QuorumAwaited(in.proposal("proposal"), in.instant("closes_ms")));

  private LifeCodec() {}

  static EncodedFact encode(LifeFact fact) {
    Body body = new Body().number("proposal", fact.proposal().value());
    return switch (fact) {
      case StoryTold f -> {
        body.text("instead", f.instead().hex());
        if (f.because() != null) {
          body.text("because", f.because().hex());
        }
        yield new EncodedFact("story-told", 1, body.json());
      }
      case DiscussionOpened f ->
          new EncodedFact(
              "discussion-opened",
              1,
              body.number("until_ms", f.until().toEpochMilli())
                  .number("vote_ms", f.vote().toMillis())
                  .json());
      case DiscussionProlonged f ->
          new EncodedFact(
              "discussion-prolonged", 1, body.number("until_ms", f.until().toEpochMilli()).json());
      case VoteOpened f ->
          new EncodedFact(
              "vote-opened",
              1,
              body.numbers("electorate", f.electorate().stream().map(MemberNo::value).toList())
                  .number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case PatienceGranted f ->
          new EncodedFact(
              "patience-granted", 1, body.number("length_ms", f.length().toMillis()).json());
      case QuorumRecounted f ->
          new EncodedFact("quorum-recounted", 1, body.number("base", f.base()).json());
      case QuorumAwaited f ->
          new EncodedFact(
              "quorum-awaited", 1, body.number("closes_ms", f.closesAt().toEpochMilli()).json());
    };
  }
}
