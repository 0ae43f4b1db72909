package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.metastore.Definition;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.Unary;
import dev.sneller.session.Result;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.TableWriter;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableName;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE TABLE AS: the table and its rows in one commit. */
public record CreateTableAsPlan(Statement.CreateTableAs statement, CompiledQuery source, Schema schema)
        implements StatementPlan {
    public static CreateTableAsPlan of(Statement.CreateTableAs statement, CompiledQuery source) {
        List<ColumnDefinition> columns = statement.elements().columns();
        if (!columns.isEmpty() && columns.size() != source.output().size()) {
            throw new SnellerException(
                    ErrorCode.INSERT_COLUMN_COUNT,
                    source.output().size() + " values for " + columns.size() + " columns of " + statement.name(),
                    statement.name().position(),
                    null);
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < source.output().size(); i++) {
            Field given = source.output().field(i);
            String name = columns.isEmpty() ? given.name() : columns.get(i).name();
            LogicalType type =
                    columns.isEmpty() ? given.type() : columns.get(i).type().orElse(given.type());
            fields.add(new Field(
                    i + 1, name, type, columns.isEmpty() || columns.get(i).nullable()));
        }
        return new CreateTableAsPlan(statement, source, new Schema(fields));
    }

    @Override
    public Result run(Execution execution) {
        NewTable.checkNames(schema, statement.name());
        Definition definition = new Definition(
                schema,
                NewColumns.details(schema, statement.elements(), statement.properties(), execution)
                        .json());
        return Writing.run(execution.session(), transaction -> {
            Optional<ObjectId> table =
                    NewTable.create(transaction, statement.name(), statement.mode(), definition, execution.session());
            if (table.isEmpty()) {
                return NewTable.status(statement.name(), false);
            }
            String name = statement.name().toString();
            PlanNode write = new Unary.Write(rows(), new TableName(table.get(), 1, name), schema);
            TableWriter.write(write, table.get(), execution, transaction);
            return NewTable.status(statement.name(), true);
        });
    }

    /** The query's rows in the types the statement gives the columns. */
    private PlanNode rows() {
        List<LogicalType> types = source.plan().types();
        if (types.equals(schema.types())) {
            return source.plan();
        }
        List<Expression> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Expression value = new Expression.ColumnRef(i, types.get(i));
            columns.add(new Expression.Cast(value, schema.field(i).type(), CastRule.STRICT));
        }
        return new Unary.Project(source.plan(), columns);
    }
}
