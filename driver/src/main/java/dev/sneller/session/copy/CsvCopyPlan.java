package dev.sneller.session.copy;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.TableWriter;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.CopySource;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.Target;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.CsvColumn;
import dev.sneller.table.CsvFormat;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** COPY of delimited files: a field a column, in the order of the table or of the statement's column list; all files in one commit. */
public record CsvCopyPlan(Unary.Write plan) implements StatementPlan {
    public static CsvCopyPlan of(
            CatalogView.Table table, Statement.CopyInto statement, CsvFormat format, boolean skipErrors) {
        CopySource.Files source = (CopySource.Files) statement.source();
        if (source.location().startsWith("@")) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "a stage is not supported yet; give a quoted path", source.position(), null);
        }
        Schema schema = table.schema();
        Target target = Target.of(schema, statement.columns());
        List<CsvColumn> columns = new ArrayList<>();
        List<Expression> row = new ArrayList<>();
        for (Field field : schema.fields()) {
            row.add(new Expression.Literal(Datum.nullOf(field.type())));
        }
        for (int i = 0; i < target.columns().size(); i++) {
            Field field = schema.field(target.columns().get(i));
            columns.add(new CsvColumn(i, field.name(), field.type(), field.nullable()));
            row.set(target.columns().get(i), new Expression.ColumnRef(i, field.type()));
        }
        PlanNode scan = new Leaf.CsvScan(source.location(), format, columns, skipErrors);
        boolean isWhole = statement.columns().isEmpty();
        return new CsvCopyPlan(new Unary.Write(isWhole ? scan : new Unary.Project(scan, row), table.name(), schema));
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(
                execution.session(),
                transaction -> ChangeResult.counts(
                        CopyOptions.OUTPUT,
                        TableWriter.write(plan, plan.target().id(), execution, transaction)));
    }
}
