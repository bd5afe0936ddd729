/**
 * What waits for people's answers: one question for each. One thread per session; start at
 * PendingQuestions.
 */
@NullMarked
package org.mycelium.storage.pending;

import org.jspecify.annotations.NullMarked;
