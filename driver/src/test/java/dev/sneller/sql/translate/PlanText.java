package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.Binary;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.ScanPredicate;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.plan.UnionAll;
import dev.sneller.predicate.ColumnPredicate;
import java.util.List;
import java.util.stream.Collectors;

/** Plans in a form that tests can spell: one line a node, inputs indented. */
final class PlanText {
    private PlanText() {}

    static String of(PlanNode plan) {
        StringBuilder text = new StringBuilder();
        print(plan, "", text);
        return text.toString();
    }

    private static void print(PlanNode plan, String indent, StringBuilder text) {
        text.append(indent).append(plan.accept(new Line())).append('\n');
        plan.inputs().forEach(input -> print(input, indent + "  ", text));
    }

    static String of(Expression e) {
        return e.accept(new Formula());
    }

    private static String all(List<Expression> expressions) {
        return expressions.stream().map(PlanText::of).collect(Collectors.joining(", "));
    }

    private static String keys(List<SortKey> keys) {
        return keys.stream()
                .map(key -> "$" + key.column() + (key.descending() ? " desc" : "")
                        + (key.nullsFirst() ? " nulls first" : ""))
                .toList()
                .toString();
    }

    private static final class Line implements PlanNode.Visitor<String> {
        @Override
        public String scan(Leaf.Scan scan) {
            return scan(scan.table().name(), scan.columns(), scan.output(), scan.predicates());
        }

        @Override
        public String fileScan(Leaf.FileScan scan) {
            return scan("'" + scan.pattern() + "'", scan.columns(), scan.output(), scan.predicates());
        }

        @Override
        public String csvScan(Leaf.CsvScan scan) {
            return "CsvScan '" + scan.pattern() + "'";
        }

        private static String scan(String name, List<ScanColumn> columns, int output, List<ScanPredicate> predicates) {
            List<String> read = columns.stream().map(Line::column).toList();
            String tests = predicates.stream()
                    .map(test -> read.get(test.column()) + " " + condition(test.condition()))
                    .collect(Collectors.joining(" & "));
            return "Scan " + name + " " + read.subList(0, output) + (tests.isEmpty() ? "" : " where " + tests);
        }

        private static String column(ScanColumn column) {
            String path = column.path().isRoot() ? "" : ":" + column.path();
            return "#" + column.fieldId() + path + (path.isEmpty() ? "" : " " + column.rule() + " " + column.type());
        }

        private static String condition(ScanPredicate.Condition condition) {
            if (condition instanceof ScanPredicate.Condition.Bound bound) {
                return bound.operator() + " " + of(bound.constant());
            }
            ColumnPredicate predicate = ((ScanPredicate.Condition.Fixed) condition).predicate();
            if (predicate instanceof ColumnPredicate.ValueRange range) {
                String low = range.low() == null ? "(" : (range.lowInclusive() ? "[" : "(") + range.low();
                String high = range.high() == null ? ")" : range.high() + (range.highInclusive() ? "]" : ")");
                return (range.negated() ? "not " : "") + low + ".." + high;
            }
            return predicate instanceof ColumnPredicate.ValueSet set
                    ? (set.negated() ? "not " : "") + "in " + set.values()
                    : predicate.toString();
        }

        @Override
        public String values(Leaf.Values values) {
            return "Values " + values.rows().stream().map(PlanText::all).toList();
        }

        @Override
        public String generator(Leaf.Generator generator) {
            return "Generator " + of(generator.rowCount());
        }

        @Override
        public String flatten(Unary.Flatten flatten) {
            return "Flatten " + of(flatten.document()) + " " + flatten.kept() + flatten.columns();
        }

        @Override
        public String repeat(Unary.Repeat repeat) {
            return "Repeat";
        }

        @Override
        public String apply(Binary.Apply apply) {
            return "Apply " + apply.kind() + " " + apply.outer();
        }

        @Override
        public String recursion(Binary.Recursion recursion) {
            return "Recursion" + (recursion.distinct() ? " distinct" : "");
        }

        @Override
        public String workingTable(Leaf.WorkingTable table) {
            return "WorkingTable";
        }

        @Override
        public String sample(Unary.Sample sample) {
            return "Sample " + (sample.rows() < 0 ? sample.share() : sample.rows());
        }

