/**
 * How an assembly begins: the first facts of its journal, and the greeting. Start at FoundingRules.
 */
@NullMarked
package org.mycelium.commands.founding;

import org.jspecify.annotations.NullMarked;
