/** What was decided, and finding it again. Start at DecisionLogRules. */
@NullMarked
package org.mycelium.commands.decisionlog;

import org.jspecify.annotations.NullMarked;
