package org.mycelium.commands.grammar;

import org.mycelium.commands.assembly.Moment;

/**
 * What follows a command's word.
 *
 * @param head the rest of the first line, trimmed; may be empty
 * @param body the further lines, trimmed at the end; may be empty
 * @param moment for times that are relative to now
 */
public record Line(String head, String body, Moment moment) {}
