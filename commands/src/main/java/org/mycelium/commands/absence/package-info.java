/**
 * Who is away, and until when: said by oneself, without a reason. Pure rules; start at
 * AbsenceRules.
 */
@NullMarked
package org.mycelium.commands.absence;

import org.jspecify.annotations.NullMarked;
