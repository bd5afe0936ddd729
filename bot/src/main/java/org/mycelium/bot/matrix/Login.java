package org.mycelium.bot.matrix;

/**
 * A fresh session.
 *
 * @param deviceId to be kept: transaction ids are only idempotent for one device
 */
public record Login(String userId, String deviceId, Secret accessToken) {}
