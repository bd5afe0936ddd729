/** What assemblies count. One thread per session; start at StoredMetrics. */
@NullMarked
package org.mycelium.storage.metric;

import org.jspecify.annotations.NullMarked;
