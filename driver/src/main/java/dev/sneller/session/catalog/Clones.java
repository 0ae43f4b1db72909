package dev.sneller.session.catalog;

import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import java.util.Comparator;
import java.util.List;

/** Objects that share the files of others: files never change, so each goes its own way from there. */
public final class Clones {
    private static final List<ObjectKind> KINDS =
            List.of(ObjectKind.SCHEMA, ObjectKind.SEQUENCE, ObjectKind.TABLE, ObjectKind.VIEW);

    private Clones() {}

    /** Gives a new table the rows of another, and numbers that go on where the other's are. */
    public static void table(ObjectId source, ObjectId table, Transaction transaction) {
        rows(source, table, transaction);
        contents(source, table, transaction);
    }

    private static void rows(ObjectId source, ObjectId table, Transaction transaction) {
        List<DataFileRef> files = transaction
                .view()
                .manifest(source)
                .files()
                .sorted(Comparator.comparingLong(DataFileEntry::firstRowId))
                .map(DataFileEntry::file)
                .toList();
        if (!files.isEmpty()) {
            transaction.append(table, files);
        }
    }

    /** Puts clones of all that is in a database, schema or table into another. */
    static void contents(ObjectId source, ObjectId target, Transaction transaction) {
        for (ObjectKind kind : KINDS) {
            transaction.view().catalog().children(source, kind).toList().forEach(child -> {
                ObjectId clone = transaction.create(kind, target, child.name(), child.definition());
                if (kind == ObjectKind.TABLE) {
                    rows(child.id(), clone, transaction);
                }
                contents(child.id(), clone, transaction);
            });
        }
    }
}
