package dev.sneller.sql.rule;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.PathText;
import dev.sneller.plan.FlattenColumn;
import dev.sneller.plan.FlattenOptions;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.function.TableFunction;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableFunctionScan;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Calls of FLATTEN and of what splits texts become {@link Flatten} over one row that holds the document, also inside subqueries. */
final class Flattening extends RelHomogeneousShuttle {
    private final RexShuttle insideSubQueries = new RexShuttle() {
        @Override
        public RexNode visitSubQuery(RexSubQuery query) {
            RexSubQuery visited = (RexSubQuery) super.visitSubQuery(query);
            return visited.clone(visited.rel.accept(Flattening.this));
        }
    };

    static RelNode apply(RelNode root) {
        return root.accept(new Flattening());
    }

    @Override
    public RelNode visit(RelNode node) {
        if (!(node instanceof TableFunctionScan scan && scan.getCall() instanceof RexCall call)) {
            return super.visit(node).accept(insideSubQueries);
        }
        if (call.getOperator() == TableFunction.FLATTEN) {
            return flatten(call, scan);
        }
        boolean parts = call.getOperator() == TableFunction.SPLIT_TO_TABLE
                || call.getOperator() == TableFunction.STRTOK_SPLIT_TO_TABLE;
        return parts ? parts(call, scan) : super.visit(node).accept(insideSubQueries);
    }

    /** The members of an array of texts, counted from 1. */
    private static RelNode parts(RexCall call, RelNode scan) {
        RexBuilder rex = scan.getCluster().getRexBuilder();
        FlattenOptions arrays = new FlattenOptions(false, true, false, false, "");
        RelNode members = members(call.getOperands().get(0), arrays, scan);
        List<RelDataTypeField> wanted = scan.getRowType().getFieldList();
        RexNode position = rex.makeCall(
                SqlStdOperatorTable.PLUS,
                rex.makeInputRef(members, FlattenColumn.INDEX.ordinal()),
                rex.makeExactLiteral(BigDecimal.ONE));
        return LogicalProject.create(
                members,
                List.of(),
                List.of(
                        rex.makeInputRef(members, FlattenColumn.SEQ.ordinal()),
                        rex.makeCast(wanted.get(1).getType(), position),
                        rex.makeCast(
                                wanted.get(2).getType(), rex.makeInputRef(members, FlattenColumn.VALUE.ordinal()))),
                scan.getRowType().getFieldNames(),
                Set.of());
    }

    private static RelNode flatten(RexCall call, RelNode scan) {
        RexBuilder rex = scan.getCluster().getRexBuilder();
        List<RexNode> arguments = call.getOperands();
        String path = text(arguments.get(1), "PATH", "");
        RexNode document = at(path, document(arguments.get(0), rex), rex);
        return members(document, options(arguments, path), scan);
    }

    private static RelNode members(RexNode document, FlattenOptions options, RelNode scan) {
        RelNode row = LogicalProject.create(
                LogicalValues.createOneRow(scan.getCluster()),
                List.of(),
                List.of(document),
                List.of("DOCUMENT"),
                Set.of());
        RexNode reference = scan.getCluster().getRexBuilder().makeInputRef(row, 0);
        return new Flatten(row, reference, options, List.of(), Arrays.asList(FlattenColumn.values()));
    }

    private static RexNode document(RexNode argument, RexBuilder rex) {
        if (RexUtil.isNullLiteral(argument, true)) {
            return rex.makeNullLiteral(TypeMapping.toCalcite(LogicalType.VARIANT, rex.getTypeFactory()));
        }
        if (!TypeMapping.toLogical(argument.getType()).kind().isSemiStructured()) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_TYPES,
                    "FLATTEN takes a VARIANT, ARRAY or OBJECT, not " + TypeMapping.toLogical(argument.getType())
                            + "; use PARSE_JSON for text");
        }
        return argument;
    }

    private static FlattenOptions options(List<RexNode> arguments, String path) {
        String mode = text(arguments.get(4), "MODE", "BOTH").toUpperCase(Locale.ROOT);
        if (!List.of("BOTH", "OBJECT", "ARRAY").contains(mode)) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "MODE of FLATTEN is 'BOTH', 'OBJECT' or 'ARRAY', not " + SnellerException.quote(mode));
        }
        return new FlattenOptions(
                !mode.equals("ARRAY"),
                !mode.equals("OBJECT"),
                truth(arguments.get(3), "RECURSIVE"),
                truth(arguments.get(2), "OUTER"),
                path);
    }

    /** Steps down from the document. */
    private static RexNode at(String path, RexNode document, RexBuilder rex) {
        Path parsed = PathText.parse(path);
        if (parsed == null) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "PATH of FLATTEN is no path: " + SnellerException.quote(path));
        }
        RexNode found = document;
        for (Path.Step step : parsed.steps()) {
            RexNode key = step instanceof Path.Step.Key name
                    ? rex.makeLiteral(name.name())
                    : rex.makeExactLiteral(BigDecimal.valueOf(((Path.Step.Index) step).position()));
            found = rex.makeCall(PathStep.GET, found, key);
        }
        return found;
    }

    private static String text(RexNode argument, String name, String otherwise) {
        String text = constant(argument, name, String.class);
        return text == null ? otherwise : text;
    }

    private static boolean truth(RexNode argument, String name) {
        return Boolean.TRUE.equals(constant(argument, name, Boolean.class));
    }

    private static <T> T constant(RexNode argument, String name, Class<T> type) {
        if (RexUtil.isNullLiteral(argument, true)) {
            return null;
        }
        if (argument instanceof RexLiteral literal) {
            return literal.getValueAs(type);
        }
        throw new SnellerException(ErrorCode.ARGUMENT_NOT_CONSTANT, name + " of FLATTEN must be a constant");
    }
}
