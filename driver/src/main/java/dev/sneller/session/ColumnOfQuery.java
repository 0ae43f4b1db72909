package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.build.Query;
import dev.sneller.metastore.Snapshot;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.session.query.Running;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/** Runs a query that a statement needs the answer of before it can be planned. */
record ColumnOfQuery(Session session, Snapshot snapshot, CurrentNames names) {
    /** Every value becomes a column. */
    private static final int MOST_VALUES = 10_000;

    List<Datum> values(QueryNode query) {
        SqlCompiler compiler = new SqlCompiler(
                session.catalog(snapshot, names), session.compileSettings(new SessionAnswers(session, snapshot, "")));
        CompiledQuery compiled = compiler.query(query, List.of());
        StatementPlan.Execution execution = new StatementPlan.Execution(session, List.of(), new Cancellation(), 0);
        List<Datum> values = new ArrayList<>();
        try (Query running = Running.start(compiled.plan(), execution, snapshot, null)) {
            for (Batch batch = running.next(); batch != null; batch = running.next()) {
                for (int row = 0; row < batch.rowCount(); row++) {
                    values.add(VectorDatum.at(batch.column(0), row));
                }
                if (values.size() > MOST_VALUES) {
                    throw new SnellerException(
                            ErrorCode.BUDGET_EXCEEDED,
                            "PIVOT would make more than " + MOST_VALUES + " columns; choose fewer values");
                }
            }
        }
        return values;
    }
}
