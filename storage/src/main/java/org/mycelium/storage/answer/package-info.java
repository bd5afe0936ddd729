/** How often people were answered lately. One thread per session; start at Answers. */
@NullMarked
package org.mycelium.storage.answer;

import org.jspecify.annotations.NullMarked;
