/**
 * What an operator asks when something does not work: is it the settings, the secret, the disk, the
 * network, the account? Every answer says what to do.
 *
 * <p>Start with {@link org.mycelium.bot.doctor.Doctor}. It changes nothing, on the disk or at the
 * homeserver; a session it opens with the password is closed again. One thread.
 */
@NullMarked
package org.mycelium.bot.doctor;

import org.jspecify.annotations.NullMarked;
