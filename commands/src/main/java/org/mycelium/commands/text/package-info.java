/**
 * Messages in words: bundles, plural rules, plain text and the permitted HTML from one source.
 * Start at Message and Prose.
 */
@NullMarked
package org.mycelium.commands.text;

import org.jspecify.annotations.NullMarked;
