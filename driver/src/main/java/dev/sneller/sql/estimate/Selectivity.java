package dev.sneller.sql.estimate;

import dev.sneller.sql.translate.ConstantValue;
import dev.sneller.type.Datum;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/**
 * The share of a node's rows for which a condition is true, between 0 and 1: conditions on different columns are taken to be independent,
 * those on one column are put together first.
 */
final class Selectivity {
    private static final double EQUALITY = 0.05;
    private static final double COMPARISON = 1 / 3.0;
    private static final double PREFIX = 0.05;
    private static final double CONTAINS = 0.1;
    private static final double UNKNOWN = 0.25;

    private final RelNode node;

    Selectivity(RelNode node) {
        this.node = node;
    }

    double of(RexNode condition) {
        double share = 1;
        Map<RexNode, ValueRange> ranges = new HashMap<>();
        for (RexNode conjunct : RelOptUtil.conjunctions(condition)) {
            Comparison comparison = Comparison.of(conjunct).orElse(null);
            if (comparison != null && comparison.isRange()) {
                ranges.merge(comparison.operand(), comparison.range(), ValueRange::and);
            } else {
                share *= ofOne(conjunct, comparison);
            }
        }
        for (Map.Entry<RexNode, ValueRange> range : ranges.entrySet()) {
            share *= ofRange(range.getKey(), range.getValue());
        }
        return share;
    }

    /** An operand compared with a constant that lies on a line. */
    private record Comparison(RexNode operand, SqlKind kind, Datum constant, double image) {
        static Optional<Comparison> of(RexNode node) {
            if (!(node instanceof RexCall call)
                    || !SqlKind.COMPARISON.contains(call.getKind())
                    || call.getOperands().size() != 2) {
                return Optional.empty();
            }
            RexNode left = call.getOperands().get(0);
            RexNode right = call.getOperands().get(1);
            Optional<Datum> constant = ConstantValue.of(right);
            return constant.isPresent()
                    ? of(left, call.getKind(), constant.get())
                    : ConstantValue.of(left)
                            .flatMap(value -> of(right, call.getKind().reverse(), value));
        }

        private static Optional<Comparison> of(RexNode operand, SqlKind kind, Datum constant) {
            OptionalDouble image = ValueRange.image(constant);
            return image.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Comparison(operand, kind, constant, image.getAsDouble()));
        }

        boolean isRange() {
            return range() != null;
        }

        ValueRange range() {
            return switch (kind) {
                case LESS_THAN, LESS_THAN_OR_EQUAL -> new ValueRange(Double.NEGATIVE_INFINITY, image);
                case GREATER_THAN, GREATER_THAN_OR_EQUAL -> new ValueRange(image, Double.POSITIVE_INFINITY);
                default -> null;
            };
        }
    }

    private double ofRange(RexNode operand, ValueRange range) {
        boolean isClosed = range.low() > Double.NEGATIVE_INFINITY && range.high() < Double.POSITIVE_INFINITY;
        double guess = isClosed ? COMPARISON / 2 : COMPARISON;
        Optional<ColumnOrigin> origin = ColumnOrigin.of(node, operand);
        if (origin.isEmpty()) {
            return guess;
        }
        ColumnOrigin column = origin.get();
        OptionalDouble share = range.shareOf(column.statistics());
        double least = column.distinct() > 0 && share.orElse(0) > 0 ? 1 / column.distinct() : 0;
        return share.isEmpty() ? guess : Math.max(least, share.getAsDouble()) * (1 - column.nullShare());
    }

    private double ofOne(RexNode conjunct, Comparison comparison) {
        if (conjunct.isAlwaysTrue()) {
            return 1;
        }
        if (conjunct.isAlwaysFalse()) {
            return 0;
        }
        if (!(conjunct instanceof RexCall call)) {
            return UNKNOWN;
        }
        return switch (call.getKind()) {
            case EQUALS -> equality(call, comparison);
            case NOT_EQUALS -> 1 - equality(call, comparison);
            case LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL -> COMPARISON;
            case AND -> of(call);
            case OR -> alternatives(call);
            case NOT -> 1 - of(call.getOperands().get(0));
            case SEARCH -> of(RexUtil.expandSearch(node.getCluster().getRexBuilder(), null, call));
            case IS_NULL -> nulls(call);
            case IS_NOT_NULL -> 1 - nulls(call);
            case IS_TRUE, IS_NOT_FALSE -> of(call.getOperands().get(0));
            case IS_FALSE, IS_NOT_TRUE -> 1 - of(call.getOperands().get(0));
            case LIKE -> like(call);
            default -> RelMdUtil.guessSelectivity(call);
        };
    }

    private double equality(RexCall call, Comparison comparison) {
        if (comparison == null) {
            double left = distinct(call.getOperands().get(0));
            double right = distinct(call.getOperands().get(1));
            double most = Math.max(left, right);
            return most > 0 ? 1 / most : EQUALITY;
        }
        Optional<ColumnOrigin> origin = ColumnOrigin.of(node, comparison.operand());
        if (origin.isEmpty()) {
            return EQUALITY;
        }
        ColumnOrigin column = origin.get();
        Datum least = column.statistics().min();
        boolean outside = least != null
                && ValueRange.areComparable(least, comparison.constant())
                && new ValueRange(comparison.image(), comparison.image())
                                .shareOf(column.statistics())
                                .orElse(1)
                        == 0
                && isOutside(column, comparison.image());
        if (outside) {
            return 1 / Math.max(1, column.tableRows());
        }
        return column.distinct() > 0 ? (1 - column.nullShare()) / column.distinct() : EQUALITY;
    }

    private static boolean isOutside(ColumnOrigin column, double image) {
        OptionalDouble least = ValueRange.image(column.statistics().min());
        OptionalDouble greatest = column.statistics().max() == null
                ? OptionalDouble.empty()
                : ValueRange.image(column.statistics().max());
        return least.isPresent()
                && greatest.isPresent()
                && (image < least.getAsDouble() || image > greatest.getAsDouble());
    }

    private double distinct(RexNode operand) {
        return ColumnOrigin.of(node, operand).map(ColumnOrigin::distinct).orElse(-1.0);
    }

    private double alternatives(RexCall or) {
        double none = 1;
        double sum = 0;
        boolean ofOneColumn = true;
        RexNode column = null;
        for (RexNode alternative : RelOptUtil.disjunctions(or)) {
            double share = of(alternative);
            none *= 1 - share;
            sum += share;
            RexNode operand =
                    Comparison.of(alternative).map(Comparison::operand).orElse(null);
            ofOneColumn &= operand != null && (column == null || column.equals(operand));
            column = operand;
        }
        return ofOneColumn ? Math.min(1, sum) : 1 - none;
    }

    private double nulls(RexCall call) {
        return ColumnOrigin.of(node, call.getOperands().get(0))
                .map(ColumnOrigin::nullShare)
                .orElse(0.1);
    }

    private static double like(RexCall call) {
        String pattern =
                ConstantValue.of(call.getOperands().get(1)).map(Datum::toString).orElse("");
        boolean hasPrefix = pattern.length() > 2 && pattern.charAt(1) != '%' && pattern.charAt(1) != '_';
        return hasPrefix ? PREFIX : CONTAINS;
    }
}
