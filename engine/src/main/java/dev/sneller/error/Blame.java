package dev.sneller.error;

/** Who can mend a failure: decides whether a client should fix its statement, retry, raise a limit or report a bug. */
public enum Blame {
    /** The statement, its data or its settings are wrong; the same call fails again. */
    USER,
    /** Another transaction was faster; the same call may succeed now. */
    CONFLICT,
    /** A limit was reached: memory, disk, time. */
    RESOURCE,
    /** A store, file or network outside of this process failed. */
    EXTERNAL,
    /** A bug of ours. */
    INTERNAL
}
