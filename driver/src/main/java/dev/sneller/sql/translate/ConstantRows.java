package dev.sneller.sql.translate;

import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.validate.TargetColumn;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/**
 * VALUES of literals and parameters on their way into columns. Nothing about them needs names, algebra or rules: their plan is made from
 * the syntax, so that a process that only inserts never loads the planner.
 *
 * @param rows the values, each a literal or a parameter
 * @param types of the columns, common to their rows
 * @param parameterTypes by number: those of the columns that the parameters go into
 */
record ConstantRows(List<List<Expression>> rows, List<LogicalType> types, List<LogicalType> parameterTypes) {
    private static final Expression ONE_ROW = new Expression.Literal(Datum.of(true));

    /** Empty when the query is anything else, or leaves anything to decide: functions, DEFAULT, values of several types. */
    static Optional<ConstantRows> of(QueryNode query, List<TargetColumn> target) {
        if (query.node().getKind() != SqlKind.VALUES || target.isEmpty()) {
            return Optional.empty();
        }
        List<List<Expression>> rows = new ArrayList<>();
        for (SqlNode row : ((SqlCall) query.node()).getOperandList()) {
            Optional<List<Expression>> cells = cells(((SqlCall) row).getOperandList(), target);
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            rows.add(cells.get());
        }
        return typed(rows, target);
    }

    private static Optional<List<Expression>> cells(List<SqlNode> values, List<TargetColumn> target) {
        if (values.size() != target.size()) {
            return Optional.empty();
        }
        List<Expression> cells = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            ConstantCell.of(values.get(i), target.get(i).type()).ifPresent(cells::add);
        }
        return cells.size() == target.size() ? Optional.of(cells) : Optional.empty();
    }

    private static Optional<ConstantRows> typed(List<List<Expression>> rows, List<TargetColumn> target) {
        List<LogicalType> types = new ArrayList<>();
        for (int i = 0; i < target.size(); i++) {
            int column = i;
            Optional<LogicalType> type = ConstantCell.commonType(
                    rows.stream().map(row -> row.get(column)).toList(),
                    target.get(column).type());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        List<List<Expression>> cells = rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> ConstantCell.as(row.get(i), types.get(i)))
                        .toList())
                .toList();
        return Optional.of(new ConstantRows(cells, types, parameterTypes(cells)));
    }

    private static List<LogicalType> parameterTypes(List<List<Expression>> rows) {
        TreeMap<Integer, LogicalType> types = new TreeMap<>();
        for (List<Expression> row : rows) {
            for (Expression cell : row) {
                if (cell instanceof Expression.Parameter parameter) {
                    types.put(parameter.index(), parameter.type());
                }
            }
        }
        return List.copyOf(types.values());
    }

    /** Names and types of the columns. */
    Schema output() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            fields.add(Field.of("COLUMN" + (i + 1), types.get(i)));
        }
        return new Schema(fields);
    }

    /** One row is a projection of nothing, so that many executions can be written at once; several are rows of constants. */
    PlanNode plan() {
        if (rows.size() > 1) {
            return new Leaf.Values(rows, types);
        }
        Leaf.Values one = new Leaf.Values(List.of(List.of(ONE_ROW)), List.of(ONE_ROW.type()));
        return new Unary.Project(one, rows.get(0));
    }
}
