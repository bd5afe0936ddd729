/** The decision log as a file for people and other programs. Start at Export. */
@NullMarked
package org.mycelium.storage.export;

import org.jspecify.annotations.NullMarked;
