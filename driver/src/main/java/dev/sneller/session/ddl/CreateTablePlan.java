package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Definition;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.Statement;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE. */
public record CreateTablePlan(Statement.CreateTable statement, Schema schema) implements StatementPlan {
    public static CreateTablePlan of(Statement.CreateTable statement) {
        if (statement.elements().columns().isEmpty()) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "table " + statement.name() + " needs columns: write (name type, …) or AS SELECT …",
                    statement.name().position(),
                    null);
        }
        List<Field> fields = new ArrayList<>();
        for (ColumnDefinition column : statement.elements().columns()) {
            fields.add(new Field(
                    fields.size() + 1,
                    column.name(),
                    column.type().orElseThrow(() -> noType(column)),
                    column.nullable()));
        }
        return new CreateTablePlan(statement, new Schema(fields));
    }

    private static SnellerException noType(ColumnDefinition column) {
        return new SnellerException(
                ErrorCode.SYNTAX_ERROR,
                "column " + SnellerException.quote(column.name()) + " has no type",
                column.position(),
                null);
    }

    @Override
    public Result run(Execution execution) {
        NewTable.checkNames(schema, statement.name());
        Definition definition = new Definition(
                schema,
                NewColumns.details(schema, statement.elements(), statement.properties(), execution)
                        .json());
        return Writing.run(execution.session(), transaction -> {
            boolean created = NewTable.create(
                            transaction, statement.name(), statement.mode(), definition, execution.session())
                    .isPresent();
            return NewTable.status(statement.name(), created);
        });
    }
}
