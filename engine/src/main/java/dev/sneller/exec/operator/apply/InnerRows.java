package dev.sneller.exec.operator.apply;

import dev.sneller.exec.SinkTask;
import dev.sneller.type.Datum;
import java.util.List;

/** The rows of an inner plan, which depend on values of the outer row. Used by many threads. */
@FunctionalInterface
public interface InnerRows {
    /** Runs the plan on the caller's thread and offers its rows, batch by batch, until no more are wanted. */
    void forEach(List<Datum> outer, SinkTask rows);
}
