/**
 * What the operator decides: {@code mycelium.toml}, and secrets from the environment.
 *
 * <p>Start with {@link org.mycelium.bot.config.Config#load}. All that is wrong is told at once,
 * each {@link org.mycelium.bot.config.Problem} with its line, what was probably meant and an
 * example. A secret is never read from the file, and travels only as a {@link
 * org.mycelium.bot.matrix.Secret}.
 *
 * <p>Everything here is immutable and safe to share between threads. The environment is passed in.
 */
@NullMarked
package org.mycelium.bot.config;

import org.jspecify.annotations.NullMarked;
