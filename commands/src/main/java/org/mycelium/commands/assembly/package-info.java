/**
 * Who the assembly is: ids, members, settings, and the moment a decision is made. Immutable values.
 */
@NullMarked
package org.mycelium.commands.assembly;

import org.jspecify.annotations.NullMarked;
