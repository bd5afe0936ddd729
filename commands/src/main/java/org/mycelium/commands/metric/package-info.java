/**
 * What an assembly counts: autonomy gained, not applause. Immutable values and rules; start at
 * MetricRules, and at Reporting for what becomes of a report.
 */
@NullMarked
package org.mycelium.commands.metric;

import org.jspecify.annotations.NullMarked;
