package dev.sneller.metastore.sim;

import java.util.EnumSet;
import java.util.Set;

/** What is planted into the protocol of one run. */
public enum Mutant {
    /** "The number is taken" is believed to mean "by somebody else". */
    EXISTS_MEANS_LOST,
    /** An error is believed to mean that nothing was written. */
    ERROR_MEANS_ABORT,
    /** After an error the next number is tried. */
    RETRY_AT_NEXT_NUMBER,
    /** The server ignores the condition of a put. */
    OVERWRITING_PUT,
    /** Nothing conflicts with anything. */
    NO_CONFLICT_CHECK,
    /** What a SERIALIZABLE transaction read is not looked at. */
    NO_READ_CHECK,
    /** Members of one group are checked against the log, but not against each other. */
    GROUP_IGNORES_ITSELF,
    /** The last layer of defence is taken away: nobody looks whether the transaction is in the log already. */
    NO_ID_LOOK_UP;

    /** The correct protocol. */
    public static final Set<Mutant> NONE = EnumSet.noneOf(Mutant.class);
}
