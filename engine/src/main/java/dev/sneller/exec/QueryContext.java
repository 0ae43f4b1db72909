package dev.sneller.exec;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.spill.SpillDirectory;
import dev.sneller.exec.spill.SpillFiles;
import dev.sneller.exec.spill.SpillTurns;
import dev.sneller.memory.MemoryBudget;
import dev.sneller.memory.Reservation;
import java.util.ArrayList;
import java.util.List;

/** What one running query shares: its cancellation, its memory and spill files, the resources to release at its end. Thread-safe. */
public final class QueryContext implements AutoCloseable {
    private final MemoryBudget memory;
    private final SpillFiles spill;
    private final SpillTurns turns = new SpillTurns();
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final QueryContext parent;
    private volatile SnellerException stopped;
    private boolean closed;

    public QueryContext(MemoryBudget memory, SpillDirectory spillDirectory) {
        this.memory = memory;
        this.spill = spillDirectory.newQuery();
        this.parent = null;
        closeAtEnd(spill);
    }

    private QueryContext(QueryContext parent) {
        this.memory = parent.memory;
        this.spill = parent.spill;
        this.parent = parent;
    }

    /** For one run of a part of the query: stops with the query, and gives its own resources back when it is closed. */
    public QueryContext child() {
        return new QueryContext(this);
    }

    /** Bytes that all queries of the engine may hold together. */
    public long memoryLimit() {
        return memory.limit();
    }

    /** The files this query may write rows to; those left at its end are removed. */
    public SpillFiles spill() {
        return spill;
    }

    /** Who spills when memory is refused. */
    public SpillTurns turns() {
        return turns;
    }

    /** Opens a reservation that is given back at the query's end at the latest. */
    public Reservation reserve(String owner) {
        Reservation reservation = memory.open(owner);
        closeAtEnd(reservation);
        return reservation;
    }

    /** Releases {@code resource} when the query ends, whatever its end is; at once if it has ended. */
    public void closeAtEnd(AutoCloseable resource) {
        synchronized (resources) {
            if (!closed) {
                resources.add(resource);
                return;
            }
        }
        close(resource, null);
    }

    /** Asks the query to stop between batches; the first reason counts. */
    public synchronized void cancel(SnellerException reason) {
        if (stopped == null) {
            stopped = reason;
        } else if (stopped != reason) {
            stopped.addSuppressed(reason);
        }
    }

    public void cancel() {
        cancel(new SnellerException(ErrorCode.CANCELLED, "the statement was cancelled"));
    }

    public boolean isCancelled() {
        return failure() != null;
    }

    /** Throws the reason when the query was asked to stop. */
    public void checkCancelled() {
        SnellerException reason = failure();
        if (reason != null) {
            throw reason;
        }
    }

    /** The reason why the query stopped, null while it runs or when it ended well. */
    public SnellerException failure() {
        return stopped != null || parent == null ? stopped : parent.failure();
    }

    @Override
    public void close() {
        List<AutoCloseable> toClose;
        synchronized (resources) {
            closed = true;
            toClose = new ArrayList<>(resources);
            resources.clear();
        }
        SnellerException failure = null;
        for (int i = toClose.size() - 1; i >= 0; i--) {
            failure = close(toClose.get(i), failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static SnellerException close(AutoCloseable resource, SnellerException before) {
        try {
            resource.close();
            return before;
        } catch (Exception e) {
            SnellerException failure = before == null
                    ? new SnellerException(ErrorCode.INTERNAL, "a resource of the query could not be released", e)
                    : before;
            if (before != null) {
                before.addSuppressed(e);
            }
            return failure;
        }
    }
}
