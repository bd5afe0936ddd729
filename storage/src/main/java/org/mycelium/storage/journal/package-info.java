/**
 * The journal on disk: appending facts, applying them to tables, reading them back, verifying the
 * whole. One thread per session. Start at Journal and Verification.
 */
@NullMarked
package org.mycelium.storage.journal;

import org.jspecify.annotations.NullMarked;
