package dev.sneller.exec.build;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.table.FileNames;
import dev.sneller.table.TableResolver;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What one execution of a plan is bound to.
 *
 * @param tables the pinned snapshot with the transaction's own changes
 * @param names mints names of written files; null when the plan writes nothing
 * @param workingTables the rows of the round before, of each recursion that is running
 * @param brought rows that the caller brings, by their numbers below 0
 */
public record QueryRequest(
        TableResolver tables,
        FileNames names,
        EvaluationContext evaluation,
        Map<Integer, List<Batch>> workingTables,
        IntFunction<List<Batch>> brought) {
    public QueryRequest {
        workingTables = Map.copyOf(workingTables);
    }

    /** A request outside of any recursion, without rows of the caller's. */
    public QueryRequest(TableResolver tables, FileNames names, EvaluationContext evaluation) {
        this(tables, names, evaluation, Map.of(), number -> null);
    }

    /** The same with rows of the caller's. */
    public QueryRequest withBrought(IntFunction<List<Batch>> rows) {
        return new QueryRequest(tables, names, evaluation, workingTables, rows);
    }

    /**
     * Rows in memory: of a recursion, or the caller's; null when the caller has none under this number.
     *
     * @throws SnellerException UNSUPPORTED when the recursion is read outside of its rounds, by a subquery
     */
    List<Batch> rows(int number) {
        if (number < 0) {
            return brought.apply(number);
        }
        List<Batch> rows = workingTables.get(number);
        if (rows == null) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "a recursive query can read itself in FROM only, not in a subquery");
        }
        return rows;
    }

    /** The same with further parameters from number {@code first} on. */
    QueryRequest withParameters(int first, List<Datum> values) {
        return new QueryRequest(tables, names, evaluation.with(first, values), workingTables, brought);
    }

    QueryRequest withWorkingTable(int table, List<Batch> rows) {
        Map<Integer, List<Batch>> more = new HashMap<>(workingTables);
        more.put(table, rows);
        return new QueryRequest(tables, names, evaluation, more, brought);
    }
}
