/**
 * Roles that rotate: who holds what until when, and who comes next. Pure rules and immutable
 * values. Start at Role for what a role is, at Rota for what falls due, at RoleRules for what
 * members ask.
 */
@NullMarked
package org.mycelium.commands.role;

import org.jspecify.annotations.NullMarked;
