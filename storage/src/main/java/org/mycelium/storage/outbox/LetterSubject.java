package org.mycelium.storage.outbox;

import org.mycelium.commands.assembly.AssemblyId;

/**
 * What a message of the bot is about.
 *
 * @param subject such as P3
 */
public record LetterSubject(AssemblyId assembly, String subject) {}
