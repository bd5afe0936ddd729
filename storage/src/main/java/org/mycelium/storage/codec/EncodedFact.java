package org.mycelium.storage.codec;

/**
 * A fact as the journal keeps it.
 *
 * @param kind stable name
 * @param version of that kind's body, from 1
 * @param body canonical JSON
 */
public record EncodedFact(String kind, int version, String body) {}
