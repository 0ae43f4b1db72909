package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.TableAction;
import dev.sneller.sql.parse.TableChange;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.table.ObjectId;
import java.util.Optional;

/** ALTER TABLE: new definitions and names; no data file is written. */
public record AlterTablePlan(TableChange statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            SnapshotCatalog catalog = session.catalog(transaction.view());
            Optional<CatalogView.Table> found = catalog.table(statement.table().parts());
            if (found.isEmpty() && statement.ifExists()) {
                return ChangeResult.done();
            }
            ObjectId table = table(catalog, statement.table());
            TableAlteration alteration = new TableAlteration(table, execution, transaction);
            for (TableAction action : statement.actions()) {
                if (action instanceof TableAction.Rename rename) {
                    rename(transaction, catalog, table, rename.to());
                } else if (action instanceof TableAction.Swap swap) {
                    swap(transaction, table, table(catalog, swap.with()));
                } else {
                    action.accept(alteration);
                }
            }
            alteration.finish();
            return ChangeResult.done();
        });
    }

    private static ObjectId table(SnapshotCatalog catalog, ObjectName name) {
        return new SqlCompiler(catalog, CompileSettings.DEFAULT)
                .table(name)
                .name()
                .id();
    }

    private static void rename(Transaction transaction, SnapshotCatalog catalog, ObjectId table, ObjectName to) {
        ObjectId before = object(transaction, table).parent();
        ObjectId after = to.parts().size() == 1
                ? before
                : catalog.schema(to.parts())
                        .orElseThrow(() -> new SnellerException(
                                ErrorCode.SCHEMA_NOT_FOUND,
                                "no schema for " + SnellerException.quote(to.toString()),
                                to.position(),
                                null));
        if (after.equals(before)) {
            transaction.rename(table, to.simple());
        } else {
            transaction.move(table, after, to.simple());
        }
    }

    /** By way of a name nobody can have written. */
    private static void swap(Transaction transaction, ObjectId one, ObjectId other) {
        String nameOfOne = object(transaction, one).name();
        String nameOfOther = object(transaction, other).name();
        transaction.rename(one, "$SWAP " + one);
        transaction.rename(other, nameOfOne);
        transaction.rename(one, nameOfOther);
    }

    private static CatalogObject object(Transaction transaction, ObjectId id) {
        return transaction.view().catalog().object(id).orElseThrow();
    }
}
