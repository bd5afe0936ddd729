/**
 * What is kept, on SQLite. All work on it runs in units on the one thread of the writer, which
 * commits them in groups. Start at Database, Writer and Transaction.
 */
@NullMarked
package org.mycelium.storage;

import org.jspecify.annotations.NullMarked;
