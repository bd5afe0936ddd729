/**
 * What the rules ask of the world while one transaction is open. Implementations live in storage;
 * not thread-safe, one transaction each.
 */
@NullMarked
package org.mycelium.commands.port;

import org.jspecify.annotations.NullMarked;
