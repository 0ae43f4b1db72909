package dev.sneller.metastore.log;

/** What became of a proposed entry. */
sealed interface Decision {
    /** It is the entry of its number, with this header. */
    record Won(EntryHeader header) implements Decision {}

    /** Another entry has the number; the proposal is not in the log and cannot get there any more. */
    record Lost() implements Decision {}

    /** The store did not say. */
    record Undecided(Throwable cause) implements Decision {}
}
