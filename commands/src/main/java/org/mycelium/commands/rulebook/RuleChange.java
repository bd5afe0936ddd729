package org.mycelium.commands.rulebook;

/**
 * A setting and what it is to be. Kept as facts hold it, so that it can still be read when a later
 * version knows no such setting any more.
 *
 * @param key stable name of the setting
 * @param value canonical form
 */
public record RuleChange(String key, String value) {}
