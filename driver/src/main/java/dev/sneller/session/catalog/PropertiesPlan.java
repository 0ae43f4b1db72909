package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.parse.catalog.CatalogStatement.Kind;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** ALTER … SET, ALTER … UNSET, COMMENT ON. */
record PropertiesPlan(Kind kind, ObjectName name, boolean ifExists, UnaryOperator<Details> change)
        implements StatementPlan {
    static PropertiesPlan of(CatalogStatement.SetProperties statement) {
        return new PropertiesPlan(
                statement.kind(),
                statement.name(),
                statement.ifExists(),
                details -> Properties.set(details, statement.properties()));
    }

    static PropertiesPlan of(CatalogStatement.UnsetProperties statement) {
        return new PropertiesPlan(statement.kind(), statement.name(), statement.ifExists(), details -> {
            Details changed = details;
            for (String property : statement.names()) {
                changed = changed.with(Properties.member(property), null);
            }
            return changed;
        });
    }

    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        return Writing.run(session, transaction -> {
            alter(transaction, session.catalog(transaction.view()).lookup());
            return ChangeResult.done();
        });
    }

    private void alter(Transaction transaction, NameLookup lookup) {
        Optional<CatalogObject> object = NamedObject.find(kind, name, lookup);
        if (object.isEmpty()) {
            if (ifExists) {
                return;
            }
            throw NamedObject.missing(kind, name, lookup);
        }
        Definition before = object.get().definition();
        Details details = change.apply(Details.of(before.details()));
        transaction.alter(object.get().id(), new Definition(before.schema(), details.json()));
    }
}
