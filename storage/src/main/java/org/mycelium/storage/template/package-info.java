/**
 * Templates of proposals: their tables, and those that somebody is filling in. Within one
 * transaction; one thread. Start at {@link org.mycelium.storage.template.StoredTemplates}.
 */
@NullMarked
package org.mycelium.storage.template;

import org.jspecify.annotations.NullMarked;
