package dev.sneller.session.query;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.build.Query;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.PlanText;
import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.InsertPlan;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * EXPLAIN prints the plan with the rows expected; EXPLAIN ANALYZE also runs a query and prints what each node did beside it.
 *
 * @param oneRow whether the whole text is one row, instead of a row a line
 */
public record ExplainPlan(Prepared explained, boolean analyze, boolean oneRow) implements StatementPlan {
    public static final Schema OUTPUT = Schema.of(Field.of("plan", LogicalType.VARCHAR));

    @Override
    public Result run(Execution execution) {
        if (!(explained.plan() instanceof SelectPlan select)) {
            if (!analyze && explained.plan() instanceof InsertPlan insert) {
                return lines(PlanText.lines(insert.plan()));
            }
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "EXPLAIN explains queries only, and INSERT without ANALYZE");
        }
        PlanNode plan = select.query().plan();
        Map<PlanNode, Long> estimates = select.query().estimates();
        return lines(analyze ? analyzed(plan, estimates, execution) : PlanText.lines(plan, estimates));
    }

    private static List<String> analyzed(PlanNode plan, Map<PlanNode, Long> estimates, Execution execution) {
        Query query =
                Running.start(plan, execution, execution.session().transaction().snapshot(), null);
        long rows = 0;
        try (query) {
            for (var batch = query.next(); batch != null; batch = query.next()) {
                rows += batch.rowCount();
            }
        }
        List<String> lines = new ArrayList<>(query.analyzed(estimates));
        double millis = query.profile().elapsedNanos() / 1e6;
        lines.add(String.format(Locale.ROOT, "total  rows=%d time=%.2fms", rows, millis));
        lines.add("kernels  " + KernelProvider.name() + " (" + KernelProvider.reason() + ")");
        return lines;
    }

    private Result lines(List<String> lines) {
        if (oneRow) {
            return new RowsResult(OUTPUT, List.of(List.of(Datum.of(String.join("\n", lines)))));
        }
        return new RowsResult(
                OUTPUT, lines.stream().map(line -> List.of(Datum.of(line))).toList());
    }
}
