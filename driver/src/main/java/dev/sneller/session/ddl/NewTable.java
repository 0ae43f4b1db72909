package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Transaction;
import dev.sneller.session.ChangeResult;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.catalog.Details;
import dev.sneller.sql.parse.CreateMode;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives a new table its name: IF NOT EXISTS, OR REPLACE and clashes. */
final class NewTable {
    private NewTable() {}

    /** The new table's id, or empty when IF NOT EXISTS leaves the old one. */
    static Optional<ObjectId> create(
            Transaction transaction, ObjectName name, CreateMode mode, Definition definition, Session session) {
        SnapshotCatalog catalog = session.catalog(transaction.view());
        ObjectId parent = catalog.schema(name.parts())
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.SCHEMA_NOT_FOUND,
                        "no schema for " + SnellerException.quote(name.toString()),
                        name.position(),
                        null));
        String simple = mode.temporary() ? session.warehouse().temporary(name.simple()) : name.simple();
        Optional<CatalogObject> old = transaction.view().catalog().find(parent, simple, ObjectKind.Namespace.RELATIONS);
        if (old.isPresent() && !isBeside(old.get(), mode)) {
            if (mode.ifNotExists()) {
                return Optional.empty();
            }
            if (!mode.replace() || old.get().kind() != ObjectKind.TABLE) {
                throw new SnellerException(
                        ErrorCode.ALREADY_EXISTS,
                        old.get().kind() + " " + SnellerException.quote(name.toString())
                                + " exists; say OR REPLACE or IF NOT EXISTS",
                        name.position(),
                        null);
            }
            transaction.drop(old.get().id());
            if (isTemporary(old.get()) && !mode.temporary()) {
                return create(transaction, name, mode, definition, session);
            }
        }
        return Optional.of(transaction.create(ObjectKind.TABLE, parent, simple, living(definition, mode)));
    }

    /** Whether the new table comes under a temporary one, which goes on to have the name in its session. */
    private static boolean isBeside(CatalogObject old, CreateMode mode) {
        return isTemporary(old) && !mode.temporary() && !mode.replace() && !mode.ifNotExists();
    }

    private static boolean isTemporary(CatalogObject table) {
        return table.kind() == ObjectKind.TABLE
                && Details.of(table.definition().details()).isTemporary();
    }

    /** The definition, which says how long the table lives. */
    private static Definition living(Definition definition, CreateMode mode) {
        Details details = Details.of(definition.details());
        if (mode.temporary() == details.isTemporary()) {
            return definition;
        }
        return new Definition(
                definition.schema(),
                details.with(Details.KIND, mode.temporary() ? Details.TEMPORARY : null)
                        .json());
    }

    /** What CREATE answers. */
    static ChangeResult status(ObjectName name, boolean created) {
        return ChangeResult.status(
                created
                        ? "Table " + name.simple() + " successfully created."
                        : name.simple() + " already exists, statement succeeded.");
    }

    static void checkNames(Schema schema, ObjectName table) {
        Set<String> names = new HashSet<>();
        for (Field field : schema.fields()) {
            if (!names.add(field.name())) {
                throw new SnellerException(
                        ErrorCode.DUPLICATE_COLUMN,
                        "column " + SnellerException.quote(field.name()) + " stands twice in " + table,
                        table.position(),
                        null);
            }
        }
    }
}
