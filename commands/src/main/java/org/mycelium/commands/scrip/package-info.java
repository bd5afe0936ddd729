/**
 * Scrip: mutual credit among members, in a unit of their own, such as hours. Pure rules and
 * immutable values. Start at ScripTerms for what an assembly decides about it, at Payment for what
 * an entry is, at ScripRules for what members ask.
 */
@NullMarked
package org.mycelium.commands.scrip;

import org.jspecify.annotations.NullMarked;
