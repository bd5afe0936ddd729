package org.mycelium.commands.decisionlog;

/** A decision as a list of them shows it. */
public record LogLine(LoggedDecision decision, Margin margin) {}
