package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.sql.parse.syntax.Samples;
import dev.sneller.sql.rule.Apply;
import dev.sneller.sql.rule.Flatten;
import dev.sneller.sql.rule.MarkJoin;
import dev.sneller.sql.rule.Recursion;
import dev.sneller.sql.rule.SharedQuery;
import dev.sneller.sql.rule.WorkingTable;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.plan.RelOptSamplingParameters;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AsofJoin;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sample;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/** Algebra as a plan, node by node. */
final class PlanTranslator {
    private final RelMetadataQuery metadata;
    private final Map<PlanNode, Long> estimates = new IdentityHashMap<>();
    private final Map<SharedQuery.Definition, PlanNode> shared = new IdentityHashMap<>();

    PlanTranslator(RelMetadataQuery metadata) {
        this.metadata = metadata;
    }

    /** Rows expected of the nodes translated so far, by identity. */
    Map<PlanNode, Long> estimates() {
        return estimates;
    }

    PlanNode translate(RelNode node) {
        PlanNode plan = plan(node);
        long rows = rows(node);
        if (rows >= 0) {
            estimates.put(plan, rows);
            // What a node is made of may stand below a projection that was added to it.
            for (PlanNode below = plan; below instanceof Unary.Project project; below = project.input()) {
                estimates.putIfAbsent(project.input(), rows);
            }
        }
        return plan;
    }

    private PlanNode plan(RelNode node) {
        if (ScanTranslator.matches(node)) {
            return ScanTranslator.translate(node, rows(node));
        }
        if (node instanceof TableFunctionScan function) {
            return TableFunctionTranslator.translate(function);
        }
        if (node instanceof Flatten flatten) {
            return flatten(flatten);
        }
        if (node instanceof Project project) {
            return project(project);
        }
        if (node instanceof Filter filter) {
            return filter(filter);
        }
        if (node instanceof AsofJoin join) {
            return JoinTranslator.asof(join, translate(join.getLeft()), translate(join.getRight()));
        }
        if (node instanceof Join join) {
            PlanNode left = translate(join.getLeft());
            PlanNode right = translate(join.getRight());
            return JoinTranslator.translate(join, left, right, isSmaller(join.getLeft(), join.getRight()));
        }
        if (node instanceof MarkJoin join) {
            return JoinTranslator.mark(join, translate(join.getLeft()), translate(join.getRight()));
        }
        if (node instanceof Sample sample) {
            return sample(sample);
        }
        if (node instanceof Recursion recursion) {
            return recursion(recursion);
        }
        if (node instanceof WorkingTable table) {
            return new Leaf.WorkingTable(table.table(), types(table));
        }
        if (node instanceof SharedQuery query) {
            return shared(query);
        }
        if (node instanceof Apply apply) {
            return apply(apply);
        }
        if (node instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof Sort sort) {
            return sort(sort);
        }
        if (node instanceof Union union) {
            return union(union);
        }
        if (node instanceof SetOp operation) {
            return SetOperations.all(operation.kind, inputs(operation), rows(operation));
        }
        if (node instanceof Values values) {
            return values(values);
        }
        throw ExpressionTranslator.unsupported(node.getRelTypeName());
    }

    private static List<LogicalType> types(RelNode node) {
        return node.getRowType().getFieldList().stream()
                .map(field -> TypeMapping.toLogical(field.getType()))
                .toList();
    }

    /** Estimate of rows, -1 = unknown. */
    private long rows(RelNode node) {
        Double rows = metadata.getRowCount(node);
        return rows == null || rows.isInfinite() || rows.isNaN() ? -1 : Math.round(rows);
    }

    private boolean isSmaller(RelNode left, RelNode right) {
        long leftRows = rows(left);
        long rightRows = rows(right);
        return leftRows >= 0 && rightRows >= 0 && leftRows < rightRows;
    }

    private PlanNode aggregate(Aggregate aggregate) {
        RelNode input = aggregate.getInput();
        boolean countsRows = aggregate.getGroupCount() == 0
                && aggregate.getAggCallList().stream()
                        .allMatch(call -> call.getArgList().isEmpty() && !call.hasFilter());
        PlanNode rows = countsRows && ScanTranslator.matches(input)
                ? ScanTranslator.rowsOf(input, rows(input))
                : translate(input);
        return AggregateTranslator.translate(aggregate, rows, rows(aggregate));
    }

