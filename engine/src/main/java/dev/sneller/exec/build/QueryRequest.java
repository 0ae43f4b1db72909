package dev.sneller.exec.build;

import dev.sneller.expression.EvaluationContext;
import dev.sneller.table.FileNames;
import dev.sneller.table.TableResolver;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one execution of a plan is bound to.
 *
 * @param tables the pinned snapshot with the transaction's own changes
 * @param names mints names of written files; null when the plan writes nothing
 * @param workingTables the rows of the round before, of each recursion that is running
 */
public record QueryRequest(
        TableResolver tables, FileNames names, EvaluationContext evaluation, Map<Integer, List<Batch>> workingTables) {
    public QueryRequest {
        workingTables = Map.copyOf(workingTables);
    }

    /** A request outside of any recursion. */
    public QueryRequest(TableResolver tables, FileNames names, EvaluationContext evaluation) {
        this(tables, names, evaluation, Map.of());
    }

    /** The same with further parameters from number {@code first} on. */
    QueryRequest withParameters(int first, List<Datum> values) {
        return new QueryRequest(tables, names, evaluation.with(first, values), workingTables);
    }

    QueryRequest withWorkingTable(int table, List<Batch> rows) {
        Map<Integer, List<Batch>> more = new HashMap<>(workingTables);
        more.put(table, rows);
        return new QueryRequest(tables, names, evaluation, more);
    }
}
