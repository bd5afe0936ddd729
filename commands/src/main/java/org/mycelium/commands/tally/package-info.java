/** Rules that turn counts into verdicts, with the arithmetic written out. Pure; start at Rule. */
@NullMarked
package org.mycelium.commands.tally;

import org.jspecify.annotations.NullMarked;
