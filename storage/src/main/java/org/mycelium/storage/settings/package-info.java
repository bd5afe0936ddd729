/** What assemblies chose. One thread per session; start at StoredSettings. */
@NullMarked
package org.mycelium.storage.settings;

import org.jspecify.annotations.NullMarked;
