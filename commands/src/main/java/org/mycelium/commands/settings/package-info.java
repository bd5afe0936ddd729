/** What an assembly chose, and who may change it. Start at SettingsRules. */
@NullMarked
package org.mycelium.commands.settings;

import org.jspecify.annotations.NullMarked;
