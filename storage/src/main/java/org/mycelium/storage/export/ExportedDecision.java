package org.mycelium.storage.export;

import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.LoggedDecision;
import org.mycelium.commands.decisionlog.Margin;
import org.mycelium.commands.decisionlog.SignedStatement;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.recorded.Provenance;

/** A decision with what stands beside it in other tables. */
record ExportedDecision(
    AssemblyId assembly,
    LoggedDecision decision,
    String proposer,
    List<Dissent> dissent,
    Margin margin,
    Provenance provenance,
    List<SignedStatement> statements) {}
