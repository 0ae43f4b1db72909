package dev.sneller.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** Calcite's conditions over the rows of one table in our SQL, as far as they mean the same or can be said more loosely. */
final class Conditions {
    private final RexBuilder rex;
    private final List<RelDataTypeField> fields;

    Conditions(RexBuilder rex, List<RelDataTypeField> fields) {
        this.rex = rex;
        this.fields = fields;
    }

    /** Empty for what only Calcite can test. */
    Optional<Condition> translate(RexNode node) {
        return switch (node.getKind()) {
            case AND -> all(node, " AND ");
            case OR -> all(node, " OR ");
            case NOT -> negation(SqlText.operand(node, 0));
            case SEARCH -> translate(RexUtil.expandSearch(rex, null, node));
            case IS_NULL -> typed(SqlText.operand(node, 0)).map(column -> Condition.exactly(column + " IS NULL"));
            case IS_NOT_NULL -> notNull(SqlText.operand(node, 0));
            case IS_TRUE -> translate(SqlText.operand(node, 0));
            case INPUT_REF -> typed(node).map(Condition::exactly);
            case LIKE -> like(node);
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                comparison(node.getKind(), SqlText.operand(node, 0), SqlText.operand(node, 1));
            default -> Optional.empty();
        };
    }

    private Optional<Condition> all(RexNode call, String word) {
        List<Condition> parts = new ArrayList<>();
        for (RexNode operand : ((RexCall) call).getOperands()) {
            Optional<Condition> part = translate(operand);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        String sql = parts.stream().map(Condition::sql).collect(Collectors.joining(word, "(", ")"));
        return Optional.of(new Condition(sql, parts.stream().allMatch(Condition::exact)));
    }

    /** Of what is exact only: the negation of a looser condition is a stricter one. */
    private Optional<Condition> negation(RexNode node) {
        return translate(node)
                .filter(Condition::exact)
                .map(condition -> Condition.exactly("NOT (" + condition.sql() + ")"));
    }

    /** A path that leads to JSON's null is NULL to Calcite and not to us. */
    private Optional<Condition> notNull(RexNode node) {
        boolean exact = node instanceof RexInputRef && node.getType().getSqlTypeName() != SqlTypeName.ANY;
        return SqlText.read(node, fields).map(value -> new Condition(value + " IS NOT NULL", exact));
    }

    /** Without ESCAPE no character is special but the two wildcards. */
    private Optional<Condition> like(RexNode call) {
        boolean plain = ((RexCall) call).getOperands().size() == 2 && SqlText.operand(call, 1) instanceof RexLiteral;
        return plain
                ? typed(SqlText.operand(call, 0))
                        .flatMap(column -> SqlText.text((RexLiteral) SqlText.operand(call, 1))
                                .map(pattern -> Condition.exactly(column + " LIKE " + pattern)))
                : Optional.empty();
    }

    private Optional<Condition> comparison(SqlKind kind, RexNode left, RexNode right) {
        RexNode a = RexUtil.removeNullabilityCast(rex.getTypeFactory(), left);
        RexNode b = RexUtil.removeNullabilityCast(rex.getTypeFactory(), right);
        if (a instanceof RexLiteral && !(b instanceof RexLiteral)) {
            return comparison(kind.reverse(), b, a);
        }
        if (b instanceof RexLiteral literal) {
            return literal.isNull() ? Optional.empty() : withConstant(kind, a, literal);
        }
        return sameFamily(a, b)
                ? typed(a).flatMap(x -> typed(b).map(y -> Condition.exactly(x + " " + kind.sql + " " + y)))
                : Optional.empty();
    }

    private Optional<Condition> withConstant(SqlKind kind, RexNode value, RexLiteral literal) {
        Optional<String> column = typed(value);
        if (column.isPresent()) {
            return Constants.compare(kind, column.get(), ColumnType.of(value.getType()), literal);
        }
        RexNode document = value.getKind() == SqlKind.CAST ? SqlText.operand(value, 0) : value;
        return document.getType().getSqlTypeName() == SqlTypeName.ANY
                ? SqlText.read(document, fields)
                        .flatMap(path -> Constants.compareInDocument(kind, path, value.getType(), literal))
                : Optional.empty();
    }

    /** A column that is no document. */
    private Optional<String> typed(RexNode node) {
        return node instanceof RexInputRef && node.getType().getSqlTypeName() != SqlTypeName.ANY
                ? SqlText.read(node, fields)
                : Optional.empty();
    }

    /** Whole numbers and texts, whose order is one for both. */
    private static boolean sameFamily(RexNode a, RexNode b) {
        SqlTypeFamily family = a.getType().getSqlTypeName().getFamily();
        boolean exact = !SqlTypeName.APPROX_TYPES.contains(a.getType().getSqlTypeName())
                && !SqlTypeName.APPROX_TYPES.contains(b.getType().getSqlTypeName());
        return exact
                && family == b.getType().getSqlTypeName().getFamily()
                && (family == SqlTypeFamily.NUMERIC
                        || family == SqlTypeFamily.CHARACTER
                        || family == SqlTypeFamily.DATE);
    }
}
