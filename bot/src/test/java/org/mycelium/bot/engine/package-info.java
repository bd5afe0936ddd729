/**
 * The engine against a real Synapse, through a proxy that spoils what it is told to, and against a
 * scripted homeserver where Synapse cannot be made to misbehave. Start at TestBot and TestPerson.
 */
@NullMarked
package org.mycelium.bot.engine;

import org.jspecify.annotations.NullMarked;
