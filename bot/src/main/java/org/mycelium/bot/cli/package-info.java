/**
 * The command line: {@code deploy/mycelium <what> [options]}.
 *
 * <p>Start with {@link org.mycelium.bot.cli.Program}, which finds the {@link
 * org.mycelium.bot.cli.Subcommand} that is meant and turns every end into an {@link
 * org.mycelium.bot.cli.ExitCode} and a clear line; {@link org.mycelium.bot.Main} lists the
 * subcommands. A subcommand is one class: its options, its help and what it does.
 *
 * <p>Options are declared in code and not by annotations, which would cost every start some 30 ms.
 * One thread; the process's terminal and environment are passed in, so that tests need no process.
 */
@NullMarked
package org.mycelium.bot.cli;

import org.jspecify.annotations.NullMarked;
