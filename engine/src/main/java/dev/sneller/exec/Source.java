package dev.sneller.exec;

/** Where a pipeline's batches come from; shared by the tasks that read it. */
public interface Source {
    /**
     * Called once when its pipeline starts: the number of tasks that can usefully read at the same time, 0 when there is nothing to read. One means that the
     * work is small enough for the caller's thread.
     */
    int prepare();

    /** Whether what is found on the way may leave so little to read that one task is enough; asked after {@link #prepare}. */
    default boolean maySkipMost() {
        return false;
    }

    /** Columns of its batches. */
    int columnCount();

    /** The state of one thread. */
    SourceTask open();
}
