package dev.sneller.session.catalog;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.Session;
import dev.sneller.sql.parse.CloneSource;
import dev.sneller.sql.session.PointsInTime;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import java.util.Comparator;
import java.util.List;

/** Objects that share the files of others: files never change, so each goes its own way from there. */
public final class Clones {
    private static final List<ObjectKind> KINDS =
            List.of(ObjectKind.SCHEMA, ObjectKind.SEQUENCE, ObjectKind.TABLE, ObjectKind.VIEW);

    private Clones() {}

    /** The state that is cloned: what the transaction sees, or the warehouse at an earlier time. */
    public static Snapshot state(CloneSource source, Session session, Snapshot view) {
        return source.past()
                .map(past -> new PointsInTime(session.answers(), session.names()).version(past))
                .map(session::at)
                .orElse(view);
    }

    /** An object in that state, under whatever name it had then. */
    public static CatalogObject then(CatalogObject now, Snapshot state) {
        return state.catalog()
                .object(now.id())
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET, now.name() + " was created after that time; choose a later one"));
    }

    /** Gives a new table the rows of another, and numbers that go on where the other's are. */
    public static void table(Snapshot state, ObjectId source, ObjectId table, Transaction transaction) {
        rows(state, source, table, transaction);
        contents(state, source, table, transaction);
    }

    private static void rows(Snapshot state, ObjectId source, ObjectId table, Transaction transaction) {
        List<DataFileRef> files = state.manifest(source)
                .files()
                .sorted(Comparator.comparingLong(DataFileEntry::firstRowId))
                .map(DataFileEntry::file)
                .toList();
        if (!files.isEmpty()) {
            transaction.append(table, files);
        }
    }

    /** Puts clones of all that is in a database, schema or table into another. */
    static void contents(Snapshot state, ObjectId source, ObjectId target, Transaction transaction) {
        for (ObjectKind kind : KINDS) {
            state.catalog().children(source, kind).toList().forEach(child -> {
                ObjectId clone = transaction.create(kind, target, child.name(), child.definition());
                if (kind == ObjectKind.TABLE) {
                    rows(state, child.id(), clone, transaction);
                }
                contents(state, child.id(), clone, transaction);
            });
        }
    }
}
