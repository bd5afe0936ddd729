/**
 * Facts as canonical JSON and back, by kind and version. What was written once is read for ever: a
 * changed body is a new version beside the old. Pure and thread-safe; start at FactCodec.
 */
@NullMarked
package org.mycelium.storage.codec;

import org.jspecify.annotations.NullMarked;
