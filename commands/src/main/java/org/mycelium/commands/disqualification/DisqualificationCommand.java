package org.mycelium.commands.disqualification;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.lot.LotNo;

/**
 * Proposes to take somebody out of the order of a draw.
 *
 * @param word how the command was called, in the language of whoever wrote it
 * @param whom as people call them
 * @param lot empty for the newest that they are in
 * @param reason what the proposal says, may be empty
 */
public record DisqualificationCommand(String word, String whom, Optional<LotNo> lot, String reason)
    implements Command {}
