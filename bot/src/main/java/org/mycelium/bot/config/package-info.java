/**
 * What the operator decides: the configuration and the secrets it names.
 *
 * <p>Everything here is immutable and safe to share between threads. A token or a password travels
 * only as a {@link org.mycelium.bot.matrix.Secret}.
 */
@NullMarked
package org.mycelium.bot.config;

import org.jspecify.annotations.NullMarked;
