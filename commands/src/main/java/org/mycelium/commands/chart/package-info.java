/**
 * Pictures of numbers, as values: what is to be seen, where every stroke and word of it goes, and
 * how that is written as SVG. Whoever has a screen or a file draws it. Immutable; start at Chart.
 */
@NullMarked
package org.mycelium.commands.chart;

import org.jspecify.annotations.NullMarked;
