/**
 * Lotteries over panels, computed outside of any transaction while the room goes on. LotteryDesk
 * says what is to be computed and hands in what was found; LotteryLoop does it beside everything
 * else.
 */
@NullMarked
package org.mycelium.bot.lottery;

import org.jspecify.annotations.NullMarked;
