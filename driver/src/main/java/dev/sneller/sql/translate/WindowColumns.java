package dev.sneller.sql.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;

/** What a projection with window functions needs of its input: a column for each expression below or beside them. */
final class WindowColumns {
    private final Project project;
    private final RexBuilder builder;
    private final Map<RexNode, Integer> columns = new LinkedHashMap<>();
    private final List<RexOver> overs = new ArrayList<>();

    private WindowColumns(Project project) {
        this.project = project;
        this.builder = project.getCluster().getRexBuilder();
    }

    static WindowColumns of(Project project) {
        WindowColumns columns = new WindowColumns(project);
        project.getProjects().forEach(columns::collect);
        if (columns.columns.isEmpty()) {
            columns.column(columns.builder.makeLiteral(true));
        }
        return columns;
    }

    private void collect(RexNode node) {
        if (node instanceof RexOver over) {
            if (!overs.contains(over)) {
                overs.add(over);
                over.getWindow().partitionKeys.forEach(this::column);
                over.getWindow().orderKeys.forEach(key -> column(key.left));
                WindowArguments.of(over, builder).stream()
                        .filter(argument -> !WindowArguments.isConstant(over, argument))
                        .forEach(this::column);
            }
        } else if (RexOver.containsOver(node)) {
            ((RexCall) node).getOperands().forEach(this::collect);
        } else if (!isConstant(node)) {
            column(node);
        }
    }

    static boolean isConstant(RexNode node) {
        return node instanceof RexLiteral || node instanceof RexDynamicParam;
    }

    RexBuilder builder() {
        return builder;
    }

    /** The functions, each once. */
    List<RexOver> overs() {
        return overs;
    }

    /** The position of an expression among the columns. */
    int column(RexNode node) {
        if (RexOver.containsOver(node)) {
            throw ExpressionTranslator.unsupported("a window function inside of another one");
        }
        return columns.computeIfAbsent(node, expression -> columns.size());
    }

    int column(RexFieldCollation key) {
        return column(key.left);
    }

    /** The input with these columns. */
    RelNode input() {
        List<RexNode> expressions = List.copyOf(columns.keySet());
        List<String> names = expressions.stream()
                .map(expression -> "c" + columns.get(expression))
                .toList();
        return LogicalProject.create(project.getInput(), List.of(), expressions, names, project.getVariablesSet());
    }

    /** The projection over these columns and the functions' results, which stand at the positions given. */
    List<RexNode> projects(Map<RexOver, Integer> results) {
        return project.getProjects().stream()
                .map(node -> node.accept(new Replacement(results)))
                .toList();
    }

    private final class Replacement extends RexShuttle {
        private final Map<RexOver, Integer> results;

        Replacement(Map<RexOver, Integer> results) {
            this.results = results;
        }

        @Override
        public RexNode visitOver(RexOver over) {
            return builder.makeInputRef(over.getType(), results.get(over));
        }

        @Override
        public RexNode visitCall(RexCall call) {
            return columns.containsKey(call) ? reference(call) : super.visitCall(call);
        }

        @Override
        public RexNode visitInputRef(org.apache.calcite.rex.RexInputRef ref) {
            return reference(ref);
        }

        private RexNode reference(RexNode node) {
            return builder.makeInputRef(node.getType(), columns.get(node));
        }
    }
}
