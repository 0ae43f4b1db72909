package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Result;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.dml.Writing;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.table.ObjectId;
import java.util.Optional;

/** ALTER DATABASE, SCHEMA, VIEW … RENAME TO; a session whose place is renamed stays in it. */
record RenamePlan(CatalogStatement.Rename statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        Result result = Writing.run(session, transaction -> {
            rename(transaction, session.catalog(transaction.view()).lookup());
            return ChangeResult.done();
        });
        session.use(renamed(session.names()));
        return result;
    }

    private void rename(Transaction transaction, NameLookup lookup) {
        Optional<CatalogObject> object = NamedObject.find(statement.kind(), statement.name(), lookup);
        if (object.isEmpty()) {
            if (statement.ifExists()) {
                return;
            }
            throw NamedObject.missing(statement.kind(), statement.name(), lookup);
        }
        ObjectName to = statement.to();
        ObjectId parent =
                to.parts().size() == 1 ? object.get().parent() : NamedObject.parentOf(statement.kind(), to, lookup);
        if (lookup.catalog()
                .find(parent, to.simple(), object.get().kind().namespace())
                .isPresent()) {
            throw NamedObject.exists(statement.kind(), to);
        }
        if (parent.equals(object.get().parent())) {
            transaction.rename(object.get().id(), to.simple());
        } else {
            transaction.move(object.get().id(), parent, to.simple());
        }
    }

    private CurrentNames renamed(CurrentNames before) {
        String from = statement.name().simple();
        String to = statement.to().simple();
        return switch (statement.kind()) {
            case DATABASE -> before.database().equals(from) ? new CurrentNames(to, before.schema()) : before;
            case SCHEMA -> {
                boolean here = statement.name().parts().size() == 1
                        || statement.name().parts().get(0).equals(before.database());
                String database = statement.to().parts().size() == 1
                        ? before.database()
                        : statement.to().parts().get(0);
                yield here && before.schema().equals(from) ? new CurrentNames(database, to) : before;
            }
            default -> before;
        };
    }
}
