package dev.sneller.session.ddl;

import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.Statement;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE. */
public record CreateTablePlan(Statement.CreateTable statement, Schema schema) implements StatementPlan {
    public static CreateTablePlan of(Statement.CreateTable statement) {
        List<Field> fields = new ArrayList<>();
        for (ColumnDefinition column : statement.columns()) {
            if (column.defaultValue().isPresent()) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED, "DEFAULT of a column is not supported yet", column.position(), null);
            }
            fields.add(new Field(fields.size() + 1, column.name(), column.type().orElseThrow(), column.nullable()));
        }
        return new CreateTablePlan(statement, new Schema(fields));
    }

    @Override
    public Result run(Execution execution) {
        return Writing.run(execution.session(), transaction -> {
            boolean created = NewTable.create(
                            transaction, statement.name(), statement.mode(), schema, execution.session())
                    .isPresent();
            return NewTable.status(statement.name(), created);
        });
    }
}
