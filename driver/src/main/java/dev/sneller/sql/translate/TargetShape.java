package dev.sneller.sql.translate;

import dev.sneller.error.TextPosition;
import dev.sneller.plan.PlanNode;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.type.Schema;
import java.util.List;

/** What the rows of a query are made into before they are written. */
interface TargetShape {
    /** What the query's columns go into, in order; empty when their names decide. */
    List<TargetColumn> columns();

    /** Columns of the rows made. */
    Schema schema();

    /**
     * The rows made of the query's.
     *
     * @param output columns of {@code rows}
     * @param position of the query, for errors
     */
    PlanNode rows(PlanNode rows, Schema output, TextPosition position);
}
