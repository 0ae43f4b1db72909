package dev.sneller.session.dml;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.ScanColumn;
import dev.sneller.plan.Unary;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans that write the touched files of a table again, with rows changed or left out.
 *
 * @param matches rows that are changed: their numbers, then new values
 * @param joins whether a row may be met more than once
 */
record RowRewrite(CatalogView.Table table, CompiledQuery matches, boolean joins) {
    private static final LogicalType ROW_TYPE = LogicalType.number(19, 0);

    /** Each matching row once: its number and, where rows are joined, how often it was met. */
    PlanNode search() {
        PlanNode numbers = numbers();
        return joins
                ? new Unary.Aggregate(
                        numbers,
                        List.of(0),
                        List.of(AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), ROW_TYPE)),
                        -1)
                : numbers;
    }

    /** Each row that MERGE meets once: its number, how often it was met, whether it is removed. */
    PlanNode searchMerged() {
        return new Unary.Aggregate(
                first(2),
                List.of(0),
                List.of(
                        AggregateCall.of(AggregateFunction.COUNT_ROWS, List.of(), ROW_TYPE),
                        AggregateCall.of(AggregateFunction.BOOL_AND, 1, LogicalType.BOOLEAN)),
                -1);
    }

    private PlanNode numbers() {
        return first(1);
    }

    /** The first columns of the matches. */
    private PlanNode first(int columns) {
        if (matches.plan() instanceof Unary.Project project) {
            return new Unary.Project(project.input(), project.expressions().subList(0, columns));
        }
        List<LogicalType> types = matches.plan().types();
        List<Expression> kept = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            kept.add(new Expression.ColumnRef(i, types.get(i)));
        }
        return new Unary.Project(matches.plan(), kept);
    }

    /** The touched files without the matching rows. */
    PlanNode without() {
        PlanNode rest = new Binary.Join(
                JoinKind.ANTI, scan(), numbers(), List.of(rowColumn()), List.of(0), List.of(false), null);
        return write(new Unary.Project(rest, stored()));
    }

    /**
     * The touched files with new values in the matching rows.
     *
     * @param assigned positions of the columns that the new values are for, in their order
     * @param repeated whether rows were met more than once: then one match is taken
     */
    PlanNode with(List<Integer> assigned, boolean repeated) {
        Binary.Join join = joined();
        PlanNode joined = repeated ? new Binary.AsofJoin(join, rowColumn(), ">=", 0) : join;
        return write(new Unary.Project(joined, changed(assigned, rowColumn() + 2)));
    }

    /**
     * The touched files with new values in the matching rows and without those that MERGE removes.
     *
     * @param assigned positions of the columns that the new values are for, in their order
     */
    PlanNode merged(List<Integer> assigned) {
        int removed = rowColumn() + 2;
        Expression stays = new Expression.CaseWhen(
                List.of(new Expression.ColumnRef(removed, LogicalType.BOOLEAN)),
                List.of(new Expression.Literal(Datum.of(false))),
                new Expression.Literal(Datum.of(true)),
                LogicalType.BOOLEAN);
        return write(new Unary.Project(new Unary.Filter(joined(), stays), changed(assigned, removed + 1)));
    }

    /** The touched files, each row beside its match. */
    private Binary.Join joined() {
        return new Binary.Join(
                JoinKind.LEFT, scan(), matches.plan(), List.of(rowColumn()), List.of(0), List.of(false), null);
    }

    /** @param values where the new values stand beside a row */
    private List<Expression> changed(List<Integer> assigned, int values) {
        List<Expression> row = stored();
        Expression isMatched = new Expression.Call(
                "IS NOT NULL", List.of(new Expression.ColumnRef(rowColumn() + 1, ROW_TYPE)), LogicalType.BOOLEAN);
        for (int i = 0; i < assigned.size(); i++) {
            int column = assigned.get(i);
            LogicalType type = schema().field(column).type();
            Expression value = new Expression.ColumnRef(values + i, type);
            row.set(column, new Expression.CaseWhen(List.of(isMatched), List.of(value), row.get(column), type));
        }
        return row;
    }

    private Schema schema() {
        return table.schema();
    }

    /** Where a row's number stands behind its columns. */
    private int rowColumn() {
        return schema().size();
    }

    private List<Expression> stored() {
        List<Expression> row = new ArrayList<>();
        for (Field field : schema().fields()) {
            row.add(new Expression.ColumnRef(row.size(), field.type()));
        }
        return row;
    }

    private PlanNode scan() {
        List<ScanColumn> columns = new ArrayList<>();
        for (Field field : schema().fields()) {
            columns.add(new ScanColumn(field.id(), Path.ROOT, field.type(), CastRule.STRICT));
        }
        columns.add(new ScanColumn(Field.ROW_ID, Path.ROOT, ROW_TYPE, CastRule.STRICT));
        return new Leaf.Scan(TouchedFiles.name(table.name()), columns, columns.size(), List.of(), -1);
    }

    private PlanNode write(PlanNode rows) {
        return new Unary.Write(rows, table.name(), schema());
    }
}
