package dev.sneller.session;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.table.TableName;
import java.util.List;

/** Whether the tables of a plan are still what their names mean. */
final class TableVersions {
    private TableVersions() {}

    static boolean areCurrent(List<TableName> tables, Catalog catalog) {
        for (TableName table : tables) {
            boolean current = catalog.object(table.id())
                    .filter(object -> object.schemaVersion() == table.schemaVersion())
                    .filter(object -> catalog.find(object.parent(), object.name(), ObjectKind.Namespace.RELATIONS)
                            .filter(found -> found.id().equals(table.id()))
                            .isPresent())
                    .isPresent();
            if (!current) {
                return false;
            }
        }
        return true;
    }
}
