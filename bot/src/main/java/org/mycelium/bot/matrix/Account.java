package org.mycelium.bot.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Whom a token belongs to.
 *
 * @param deviceId null for a token without a device, whose transaction ids are soon forgotten
 */
public record Account(String userId, @Nullable String deviceId) {}
