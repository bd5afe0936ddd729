package org.mycelium.commands.role;

/**
 * Something that is handed over with a role.
 *
 * @param no from 1 within the role
 * @param text one line; empty if it was erased; untrusted
 */
public record ChecklistItem(int no, String text) {}
