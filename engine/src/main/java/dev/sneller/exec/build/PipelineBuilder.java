package dev.sneller.exec.build;

import dev.sneller.error.Invariant;
import dev.sneller.exec.Exchange;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Pipeline;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.QueryProfile;
import dev.sneller.exec.ResultSink;
import dev.sneller.exec.Sink;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.BatchesSource;
import dev.sneller.exec.operator.ExpandOperator;
import dev.sneller.exec.operator.FilterOperator;
import dev.sneller.exec.operator.GeneratorSource;
import dev.sneller.exec.operator.LimitOperator;
import dev.sneller.exec.operator.ProjectOperator;
import dev.sneller.exec.operator.RepeatOperator;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.aggregate.DistinctExpansion;
import dev.sneller.exec.operator.aggregate.GroupingSteps;
import dev.sneller.exec.operator.aggregate.HashAggregate;
import dev.sneller.exec.operator.apply.ApplyOperator;
import dev.sneller.exec.operator.apply.InnerRows;
import dev.sneller.exec.operator.apply.UnnestedApply;
import dev.sneller.exec.operator.apply.UnnestedRows;
import dev.sneller.exec.operator.flatten.FlattenOperator;
import dev.sneller.exec.operator.join.CollectSink;
import dev.sneller.exec.operator.recursion.RecursionSource;
import dev.sneller.exec.operator.sample.LotsOperator;
import dev.sneller.exec.operator.sample.SampleOperator;
import dev.sneller.exec.operator.scan.CsvScan;
import dev.sneller.exec.operator.scan.DocumentScan;
import dev.sneller.exec.operator.scan.PaxScan;
import dev.sneller.exec.operator.share.SharedRows;
import dev.sneller.exec.operator.sort.SortSink;
import dev.sneller.exec.operator.window.WindowSink;
import dev.sneller.exec.operator.write.WrittenFiles;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.Expression;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.expression.RowFilter;
import dev.sneller.expression.prune.Implications;
import dev.sneller.plan.Binary;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Cuts a plan into pipelines, in the order they have to run: a node that must see all of its input ends a pipeline in a sink and begins
 * the next one with what the sink holds.
 */
final class PipelineBuilder implements PlanNode.Visitor<PipelineHead> {
    private static final int EXCHANGE_BATCHES_PER_WORKER = 4;

    private final EngineServices services;
    private final QueryRequest request;
    private final QueryContext context;
    private final Constants constants;
    private final WriteBuilder writes;
    private final ScanDemands demands;
    private final PlanProfiles profiles;
    private final List<Pipeline> pipelines = new ArrayList<>();
    /** Rows made for several nodes, by their number. */
    private final Map<Integer, SharedRows> shared = new HashMap<>();

    private PipelineBuilder(
            PlanNode root, EngineServices services, QueryRequest request, QueryContext context, PlanProfiles profiles) {
        this.profiles = profiles;
        this.demands = new ScanDemands(root);
        this.services = services;
        this.request = request;
        this.context = context;
        this.constants = new Constants(request.evaluation());
        this.writes = new WriteBuilder(services, request, context);
    }

    static BuiltPlan build(
            PlanNode root, EngineServices services, QueryRequest request, QueryContext context, QueryProfile profile) {
        PlanProfiles profiles = new PlanProfiles();
        PipelineBuilder builder = new PipelineBuilder(root, services, request, context, profiles);
        PipelineHead head = builder.head(root);
        profile.root(head.node());
        Exchange exchange =
                new Exchange(EXCHANGE_BATCHES_PER_WORKER * services.scheduler().threads());
        List<Pipeline> results = head.end(new ResultSink(exchange, Compaction::copy), new OperatorProfile("Result"));
        return new BuiltPlan(
                builder.pipelines, results, exchange, profiles, builder.writes.written(), builder.writes::reports);
    }

    /** The pipelines of an inner plan whose rows go into this sink, in the order they have to run. */
    static List<Pipeline> into(
            Sink sink,
            PlanNode root,
            EngineServices services,
            QueryRequest request,
            QueryContext context,
            PlanProfiles profiles) {
        PipelineBuilder builder = new PipelineBuilder(root, services, request, context, profiles);
        builder.end(builder.head(root), sink, new OperatorProfile("Rows"));
        return builder.pipelines;
    }

    /** Ends a pipeline; it runs after all that were ended before. */
    void end(PipelineHead head, Sink sink, OperatorProfile profile) {
        pipelines.addAll(head.end(sink, profile));
    }

    /** The pipeline that ends with the node's rows, as far as it is built. */
    PipelineHead head(PlanNode node) {
        PipelineHead head = node.accept(this);
        profiles.put(head.node().profile(), node);
        return head;
    }

