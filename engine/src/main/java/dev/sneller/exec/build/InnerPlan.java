package dev.sneller.exec.build;

import dev.sneller.exec.Pipeline;
import dev.sneller.exec.PipelineRun;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.plan.PlanNode;

/** A part of a plan that runs many times: built and run on the caller's thread each time, with resources of its own. */
final class InnerPlan {
    private final EngineServices services;
    private final QueryContext context;
    private final PlanProfiles profiles;

    /** @param profiles of the plan that this is a part of */
    InnerPlan(EngineServices services, QueryContext context, PlanProfiles profiles) {
        this.services = services;
        this.context = context;
        this.profiles = profiles;
    }

    /** Offers the plan's rows, batch by batch, until no more are wanted. */
    void run(PlanNode plan, QueryRequest request, SinkTask rows) {
        PlanProfiles ofRun = profiles.ofRun();
        try (QueryContext run = context.child()) {
            for (Pipeline pipeline : PipelineBuilder.into(sink(rows), plan, services, request, run, ofRun)) {
                PipelineRun.runHere(run, pipeline);
            }
        }
        ofRun.addUp();
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
