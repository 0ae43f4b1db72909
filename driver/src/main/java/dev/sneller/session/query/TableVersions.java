package dev.sneller.session.query;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.NameLookup;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.TableName;
import java.util.List;

/** Whether the tables of a plan are still what their names mean, and of about the size the plan was chosen for. */
public final class TableVersions {
    /** A row count past this factor may ask for another plan. */
    private static final int DRIFT = 2;

    /** Below this many rows no plan is worth making again. */
    private static final long SMALL = 10_000;

    private TableVersions() {}

    /** Whether a query's names mean what they meant when it was planned, and its plan is good for more than one execution. */
    public static boolean areCurrent(CompiledQuery query, Snapshot snapshot) {
        return !query.once()
                && query.meanings().stream().allMatch(meaning -> isCurrent(meaning, snapshot))
                && areCurrent(query.tables(), snapshot);
    }

    /** Whether a name means what it meant. */
    public static boolean isCurrent(CatalogView.Meaning meaning, Snapshot snapshot) {
        NameLookup lookup = new NameLookup(snapshot.catalog(), meaning.from());
        if (meaning.version() == CatalogView.Meaning.ANY_VERSION) {
            return lookup.find(meaning.name(), ObjectKind.Namespace.SEQUENCES)
                    .filter(found -> found.id().equals(meaning.id()))
                    .isPresent();
        }
        return lookup.relation(meaning.name())
                .filter(found -> found.id().equals(meaning.id()) && found.schemaVersion() == meaning.version())
                .isPresent();
    }

    /** Whether a plan made for {@code tables} is still right and good for this snapshot. */
    public static boolean areCurrent(List<CatalogView.Table> tables, Snapshot snapshot) {
        return tables.stream().allMatch(table -> isCurrent(table, snapshot));
    }

    private static boolean isCurrent(CatalogView.Table table, Snapshot snapshot) {
        TableName name = table.name();
        Catalog catalog = snapshot.catalog();
        boolean same = catalog.object(name.id())
                .filter(object -> object.schemaVersion() == name.schemaVersion())
                .flatMap(object -> catalog.find(object.parent(), object.name(), ObjectKind.Namespace.RELATIONS))
                .filter(found -> found.id().equals(name.id()))
                .isPresent();
        return same
                && !hasDrifted(
                        table.rows(), snapshot.manifest(name.id()).statistics().rows());
    }

    private static boolean hasDrifted(long then, long now) {
        return Math.max(then, now) > SMALL && (then > now * DRIFT || now > then * DRIFT);
    }
}