    private PlanNode project(Project project) {
        if (project.containsOver()) {
            return WindowTranslator.translate(project, this::translate);
        }
        PlanNode input = translate(project.getInput());
        ExpressionTranslator expressions = new ExpressionTranslator(InputColumns.of(input.types()));
        return Projections.of(input, expressions.all(project.getProjects()));
    }

    private PlanNode sample(Sample sample) {
        RelOptSamplingParameters size = sample.getSamplingParameters();
        return new Unary.Sample(
                translate(sample.getInput()),
                size.sampleRate.doubleValue(),
                Samples.rows(size.sampleRate),
                !size.isBernoulli(),
                size.isRepeatable() ? size.getRepeatableSeed() : null);
    }

    private PlanNode recursion(Recursion recursion) {
        List<LogicalType> types = types(recursion);
        PlanNode seed = Projections.cast(translate(recursion.getLeft()), types);
        PlanNode step = Projections.cast(translate(recursion.getRight()), types);
        return new Binary.Recursion(seed, step, recursion.table(), !recursion.all());
    }

    private PlanNode shared(SharedQuery query) {
        PlanNode known = shared.get(query.definition());
        if (known == null) {
            PlanNode rows = Projections.cast(translate(query.definition().planned()), types(query));
            known = new Unary.Shared(rows, query.definition().number());
            shared.put(query.definition(), known);
        }
        return known;
    }

    private PlanNode apply(Apply apply) {
        JoinKind kind = JoinTranslator.kind(apply.joinType(), false);
        PlanNode left = translate(apply.getLeft());
        return new Binary.Apply(kind, left, translate(apply.getRight()), apply.outer(), apply.firstParameter());
    }

    private PlanNode flatten(Flatten flatten) {
        PlanNode input = translate(flatten.getInput());
        Expression document = new ExpressionTranslator(InputColumns.of(input.types())).translate(flatten.document());
        return new Unary.Flatten(input, document, flatten.options(), flatten.kept(), flatten.columns());
    }

    private PlanNode filter(Filter filter) {
        List<RexNode> conjuncts = RelOptUtil.conjunctions(filter.getCondition());
        PlanNode input = filter.getInput() instanceof MarkJoin join && conjuncts.removeIf(join::isUnmarked)
                ? JoinTranslator.unmarked(join, translate(join.getLeft()), translate(join.getRight()))
                : translate(filter.getInput());
        RexNode rest = RexUtil.composeConjunction(filter.getCluster().getRexBuilder(), conjuncts);
        return rest.isAlwaysTrue()
                ? input
                : new Unary.Filter(input, new ExpressionTranslator(InputColumns.of(input.types())).translate(rest));
    }

    private PlanNode sort(Sort sort) {
        PlanNode input = translate(sort.getInput());
        List<SortKey> keys = new ArrayList<>();
        for (RelFieldCollation collation : sort.getCollation().getFieldCollations()) {
            boolean nullsFirst = collation.nullDirection == RelFieldCollation.NullDirection.FIRST;
            keys.add(new SortKey(
                    collation.getFieldIndex(), collation.getDirection().isDescending(), nullsFirst));
        }
        Expression limit = sort.fetch == null ? null : ExpressionTranslator.count(sort.fetch);
        Expression offset = sort.offset == null ? null : ExpressionTranslator.count(sort.offset);
        if (!keys.isEmpty() && limit != null) {
            return new Unary.TopN(input, keys, limit, offset == null ? ExpressionTranslator.zero() : offset);
        }
        PlanNode sorted = keys.isEmpty() ? input : new Unary.Sort(input, keys);
        return limit == null && offset == null ? sorted : new Unary.Limit(sorted, limit, offset);
    }

    private PlanNode union(Union union) {
        return new UnionAll(inputs(union));
    }

    /** The sides of a set operation, brought to their common types. */
    private List<PlanNode> inputs(SetOp operation) {
        List<LogicalType> types = types(operation);
        return operation.getInputs().stream()
                .map(input -> Projections.cast(translate(input), types))
                .toList();
    }

    private static PlanNode values(Values values) {
        List<LogicalType> types = types(values);
        List<List<Expression>> rows = new ArrayList<>();
        for (List<RexLiteral> tuple : values.getTuples()) {
            List<Expression> row = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                row.add(new Expression.Literal(Literals.datum(tuple.get(i), types.get(i))));
            }
            rows.add(row);
        }
        return new Leaf.Values(rows, types);
    }
}
