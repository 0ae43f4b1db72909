package dev.sneller.session.catalog;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
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
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Schema;
import java.util.Optional;

/** CREATE DATABASE, CREATE SCHEMA; the session moves into what it has created. */
record CreateContainerPlan(CatalogStatement.CreateContainer statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        checkName();
        Result result = Writing.run(session, transaction -> {
            create(transaction, session.catalog(transaction.view()).lookup());
            return ChangeResult.status((statement.kind() == Kind.DATABASE ? "Database " : "Schema ")
                    + statement.name().simple() + " successfully created.");
        });
        session.use(inside(session.names()));
        return result;
    }

    private void checkName() {
        ObjectName name = statement.name();
        int most = statement.kind() == Kind.DATABASE ? 1 : 2;
        boolean reserved = name.simple().equals(CurrentNames.INFORMATION_SCHEMA) && statement.kind() == Kind.SCHEMA;
        if (name.parts().size() > most || reserved) {
            throw new SnellerException(
                    reserved ? ErrorCode.ALREADY_EXISTS : ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(name.toString())
                            + (reserved ? " is in every database" : " has too many parts"),
                    name.position(),
                    null);
        }
    }

    private void create(Transaction transaction, NameLookup lookup) {
        ObjectName name = statement.name();
        ObjectId parent = NamedObject.parentOf(statement.kind(), name, lookup);
        Optional<CatalogObject> old = NamedObject.find(statement.kind(), name, lookup);
        if (old.isPresent()) {
            if (statement.mode().ifNotExists()) {
                return;
            }
            if (!statement.mode().replace()) {
                throw NamedObject.exists(statement.kind(), name);
            }
            transaction.drop(old.get().id());
        }
        ObjectKind kind = NamedObject.objectKind(statement.kind());
        Definition definition = new Definition(
                Schema.of(),
                Properties.set(Details.of("{}"), statement.properties()).json());
        ObjectId created = transaction.create(kind, parent, name.simple(), definition);
        if (kind == ObjectKind.DATABASE) {
            transaction.create(ObjectKind.SCHEMA, created, CurrentNames.PUBLIC, Definition.EMPTY);
        }
    }

    private CurrentNames inside(CurrentNames before) {
        ObjectName name = statement.name();
        if (statement.kind() == Kind.DATABASE) {
            return new CurrentNames(name.simple(), CurrentNames.PUBLIC);
        }
        String database =
                name.parts().size() == 1 ? before.database() : name.parts().get(0);
        return new CurrentNames(database, name.simple());
    }
}
