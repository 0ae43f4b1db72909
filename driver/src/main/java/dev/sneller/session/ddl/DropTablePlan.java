package dev.sneller.session.ddl;

import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import java.util.Optional;

/** DROP TABLE. */
public record DropTablePlan(Statement.DropTable statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            SnapshotCatalog catalog = session.catalog(transaction.view());
            Optional<CatalogView.Table> table = catalog.table(statement.name().parts());
            if (table.isPresent()) {
                transaction.drop(table.get().name().id());
                return ChangeResult.status(statement.name().simple() + " successfully dropped.");
            }
            if (!statement.ifExists()) {
                new SqlCompiler(catalog, CompileSettings.DEFAULT).table(statement.name());
            }
            return ChangeResult.status(
                    "Drop statement executed successfully (" + statement.name().simple() + " already dropped).");
        });
    }
}
