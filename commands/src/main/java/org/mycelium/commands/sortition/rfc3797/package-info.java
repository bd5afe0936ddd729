/**
 * The lot of the IETF's nominations committee, RFC 3797, so that draws made by it can be repeated.
 * It divides MD5 digests by the size of the pool; our own draws, in the package above, do neither.
 * Start at {@link org.mycelium.commands.sortition.rfc3797.Rfc3797}. Immutable, safe to share.
 */
@NullMarked
package org.mycelium.commands.sortition.rfc3797;

import org.jspecify.annotations.NullMarked;