    @Override
    public PipelineHead scan(Leaf.Scan scan) {
        OperatorProfile profile = new OperatorProfile("Scan " + scan.table().name());
        PaxScan source = new PaxScan(
                scan,
                request.tables().resolve(scan.table()),
                constants.filters(scan.predicates(), scan.columns()),
                demands.of(scan),
                services.store(),
                services.pages(),
                new SessionZone(request.evaluation().zone()),
                profile,
                context);
        return PipelineHead.of(source, profile, List.of());
    }

    @Override
    public PipelineHead fileScan(Leaf.FileScan scan) {
        OperatorProfile profile = new OperatorProfile("Scan '" + scan.pattern() + "'");
        DocumentScan source = new DocumentScan(
                scan,
                services.files(),
                constants.filters(scan.predicates(), scan.columns()),
                request.evaluation(),
                context,
                profile);
        return PipelineHead.of(source, profile, List.of());
    }

    @Override
    public PipelineHead csvScan(Leaf.CsvScan scan) {
        OperatorProfile profile = new OperatorProfile("Scan '" + scan.pattern() + "'");
        SessionZone zone = new SessionZone(request.evaluation().zone());
        CsvScan source = new CsvScan(scan, services.files(), zone, context, profile);
        writes.reportsOf(source::reports);
        return PipelineHead.of(source, profile, List.of());
    }

    @Override
    public PipelineHead values(Leaf.Values values) {
        BatchesSource source =
                new BatchesSource(values.types().size(), () -> constants.batches(values.rows(), values.types()));
        return PipelineHead.of(source, new OperatorProfile("Values"), List.of());
    }

    @Override
    public PipelineHead generator(Leaf.Generator generator) {
        long rows = constants.count("ROWCOUNT", generator.rowCount(), 0);
        return PipelineHead.of(new GeneratorSource(rows), new OperatorProfile("Generator"), List.of());
    }

    @Override
    public PipelineHead filter(Unary.Filter filter) {
        int columns = filter.types().size();
        if (filter.input() instanceof Leaf.Scan scan) {
            demands.implied(scan, Implications.of(filter.condition(), request.evaluation()));
        }
        return head(filter.input())
                .then(new FilterOperator(condition(filter.condition()), columns), new OperatorProfile("Filter"));
    }

    @Override
    public PipelineHead project(Unary.Project project) {
        Supplier<List<Evaluator>> expressions = () -> project.expressions().stream()
                .map(expression -> ExpressionCompiler.compile(expression, request.evaluation()))
                .toList();
        return head(project.input())
                .then(new ProjectOperator(expressions, project.expressions().size()), new OperatorProfile("Project"));
    }

    @Override
    public PipelineHead flatten(Unary.Flatten flatten) {
        if (!flatten.options().outer() && flatten.document() instanceof Expression.ColumnRef column) {
            RuntimeFilter exists = RuntimeFilter.planned(new ColumnPredicate.NullTest(false));
            new KeyOrigins(demands).trace(flatten.input(), column.index(), exists);
        }
        Supplier<Evaluator> document = () -> ExpressionCompiler.compile(flatten.document(), request.evaluation());
        return head(flatten.input()).then(new FlattenOperator(flatten, document), new OperatorProfile("Flatten"));
    }

    @Override
    public PipelineHead repeat(Unary.Repeat repeat) {
        return head(repeat.input()).then(new RepeatOperator(repeat.types().size()), new OperatorProfile("Repeat"));
    }

    @Override
    public PipelineHead expand(Unary.Expand expand) {
        return head(expand.input()).then(new ExpandOperator(expand), new OperatorProfile("Expand"));
    }

    @Override
    public PipelineHead aggregate(Unary.Aggregate aggregate) {
        Unary.Aggregate twoSteps = DistinctExpansion.of(aggregate)
                .or(() -> GroupingSteps.of(aggregate))
                .orElse(null);
        if (twoSteps == null) {
            new CountedColumns(demands).share(aggregate);
            SummarizedAggregate summarized =
                    SummarizedAggregate.of(aggregate, demands).orElse(null);
            return summarized == null ? group(aggregate, head(aggregate.input()), -1) : summarize(summarized);
        }
        if (twoSteps.input() instanceof Unary.Aggregate first) {
            new CountedColumns(demands).share(first);
            PipelineHead distinct = group(first, head(first.input()), DistinctExpansion.countedKey(twoSteps));
            return group(twoSteps, distinct, -1);
        }
        return group(twoSteps, head(twoSteps.input()), -1);
    }

