/** What assemblies decided about their rules. One thread per session; start at RulebookApplier. */
@NullMarked
package org.mycelium.storage.rulebook;

import org.jspecify.annotations.NullMarked;
