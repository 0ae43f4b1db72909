package dev.sneller.session.query;

import dev.sneller.exec.QueryContext;
import dev.sneller.exec.build.EngineServices;
import dev.sneller.exec.build.Query;
import dev.sneller.exec.build.QueryRequest;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.RandomStreams;
import dev.sneller.metastore.Snapshot;
import dev.sneller.plan.PlanNode;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.setting.Setting;
import dev.sneller.session.setting.Settings;
import dev.sneller.table.FileNames;
import dev.sneller.table.TableName;
import dev.sneller.table.TableResolver;

/** Starts plans: binds them to snapshot, parameters, settings and cancellation. */
public final class Running {
    private Running() {}

    /** @param names for written files, null when the plan writes none */
    public static Query start(PlanNode plan, StatementPlan.Execution execution, Snapshot snapshot, FileNames names) {
        return start(plan, execution, snapshot, tables(execution.session(), snapshot), names);
    }

    /** Tables as a snapshot has them, those of earlier versions as these have them. */
    public static TableResolver tables(Session session, Snapshot snapshot) {
        return table -> version(session, snapshot, table).manifest(table.id());
    }

    /** The snapshot that a plan reads a table at. */
    public static Snapshot version(Session session, Snapshot pinned, TableName table) {
        return table.at() == TableName.PINNED ? pinned : session.at(table.at());
    }

    /** As above, over tables of the caller's choice. */
    public static Query start(
            PlanNode plan,
            StatementPlan.Execution execution,
            Snapshot snapshot,
            TableResolver tables,
            FileNames names) {
        Session session = execution.session();
        EngineServices services = session.engine().services();
        QueryContext context = new QueryContext(services.memory(), services.spill());
        execution.cancellation().begin(context::cancel);
        EvaluationContext evaluation = evaluation(execution, context::checkCancelled);
        QueryRequest request =
                new QueryRequest(tables, names, evaluation).withBrought(number -> session.rows(number, snapshot));
        return Query.start(plan, services, request, context);
    }

    /**
     * What expressions of an execution know.
     *
     * @param cancelled throws when the statement was cancelled
     */
    public static EvaluationContext evaluation(StatementPlan.Execution execution, Runnable cancelled) {
        Session session = execution.session();
        Settings settings = session.settings();
        return new EvaluationContext(
                execution.time(),
                settings.zone(),
                settings.formats(),
                execution.binds(),
                settings.isTrue(Setting.INTEGER_DIVISION),
                settings.get(Setting.DIVISION_BY_ZERO).equalsIgnoreCase("NULL"),
                new RandomStreams(),
                (sequence, count) -> session.engine().sequences().take(sequence, count, session.transaction()),
                cancelled);
    }
}