    private PipelineHead summarize(SummarizedAggregate aggregate) {
        PipelineHead rows = group(aggregate.first(), head(aggregate.first().input()), -1);
        rows.followedBy(aggregate.summaries().source(), new OperatorProfile("Summaries"));
        return group(aggregate.second(), rows, -1);
    }

    private PipelineHead group(Unary.Aggregate aggregate, PipelineHead input, int countedKey) {
        OperatorProfile profile = new OperatorProfile("Aggregate");
        HashAggregate sink = new HashAggregate(aggregate, countedKey, rows(aggregate.present()), context, profile);
        end(input, sink, profile);
        for (Source folding : sink.foldings()) {
            end(
                    PipelineHead.of(folding, profile, List.of()),
                    new CollectSink(List.of(), context, "GROUP BY"),
                    new OperatorProfile("Folded"));
        }
        return PipelineHead.of(sink.result(), profile, List.of(input.node()));
    }

    /** Rows that are in memory before the plan runs; null has none. */
    private List<Batch> rows(Leaf leaf) {
        if (leaf instanceof Leaf.Values values) {
            return constants.batches(values.rows(), values.types());
        }
        return leaf == null ? List.of() : request.rows(((Leaf.WorkingTable) leaf).table());
    }

    @Override
    public PipelineHead join(Binary.Join join) {
        KeyOrigins origins = new KeyOrigins(demands);
        new KeyPredicates(origins, constants, request.evaluation()).share(join);
        return new JoinBuilder(this, origins, context).hash(join);
    }

    @Override
    public PipelineHead nestedLoop(Binary.NestedLoop join) {
        return new JoinBuilder(this, new KeyOrigins(demands), context).nestedLoop(join);
    }

    @Override
    public PipelineHead apply(Binary.Apply apply) {
        OperatorProfile profile = new OperatorProfile(apply.kind() + " Apply");
        InnerPlan inner = new InnerPlan(services, context, profiles);
        Optional<PlanNode> unnested = Unnesting.of(apply, constants);
        if (unnested.isPresent()) {
            PlanNode numbered = unnested.get();
            UnnestedRows rows = (outer, sink) ->
                    inner.run(numbered, request.withWorkingTable(Unnesting.OUTER_ROWS, List.of(outer)), sink);
            UnnestedApply operator = new UnnestedApply(apply, rows, Unnesting.NUMBER, context);
            return head(apply.left()).then(operator, profile, profiles.inner(numbered));
        }
        InnerRows rows =
                (outer, sink) -> inner.run(apply.right(), request.withParameters(apply.firstParameter(), outer), sink);
        return head(apply.left())
                .then(new ApplyOperator(apply, rows, context, profile), profile, profiles.inner(apply.right()));
    }

    @Override
    public PipelineHead asofJoin(Binary.AsofJoin join) {
        return new JoinBuilder(this, new KeyOrigins(demands), context).asof(join);
    }

    /** Whoever comes first has the rows made. */
    @Override
    public PipelineHead shared(Unary.Shared node) {
        SharedRows made = shared.get(node.number());
        if (made != null) {
            return PipelineHead.of(made.source(), new OperatorProfile("Shared"), List.of());
        }
        PipelineHead input = head(node.input());
        OperatorProfile profile = new OperatorProfile("Shared");
        SharedRows rows = new SharedRows(node.types(), context, profile);
        end(input, rows, new OperatorProfile("Kept"));
        shared.put(node.number(), rows);
        return PipelineHead.of(rows.source(), profile, List.of(input.node()));
    }

    @Override
    public PipelineHead sort(Unary.Sort sort) {
        PipelineHead input = head(sort.input());
        return sorted(input, sort.types(), sort.keys(), Long.MAX_VALUE, 0, null, "Sort");
    }

    @Override
    public PipelineHead topN(Unary.TopN topN) {
        long limit = constants.count(topN.limit(), Long.MAX_VALUE);
        long offset = constants.count(topN.offset(), 0);
        RuntimeFilter filter = new RuntimeFilter("top_k");
        boolean isAsked = limit < Long.MAX_VALUE - offset
                && new OrderOrigins(demands).trace(topN.input(), topN.keys().get(0), limit + offset, filter);
        PipelineHead input = head(topN.input());
        return sorted(input, topN.types(), topN.keys(), limit, offset, isAsked ? filter : null, "TopN");
    }

    private PipelineHead sorted(
            PipelineHead input,
            List<LogicalType> types,
            List<SortKey> keys,
            long limit,
            long offset,
            RuntimeFilter filter,
            String name) {
        OperatorProfile profile = new OperatorProfile(name);
        SortSink sink = new SortSink(keys, types, limit, offset, filter, context, profile);
        end(input, sink, profile);
        return PipelineHead.of(sink.result(), profile, List.of(input.node()));
    }

