/**
 * How statements run: written once in jOOQ against the generated schema, rendered once, prepared
 * once per connection. One thread per connection. Start at Sql and Session.
 */
@NullMarked
package org.mycelium.storage.sql;

import org.jspecify.annotations.NullMarked;
