package dev.sneller.sql.translate;

import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.ObjectId;
import java.util.List;
import java.util.Optional;

/** A catalog and one table that it has not. */
record OneMoreTable(CatalogView catalog, List<String> name, CatalogView.Table table) implements CatalogView {
    @Override
    public Optional<Relation> relation(List<String> wanted) {
        return wanted.equals(name) ? Optional.of(table) : catalog.relation(wanted);
    }

    @Override
    public CurrentNames current() {
        return catalog.current();
    }

    @Override
    public Optional<ObjectId> sequence(List<String> wanted) {
        return catalog.sequence(wanted);
    }

    @Override
    public List<String> tableNames() {
        return catalog.tableNames();
    }

    @Override
    public List<String> documentKeys(String pattern) {
        return catalog.documentKeys(pattern);
    }
}
