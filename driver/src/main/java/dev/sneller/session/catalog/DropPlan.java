package dev.sneller.session.catalog;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import java.util.Arrays;
import java.util.Optional;

/** DROP DATABASE, SCHEMA and VIEW; what is in a database or schema goes with it unless RESTRICT is said. */
record DropPlan(CatalogStatement.Drop statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            drop(transaction, session.catalog(transaction.view()).lookup());
            return ChangeResult.status(statement.name().simple() + " successfully dropped.");
        });
    }

    private void drop(Transaction transaction, NameLookup lookup) {
        Optional<CatalogObject> object = NamedObject.find(statement.kind(), statement.name(), lookup);
        if (object.isEmpty()) {
            if (statement.ifExists()) {
                return;
            }
            throw NamedObject.missing(statement.kind(), statement.name(), lookup);
        }
        if (statement.restrict() && hasChildren(object.get(), lookup)) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    statement.kind().of(statement.name().toString())
                            + " is not empty; say CASCADE to drop what is in it",
                    statement.name().position(),
                    null);
        }
        transaction.drop(object.get().id());
    }

    /** A database always has its schema PUBLIC, which counts when something is in it. */
    private static boolean hasChildren(CatalogObject object, NameLookup lookup) {
        return Arrays.stream(ObjectKind.values())
                .flatMap(kind -> lookup.catalog().children(object.id(), kind))
                .anyMatch(child -> !child.kind().isContainer() || hasChildren(child, lookup));
    }
}
