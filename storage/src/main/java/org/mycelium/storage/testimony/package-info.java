/**
 * Stories: what follows from facts, and beside it who may take one back, what waits for the night,
 * and which letters told one. One thread per session; start at StoredTestimonies.
 */
@NullMarked
package org.mycelium.storage.testimony;

import org.jspecify.annotations.NullMarked;
