package dev.sneller.session.ddl;

import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;

/** CREATE TABLE … LIKE: the columns of another table with their defaults, keys and comments, and no rows. */
public record CreateTableLikePlan(Statement.CreateTableLike statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            boolean created = NewTable.create(
                            transaction, statement.name(), statement.mode(), copy(session, transaction), session)
                    .isPresent();
            return NewTable.status(statement.name(), created);
        });
    }

    private Definition copy(Session session, Transaction transaction) {
        SqlCompiler compiler = new SqlCompiler(session.catalog(transaction.view()), CompileSettings.DEFAULT);
        ObjectId source = compiler.table(statement.source()).name().id();
        Definition definition =
                transaction.view().catalog().object(source).orElseThrow().definition();
        Schema schema = new Schema(definition.schema().fields().stream()
                .map(field -> new Field(field.id(), field.name(), field.type(), field.nullable()))
                .toList());
        return new Definition(schema, definition.details());
    }
}
