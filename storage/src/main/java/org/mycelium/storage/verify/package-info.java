/**
 * Checks a database against its own journal, from outside and while the bot runs. Start at
 * Verification.
 */
@NullMarked
package org.mycelium.storage.verify;

import org.jspecify.annotations.NullMarked;
