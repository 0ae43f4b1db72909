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
import dev.sneller.sql.parse.CreateMode;
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
        checkName(statement.kind(), statement.name());
        Result result = Writing.run(session, transaction -> {
            create(transaction, session.catalog(transaction.view()).lookup());
            return status(statement.kind(), statement.name());
        });
        session.use(inside(statement.kind(), statement.name(), session.names()));
        return result;
    }

    static ChangeResult status(Kind kind, ObjectName name) {
        return ChangeResult.status(
                (kind == Kind.DATABASE ? "Database " : "Schema ") + name.simple() + " successfully created.");
    }

    static void checkName(Kind kind, ObjectName name) {
        int most = kind == Kind.DATABASE ? 1 : 2;
        boolean reserved = name.simple().equals(CurrentNames.INFORMATION_SCHEMA) && kind == Kind.SCHEMA;
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
        Optional<ObjectId> parent = free(statement.kind(), name, statement.mode(), transaction, lookup);
        if (parent.isEmpty()) {
            return;
        }
        ObjectKind kind = NamedObject.objectKind(statement.kind());
        Definition definition = new Definition(
                Schema.of(),
                Properties.set(Details.of("{}"), statement.properties()).json());
        ObjectId created = transaction.create(kind, parent.get(), name.simple(), definition);
        if (kind == ObjectKind.DATABASE) {
            transaction.create(ObjectKind.SCHEMA, created, CurrentNames.PUBLIC, Definition.EMPTY);
        }
    }

    /** Frees the name as the mode says; the parent of what is to be created, or empty when IF NOT EXISTS leaves the old one. */
    static Optional<ObjectId> free(
            Kind kind, ObjectName name, CreateMode mode, Transaction transaction, NameLookup lookup) {
        ObjectId parent = NamedObject.parentOf(kind, name, lookup);
        Optional<CatalogObject> old = NamedObject.find(kind, name, lookup);
        if (old.isPresent()) {
            if (mode.ifNotExists()) {
                return Optional.empty();
            }
            if (!mode.replace()) {
                throw NamedObject.exists(kind, name);
            }
            transaction.drop(old.get().id());
        }
        return Optional.of(parent);
    }

    /** Where a session is after it created something. */
    static CurrentNames inside(Kind kind, ObjectName name, CurrentNames before) {
        if (kind == Kind.DATABASE) {
            return new CurrentNames(name.simple(), CurrentNames.PUBLIC);
        }
        String database =
                name.parts().size() == 1 ? before.database() : name.parts().get(0);
        return new CurrentNames(database, name.simple());
    }
}