    @Override
    public PipelineHead window(Unary.Window window) {
        PipelineHead input = head(window.input());
        OperatorProfile profile = new OperatorProfile("Window");
        WindowSink sink = new WindowSink(new WindowConstants(constants).bind(window), context, profile);
        end(input, sink, profile);
        return PipelineHead.of(sink.result(), profile, List.of(input.node()));
    }

    @Override
    public PipelineHead limit(Unary.Limit limit) {
        long rows = constants.count(limit.limit(), Long.MAX_VALUE);
        long offset = constants.count(limit.offset(), 0);
        if (rows < Long.MAX_VALUE - offset) {
            demands.rowsWanted(limit.input(), rows + offset);
        }
        LimitOperator operator = new LimitOperator(limit.types().size(), rows, offset);
        return head(limit.input()).then(operator, new OperatorProfile("Limit"));
    }

    @Override
    public PipelineHead unionAll(UnionAll union) {
        List<PipelineHead> inputs = new ArrayList<>();
        for (PlanNode input : union.inputs()) {
            inputs.add(head(input));
        }
        return PipelineHead.union(inputs, new OperatorProfile("UnionAll"));
    }

    @Override
    public PipelineHead sample(Unary.Sample sample) {
        PipelineHead input = head(sample.input());
        PipelineHead rows = sample.seed() == null ? input : input.inOrder();
        if (sample.rows() < 0) {
            return rows.then(
                    new SampleOperator(sample.types().size(), sample.share(), sample.blocks(), sample.seed()),
                    new OperatorProfile("Sample"));
        }
        int columns = sample.types().size();
        PipelineHead drawn = rows.then(new LotsOperator(columns, sample.seed()), new OperatorProfile("Lots"));
        List<LogicalType> types = new ArrayList<>(sample.types());
        types.add(LogicalType.DOUBLE);
        List<SortKey> byLot = List.of(new SortKey(columns, false, false));
        return sorted(drawn, types, byLot, sample.rows(), 0, null, "Sample")
                .then(new ProjectOperator(() -> firstColumns(sample.types()), columns), new OperatorProfile("Project"));
    }

    private List<Evaluator> firstColumns(List<LogicalType> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i ->
                        ExpressionCompiler.compile(new Expression.ColumnRef(i, types.get(i)), request.evaluation()))
                .toList();
    }

    @Override
    public PipelineHead recursion(Binary.Recursion recursion) {
        InnerPlan inner = new InnerPlan(services, context, profiles);
        RecursionSource.Rounds rounds = (before, sink) -> {
            if (before == null) {
                inner.run(recursion.left(), request, sink);
            } else {
                inner.run(recursion.right(), request.withWorkingTable(recursion.table(), before), sink);
            }
        };
        OperatorProfile profile = new OperatorProfile("Recursion");
        List<QueryProfile.Node> inputs = List.of(profiles.inner(recursion.left()), profiles.inner(recursion.right()));
        return PipelineHead.of(new RecursionSource(recursion, rounds, context, profile), profile, inputs);
    }

    @Override
    public PipelineHead workingTable(Leaf.WorkingTable table) {
        List<Batch> rows = request.rows(table.table());
        Invariant.check(rows != null, "a working table within its recursion, or rows the caller brings");
        BatchesSource source = new BatchesSource(table.types().size(), () -> rows);
        return PipelineHead.of(source, new OperatorProfile(table.table() < 0 ? "Listing" : "WorkingTable"), List.of());
    }

    @Override
    public PipelineHead write(Unary.Write write) {
        PipelineHead input = head(write.input());
        OperatorProfile profile = new OperatorProfile("Write " + write.target().name());
        end(input, writes.sink(write), profile);
        return rowsWritten(profile, List.of(input.node()));
    }

    @Override
    public PipelineHead copyDocuments(Leaf.CopyDocuments copy) {
        OperatorProfile profile =
                new OperatorProfile("Copy into " + copy.target().name());
        PipelineHead load = PipelineHead.of(writes.load(copy), profile, List.of());
        end(load, new CollectSink(copy.types(), context, "COPY"), new OperatorProfile("Loaded"));
        return rowsWritten(profile, List.of());
    }

    private PipelineHead rowsWritten(OperatorProfile profile, List<QueryProfile.Node> inputs) {
        WrittenFiles written = writes.files();
        BatchesSource source = new BatchesSource(1, () -> constants.oneNumber(written.rows()));
        return PipelineHead.of(source, profile, inputs);
    }

    Supplier<RowFilter> condition(Expression condition) {
        return () -> ExpressionCompiler.compileFilter(condition, request.evaluation());
    }
}
