package dev.sneller.metastore.sim;

/** Ends every thread of a process that dies; an error, so that no code under test takes it for a failure to handle. */
final class Killed extends Error {
    Killed() {
        super("killed", null, false, false);
    }
}
