/**
 * Whether a round of drand is genuine: BLS signatures on the curve BLS12-381, of the scheme in
 * which signatures are on G1 (48 bytes) and keys on G2 (96 bytes), as drand's quicknet uses it.
 *
 * <p>It only checks what is public, so it need not take the same time for all inputs; it is written
 * to be read beside its sources, not for speed (a tenth of a second a round). Why it is our own:
 * decision record 17. Start with {@link org.mycelium.commands.sortition.drand.RoundKey}. Immutable
 * values, safe to share.
 */
@NullMarked
package org.mycelium.commands.sortition.drand;

import org.jspecify.annotations.NullMarked;
