package dev.sneller.session.ddl;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.catalog.Clones;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.table.ObjectId;
import java.util.Optional;

/** CREATE TABLE … CLONE: another table of the same files. */
public record CloneTablePlan(Statement.CloneTable statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            Snapshot state = Clones.state(statement.source(), session, transaction.view());
            CatalogObject source = Clones.then(source(session, transaction), state);
            Optional<ObjectId> created =
                    NewTable.create(transaction, statement.name(), statement.mode(), source.definition(), session);
            created.ifPresent(table -> Clones.table(state, source.id(), table, transaction));
            return NewTable.status(statement.name(), created.isPresent());
        });
    }

    private CatalogObject source(Session session, Transaction transaction) {
        SqlCompiler compiler = new SqlCompiler(session.catalog(transaction.view()), CompileSettings.DEFAULT);
        ObjectId source = compiler.table(statement.source().name()).name().id();
        return transaction.view().catalog().object(source).orElseThrow();
    }
}
