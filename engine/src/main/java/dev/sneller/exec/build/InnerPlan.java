package dev.sneller.exec.build;

import dev.sneller.exec.Pipeline;
import dev.sneller.exec.PipelineRun;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.apply.InnerRows;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.Datum;
import java.util.List;

/** The right input of an apply: built and run on the caller's thread for each set of outer values. */
final class InnerPlan implements InnerRows {
    private final PlanNode.Apply apply;
    private final EngineServices services;
    private final QueryRequest request;
    private final QueryContext context;

    InnerPlan(PlanNode.Apply apply, EngineServices services, QueryRequest request, QueryContext context) {
        this.apply = apply;
        this.services = services;
        this.request = request;
        this.context = context;
    }

    @Override
    public void forEach(List<Datum> outer, SinkTask rows) {
        QueryRequest bound = new QueryRequest(
                request.tables(), request.names(), request.evaluation().with(apply.firstParameter(), outer));
        try (QueryContext run = context.child()) {
            for (Pipeline pipeline : PipelineBuilder.into(sink(rows), apply.right(), services, bound, run)) {
                PipelineRun.runHere(run, pipeline);
            }
        }
    }

    private static Sink sink(SinkTask rows) {
        return new Sink() {
            @Override
            public SinkTask open() {
                return rows;
            }

            @Override
            public void finish() {}
        };
    }
}
