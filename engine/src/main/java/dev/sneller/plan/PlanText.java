package dev.sneller.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan as indented text: what EXPLAIN prints. */
public final class PlanText implements PlanNode.Visitor<String> {
    private PlanText() {}

    /** One line a node, inputs indented below. */
    public static List<String> lines(PlanNode root) {
        return lines(root, Map.of());
    }

    /** The node itself, without its inputs: the operator's name first. */
    public static String line(PlanNode node) {
        return node.accept(new PlanText());
    }

    /** @param estimates rows expected of nodes, by identity; those it does not hold are told by scans alone */
    public static List<String> lines(PlanNode root, Map<PlanNode, Long> estimates) {
        List<String> lines = new ArrayList<>();
        print(root, 0, estimates, new HashSet<>(), lines);
        return lines;
    }

    /** The node alone, without its inputs. */
    public static String line(PlanNode node, Map<PlanNode, Long> estimates) {
        long own = node instanceof Leaf.Scan scan ? scan.estimatedRows() : -1;
        long rows = estimates.isEmpty() ? own : estimates.getOrDefault(node, own);
        return node.accept(new PlanText()) + (rows >= 0 ? "  estimated_rows=" + rows : "");
    }

    /** @param shared what has been printed, and is not again */
    private static void print(
            PlanNode node, int depth, Map<PlanNode, Long> estimates, Set<Integer> shared, List<String> lines) {
        boolean isAgain = node instanceof Unary.Shared common && !shared.add(common.number());
        lines.add("  ".repeat(depth) + line(node, estimates) + (isAgain ? "  read again" : ""));
        for (PlanNode input : isAgain ? List.<PlanNode>of() : node.inputs()) {
            print(input, depth + 1, estimates, shared, lines);
        }
    }

    @Override
    public String scan(Leaf.Scan scan) {
        return "Scan " + scan.table().name() + " " + columns(scan.columns(), scan.output(), scan.predicates());
    }

    @Override
    public String fileScan(Leaf.FileScan scan) {
        return "Scan '" + scan.pattern() + "' " + columns(scan.columns(), scan.output(), scan.predicates());
    }

    @Override
    public String csvScan(Leaf.CsvScan scan) {
        return "CsvScan '" + scan.pattern() + "' columns="
                + scan.columns().stream()
                        .map(column -> "$" + (column.field() + 1) + "::" + column.type())
                        .toList();
    }

    private static String columns(List<ScanColumn> columns, int output, List<ScanPredicate> predicates) {
        StringBuilder text = new StringBuilder("columns=[");
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : i == output ? "; " : ", ").append(column(columns.get(i)));
        }
        text.append(']');
        if (!predicates.isEmpty()) {
            text.append(" where=")
                    .append(predicates.stream().map(p -> predicate(p, columns)).toList());
        }
        return text.toString();
    }

    private static String column(ScanColumn column) {
        String path = column.path().isRoot() ? "" : ":" + column.path();
        return "#" + column.fieldId() + path + "::" + column.type();
    }

    private static String predicate(ScanPredicate predicate, List<ScanColumn> columns) {
        String condition = predicate.condition() instanceof ScanPredicate.Condition.Fixed fixed
                ? fixed.predicate().toString()
                : predicate.condition().toString();
        return column(columns.get(predicate.column())) + " " + condition;
    }

    @Override
    public String values(Leaf.Values values) {
        return "Values rows=" + values.rows().size();
    }

    @Override
    public String generator(Leaf.Generator generator) {
        return "Generator rows=" + generator.rowCount();
    }

    @Override
    public String filter(Unary.Filter filter) {
        return "Filter " + filter.condition();
    }

    @Override
    public String project(Unary.Project project) {
        return "Project " + project.expressions();
    }

    @Override
    public String flatten(Unary.Flatten flatten) {
        return "Flatten " + flatten.document() + " " + flatten.options() + " kept=" + flatten.kept() + " columns="
                + flatten.columns();
    }

    @Override
    public String repeat(Unary.Repeat repeat) {
        return "Repeat";
    }

    @Override
    public String expand(Unary.Expand expand) {
        return "Expand keys=" + expand.keys() + " sets=" + expand.sets();
    }

    @Override
    public String aggregate(Unary.Aggregate aggregate) {
        return "Aggregate keys=" + aggregate.keys() + " calls=" + aggregate.calls();
    }

    @Override
    public String join(Binary.Join join) {
        String residual = join.residual() == null ? "" : " and " + join.residual();
        return "HashJoin " + join.kind() + " on " + join.leftKeys() + " = " + join.rightKeys() + residual;
    }

    @Override
    public String nestedLoop(Binary.NestedLoop join) {
        return "NestedLoop " + join.kind() + (join.condition() == null ? "" : " on " + join.condition());
    }

    @Override
    public String apply(Binary.Apply apply) {
        return "Apply " + apply.kind() + " outer=" + apply.outer() + " as parameters from " + apply.firstParameter();
    }

    @Override
    public String asofJoin(Binary.AsofJoin join) {
        return "AsofJoin " + join.keys().kind() + " on " + join.keys().leftKeys() + " = "
                + join.keys().rightKeys() + " match " + join.leftMatch() + " " + join.comparison() + " "
                + join.rightMatch();
    }

    @Override
    public String sample(Unary.Sample sample) {
        String size = sample.rows() < 0 ? "share=" + sample.share() : "rows=" + sample.rows();
        return "Sample " + size + (sample.blocks() ? " of blocks" : "")
                + (sample.seed() == null ? "" : " seed=" + sample.seed());
    }

    @Override
    public String shared(Unary.Shared shared) {
        return "Shared " + shared.number();
    }

    @Override
    public String sort(Unary.Sort sort) {
        return "Sort " + sort.keys();
    }

    @Override
    public String topN(Unary.TopN topN) {
        return "TopN " + topN.keys() + " limit=" + topN.limit();
    }

    @Override
    public String window(Unary.Window window) {
        return "Window partition=" + window.partition() + " order=" + window.order() + " calls=" + window.calls();
    }

    @Override
    public String limit(Unary.Limit limit) {
        return "Limit " + limit.limit() + (limit.offset() == null ? "" : " offset=" + limit.offset());
    }

    @Override
    public String unionAll(UnionAll union) {
        return "UnionAll";
    }

    @Override
    public String recursion(Binary.Recursion recursion) {
        return "Recursion " + recursion.table() + (recursion.distinct() ? " distinct" : "");
    }

    @Override
    public String workingTable(Leaf.WorkingTable table) {
        return table.table() < 0 ? "Listing" : "WorkingTable " + table.table();
    }

    @Override
    public String write(Unary.Write write) {
        return "Write " + write.target().name();
    }

    @Override
    public String copyDocuments(Leaf.CopyDocuments copy) {
        return "CopyDocuments " + copy.files() + " into " + copy.target().name();
    }
}
