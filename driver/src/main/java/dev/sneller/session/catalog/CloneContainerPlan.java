package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.table.ObjectId;
import java.util.Optional;

/** CREATE DATABASE, SCHEMA … CLONE: with clones of all that is in the other one; the session moves into it. */
record CloneContainerPlan(CatalogStatement.CloneContainer statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        Result result = Writing.run(session, transaction -> {
            clone(session, transaction, session.catalog(transaction.view()).lookup());
            return CreateContainerPlan.status(statement.kind(), statement.name());
        });
        session.use(CreateContainerPlan.inside(statement.kind(), statement.name(), session.names()));
        return result;
    }

    private void clone(Session session, Transaction transaction, NameLookup lookup) {
        ObjectName name = statement.name();
        CreateContainerPlan.checkName(statement.kind(), name);
        CatalogObject source = NamedObject.find(
                        statement.kind(), statement.source().name(), lookup)
                .orElseThrow(() ->
                        NamedObject.missing(statement.kind(), statement.source().name(), lookup));
        Snapshot state = Clones.state(statement.source(), session, transaction.view());
        CatalogObject then = Clones.then(source, state);
        Optional<ObjectId> parent =
                CreateContainerPlan.free(statement.kind(), name, statement.mode(), transaction, lookup);
        if (parent.isPresent()) {
            ObjectId created = transaction.create(
                    NamedObject.objectKind(statement.kind()), parent.get(), name.simple(), then.definition());
            Clones.contents(state, source.id(), created, transaction);
        }
    }
}
