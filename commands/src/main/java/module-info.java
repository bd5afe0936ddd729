/** What members can do: the pure domain and its ports. Requires nothing of I/O. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic")
module org.mycelium.commands {
  requires com.ibm.icu;
  requires static org.jspecify;

  exports org.mycelium.commands;
  exports org.mycelium.commands.absence;
  exports org.mycelium.commands.assembly;
  exports org.mycelium.commands.census;
  exports org.mycelium.commands.chart;
  exports org.mycelium.commands.bank;
  exports org.mycelium.commands.calendar;
  exports org.mycelium.commands.conversation;
  exports org.mycelium.commands.decision;
  exports org.mycelium.commands.decisionlog;
  exports org.mycelium.commands.digest;
  exports org.mycelium.commands.disqualification;
  exports org.mycelium.commands.dispute;
  exports org.mycelium.commands.election.form;
  exports org.mycelium.commands.election.method;
  exports org.mycelium.commands.election;
  exports org.mycelium.commands.explanation;
  exports org.mycelium.commands.founding;
  exports org.mycelium.commands.grammar;
  exports org.mycelium.commands.help;
  exports org.mycelium.commands.journal;
  exports org.mycelium.commands.lot;
  exports org.mycelium.commands.lot.quota;
  exports org.mycelium.commands.ledger;
  exports org.mycelium.commands.market;
  exports org.mycelium.commands.membership;
  exports org.mycelium.commands.metric;
  exports org.mycelium.commands.port;
  exports org.mycelium.commands.proposal;
  exports org.mycelium.commands.power;
  exports org.mycelium.commands.recall;
  exports org.mycelium.commands.role;
  exports org.mycelium.commands.reminding;
  exports org.mycelium.commands.rulebook;
  exports org.mycelium.commands.proposal.amendment;
  exports org.mycelium.commands.proposal.life;
  exports org.mycelium.commands.proposal.recorded;
  exports org.mycelium.commands.question;
  exports org.mycelium.commands.proposal.standing;
  exports org.mycelium.commands.scrip;
  exports org.mycelium.commands.secrecy;
  exports org.mycelium.commands.settings;
  exports org.mycelium.commands.sortition;
  exports org.mycelium.commands.sortition.quota;
  exports org.mycelium.commands.sortition.rfc3797;
  exports org.mycelium.commands.tally;
  exports org.mycelium.commands.template;
  exports org.mycelium.commands.terms;
  exports org.mycelium.commands.testimony;
  exports org.mycelium.commands.text;
  exports org.mycelium.commands.vote;
}
