/** What members can do. Start at Features, the list of it all. Immutable values. */
@NullMarked
package org.mycelium.commands;

import org.jspecify.annotations.NullMarked;
