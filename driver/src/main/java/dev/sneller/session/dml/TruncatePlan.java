package dev.sneller.session.dml;

import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.table.ObjectId;
import java.util.List;
import java.util.Optional;

/** TRUNCATE: all files leave; none is read. */
public record TruncatePlan(RowChange.Truncate statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            SnapshotCatalog catalog = session.catalog(transaction.view());
            Optional<CatalogView.Table> found = catalog.table(statement.table().parts());
            if (found.isEmpty() && statement.ifExists()) {
                return ChangeResult.done();
            }
            CatalogView.Table table = new SqlCompiler(catalog, CompileSettings.DEFAULT).table(statement.table());
            ObjectId id = table.name().id();
            transaction.replace(id, InsertPlan.files(transaction.view(), id), List.of());
            return ChangeResult.done();
        });
    }
}
