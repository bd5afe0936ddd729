package org.mycelium.commands.decision;

/**
 * A command that answers something {@link Pending}, and is given in no other way. Answering ends
 * the question, whatever comes of it, unless what comes of it is another question.
 */
public interface PendingAnswer {}
