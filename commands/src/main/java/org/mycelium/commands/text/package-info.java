/**
 * Messages in words: bundles, plural rules, plain text and the permitted HTML from one source.
 * Start at Message and Prose.
 *
 * <p>A bundle is {@code <feature>/messages_<language>.properties}, UTF-8, in ICU MessageFormat with
 * named places: <code>{n, plural, one {# vote} other {# votes}}</code>, <code>
 * {kind, select, cast {...} other {...}}</code>. Places are named with letters and digits. A brace
 * meant as such is quoted, <code>'{'</code>. There are two marks, {@code **bold**} and backticked
 * code. How a number, a time or a name is written is the argument's business, not the phrase's.
 */
@NullMarked
package org.mycelium.commands.text;

import org.jspecify.annotations.NullMarked;
