/** What an assembly reads once a week. Immutable values and rules; start at DigestRules. */
@NullMarked
package org.mycelium.commands.digest;

import org.jspecify.annotations.NullMarked;
