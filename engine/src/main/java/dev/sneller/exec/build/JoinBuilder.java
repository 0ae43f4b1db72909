package dev.sneller.exec.build;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.QueryProfile;
import dev.sneller.exec.Sink;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.join.AsofJoin;
import dev.sneller.exec.operator.join.AsofOrder;
import dev.sneller.exec.operator.join.CollectSink;
import dev.sneller.exec.operator.join.HashJoinBuild;
import dev.sneller.exec.operator.join.HashJoinProbe;
import dev.sneller.exec.operator.join.KeptSide;
import dev.sneller.exec.operator.join.NestedLoopJoin;
import dev.sneller.exec.operator.join.SpilledJoin;
import dev.sneller.expression.Expression;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The pipelines of a join: its right input is kept first, then the left one runs through it, then right rows without a pair may follow. */
final class JoinBuilder {
    private final PipelineBuilder plans;
    private final KeyOrigins origins;
    private final QueryContext context;

    JoinBuilder(PipelineBuilder plans, KeyOrigins origins, QueryContext context) {
        this.plans = plans;
        this.origins = origins;
        this.context = context;
    }

    PipelineHead hash(Binary.Join join) {
        boolean isSimple = join.leftKeys().size() == 1 && !join.nullEquals().get(0) && join.residual() == null;
        if (join.kind().isNullAware() && !isSimple) {
            return nestedLoop(new Binary.NestedLoop(join.kind(), join.left(), join.right(), whole(join)));
        }
        PipelineHead right = plans.head(join.right());
        OperatorProfile profile = new OperatorProfile("Build");
        HashJoinBuild build = new HashJoinBuild(join, context);
        publishKeys(join, build);
        build(right, build, new CollectSink(List.of(), context, "JOIN"), profile);
        QueryProfile.Node kept = new QueryProfile.Node(profile, List.of(right.node()));
        HashJoinProbe probe = new HashJoinProbe(join, build, filter(join.residual()));
        OperatorProfile joined = new OperatorProfile(join.kind() + " HashJoin");
        return probe(join.left(), probe, build, joined, kept)
                .followedBy(new SpilledJoin(join, build, filter(join.residual()), context), joined);
    }

    /** Lets scans of the left side leave out rows whose keys the right side does not have, where such rows yield nothing. */
    private void publishKeys(Binary.Join join, HashJoinBuild build) {
        for (int k = 0; k < join.leftKeys().size() && !join.kind().keepsLeft(); k++) {
            RuntimeFilter filter = new RuntimeFilter("join_keys");
            if (!join.nullEquals().get(k)
                    && origins.trace(join.left(), join.leftKeys().get(k), filter)) {
                build.publish(k, filter);
            }
        }
    }

    /** Keeps the rows, then links them. @param linked where the second step ends */
    private void build(PipelineHead right, HashJoinBuild build, Sink linked, OperatorProfile profile) {
        plans.end(right, build, profile);
        plans.end(PipelineHead.of(build.links(), profile, List.of()), linked, new OperatorProfile("Linked"));
    }

    PipelineHead asof(Binary.AsofJoin join) {
        PipelineHead right = plans.head(join.keys().right());
        OperatorProfile profile = new OperatorProfile("Build");
        HashJoinBuild build = HashJoinBuild.inMemory(join.keys(), context);
        AsofOrder order = new AsofOrder(join, build, context);
        build(right, build, order, profile);
        QueryProfile.Node kept = new QueryProfile.Node(profile, List.of(right.node()));
        OperatorProfile joined = new OperatorProfile(join.keys().kind() + " AsofJoin");
        return plans.head(join.keys().left()).then(new AsofJoin(join, build, order), joined, kept);
    }

    /** Keys and residual as one condition, which tells unknown from false. */
    private static Expression whole(Binary.Join join) {
        List<Expression> parts = new ArrayList<>();
        int leftWidth = join.left().types().size();
        for (int k = 0; k < join.leftKeys().size(); k++) {
            int left = join.leftKeys().get(k);
            int right = join.rightKeys().get(k);
            parts.add(new Expression.Call(
                    join.nullEquals().get(k) ? "IS NOT DISTINCT FROM" : "=",
                    List.of(
                            new Expression.ColumnRef(left, join.left().types().get(left)),
                            new Expression.ColumnRef(
                                    leftWidth + right, join.right().types().get(right))),
                    LogicalType.BOOLEAN));
        }
        if (join.residual() != null) {
            parts.add(join.residual());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.And(parts);
    }

    PipelineHead nestedLoop(Binary.NestedLoop join) {
        PipelineHead right = plans.head(join.right());
        KeptSide rows = new KeptSide(join.kind(), join.left(), join.right(), context);
        OperatorProfile profile = new OperatorProfile("Collect");
        plans.end(right, rows, profile);
        NestedLoopJoin probe =
                new NestedLoopJoin(join, rows, filter(join.condition()), unknown(join.kind(), join.condition()));
        QueryProfile.Node kept = new QueryProfile.Node(profile, List.of(right.node()));
        return probe(join.left(), probe, rows, new OperatorProfile(join.kind() + " NestedLoop"), kept);
    }

    private PipelineHead probe(
            PlanNode left, Operator probe, KeptSide right, OperatorProfile profile, QueryProfile.Node kept) {
        PipelineHead head = plans.head(left).then(probe, profile, kept);
        right.rightRows().ifPresent(rows -> head.followedBy(rows, profile));
        return head;
    }

    private Supplier<RowFilter> filter(Expression condition) {
        return condition == null ? null : plans.condition(condition);
    }

    private Supplier<RowFilter> unknown(JoinKind kind, Expression condition) {
        return kind.isNullAware() && condition != null
                ? plans.condition(new Expression.Call("IS NULL", List.of(condition), LogicalType.BOOLEAN))
                : null;
    }
}