        @Override
        public String filter(Unary.Filter filter) {
            return "Filter " + of(filter.condition());
        }

        @Override
        public String project(Unary.Project project) {
            return "Project " + all(project.expressions());
        }

        @Override
        public String expand(Unary.Expand expand) {
            return "Expand " + expand.keys() + " " + expand.sets();
        }

        @Override
        public String aggregate(Unary.Aggregate aggregate) {
            List<String> calls = aggregate.calls().stream().map(Line::call).toList();
            return "Aggregate by " + aggregate.keys() + " " + calls;
        }

        private static String call(AggregateCall call) {
            return call.function()
                    + (call.distinct() ? " distinct" : "")
                    + call.arguments().stream().map(a -> " $" + a).collect(java.util.stream.Collectors.joining());
        }

        @Override
        public String join(Binary.Join join) {
            return "Join " + join.kind() + " " + join.leftKeys() + "=" + join.rightKeys()
                    + (join.residual() == null ? "" : " and " + of(join.residual()));
        }

        @Override
        public String nestedLoop(Binary.NestedLoop join) {
            return "NestedLoop " + join.kind() + (join.condition() == null ? "" : " " + of(join.condition()));
        }

        @Override
        public String asofJoin(Binary.AsofJoin join) {
            return "AsofJoin " + join.keys().kind() + " " + join.keys().leftKeys() + "="
                    + join.keys().rightKeys() + " match " + join.leftMatch() + join.comparison() + join.rightMatch();
        }

        @Override
        public String shared(Unary.Shared shared) {
            return "Shared " + shared.number();
        }

        @Override
        public String sort(Unary.Sort sort) {
            return "Sort " + keys(sort.keys());
        }

        @Override
        public String topN(Unary.TopN topN) {
            return "TopN " + keys(topN.keys()) + " " + of(topN.limit()) + " after " + of(topN.offset());
        }

        @Override
        public String window(Unary.Window window) {
            return "Window by " + window.partition() + " " + keys(window.order()) + " "
                    + window.calls().size();
        }

        @Override
        public String limit(Unary.Limit limit) {
            return "Limit " + (limit.limit() == null ? "all" : of(limit.limit()))
                    + (limit.offset() == null ? "" : " after " + of(limit.offset()));
        }

        @Override
        public String unionAll(UnionAll union) {
            return "UnionAll";
        }

        @Override
        public String write(Unary.Write write) {
            return "Write " + write.target().name();
        }

        @Override
        public String copyDocuments(Leaf.CopyDocuments copy) {
            return "CopyDocuments " + copy.files();
        }
    }

    private static final class Formula implements Expression.Visitor<String> {
        @Override
        public String column(Expression.ColumnRef column) {
            return "$" + column.index();
        }

        @Override
        public String literal(Expression.Literal literal) {
            return literal.value().toString();
        }

        @Override
        public String parameter(Expression.Parameter parameter) {
            return "?" + parameter.index();
        }

        @Override
        public String call(Expression.Call call) {
            return call.function() + "(" + all(call.arguments()) + ")";
        }

        @Override
        public String cast(Expression.Cast cast) {
            return of(cast.input()) + "::" + (cast.rule().name().equals("STRICT") ? "" : cast.rule() + " ")
                    + cast.type();
        }

        @Override
        public String path(Expression.PathGet path) {
            return of(path.input()) + ":" + path.path();
        }

        @Override
        public String and(Expression.And and) {
            return "AND(" + all(and.operands()) + ")";
        }

        @Override
        public String or(Expression.Or or) {
            return "OR(" + all(or.operands()) + ")";
        }

        @Override
        public String caseWhen(Expression.CaseWhen caseWhen) {
            return "CASE(" + all(caseWhen.conditions()) + "; " + all(caseWhen.results()) + "; "
                    + of(caseWhen.otherwise()) + ")";
        }

        @Override
        public String lambda(Expression.Lambda lambda) {
            return lambda.kind() + "(" + all(lambda.arguments()) + " " + all(lambda.captured()) + " -> "
                    + of(lambda.body()) + ")";
        }

        @Override
        public String inSet(Expression.InSet set) {
            return of(set.input()) + (set.negated() ? " NOT" : "") + " IN " + set.values();
        }
    }
}
