package org.mycelium.commands.lot;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** What the tickets of draws stand for. One transaction, one instance. */
public final class Tickets {
  /** What programs read where no option was drawn. */
  private static final String NONE = "none of these";

  private final Members members;
  private final Proposals proposals;
  private final Enactments enactments;

  private Tickets(Members members, Proposals proposals, Enactments enactments) {
    this.members = members;
    this.proposals = proposals;
    this.enactments = enactments;
  }

  /** From what a transaction reads. */
  public static Tickets in(Tx tx) {
    return new Tickets(tx.members(), tx.proposals(), tx.enactments());
  }

  /** What a member is called; untrusted. */
  String name(MemberNo member) {
    return members.get(member).displayName();
  }

  /** What members are called; untrusted. */
  List<String> names(List<MemberNo> some) {
    return some.stream().map(this::name).toList();
  }

  /** Those who take part now. */
  List<Member> present() {
    return members.all().stream().filter(Member::present).toList();
  }

  /** What a ticket stands for, as it is written in files; untrusted. */
  String written(Ticket ticket) {
    return switch (ticket) {
      case Ticket.OfMember(MemberNo member) -> name(member);
      case Ticket.OfOption(ProposalNo proposal, int option) -> {
        String name = selection(proposal).map(choice -> choice.name(option)).orElse("");
        yield option == Marks.NONE ? NONE : name.isEmpty() ? "#" + option : name;
      }
    };
  }

  /** What tickets stand for, one after the other; members where there are none. */
  Message called(List<Ticket> some) {
    if (!some.isEmpty() && some.getFirst() instanceof Ticket.OfOption(ProposalNo proposal, _)) {
      return selection(proposal)
          .map(choice -> SelectionWords.names(choice, options(some)))
          .orElseGet(() -> named(some.stream().map(Ticket::name).toList()));
    }
    return named(names(Ticket.members(some)));
  }

  private static Message named(List<String> names) {
    return out -> out.line("lot.names", Arg.names("names", names));
  }

  /** The numbers of the options among these, in the same order. */
  static List<Integer> options(List<Ticket> some) {
    return some.stream()
        .filter(Ticket.OfOption.class::isInstance)
        .map(ticket -> ((Ticket.OfOption) ticket).option())
        .toList();
  }

  /** Whether somebody stands behind a ticket who takes part in the assembly no more. */
  boolean gone(Ticket ticket) {
    return behind(ticket).filter(no -> !members.get(no).present()).isPresent();
  }

  /** The member, or whoever stands for election as that option. */
  private Optional<MemberNo> behind(Ticket ticket) {
    return switch (ticket) {
      case Ticket.OfMember(MemberNo member) -> Optional.of(member);
      case Ticket.OfOption(ProposalNo proposal, int option) ->
          enactments.of(proposal).stream()
              .flatMap(provision -> provision.enactment().standsAs(option).stream())
              .findFirst();
    };
  }

  /** Empty where somebody changed what is kept: no draw is announced between other options. */
  private Optional<Selection> selection(ProposalNo no) {
    return proposals
        .find(no)
        .map(Proposal::question)
        .filter(Selection.class::isInstance)
        .map(Selection.class::cast);
  }
}
