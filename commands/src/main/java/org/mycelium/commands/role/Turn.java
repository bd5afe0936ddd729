package org.mycelium.commands.role;

import org.mycelium.commands.assembly.MemberNo;

/**
 * Whose turn it is.
 *
 * @param place in the order, from 1
 */
record Turn(MemberNo member, int place) {}
