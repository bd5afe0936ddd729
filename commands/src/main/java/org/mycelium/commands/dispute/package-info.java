/**
 * Disputes, as mere counts: how many were opened, and how they were settled. Who was in one and
 * what it was about is asked by nobody and kept nowhere. Immutable values and rules; start at
 * DisputeRules.
 */
@NullMarked
package org.mycelium.commands.dispute;

import org.jspecify.annotations.NullMarked;
