package dev.sneller.session.dml;

import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.Snapshot;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.session.Session;
import dev.sneller.session.query.Running;
import dev.sneller.table.ObjectId;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.TableName;
import dev.sneller.table.TableResolver;
import dev.sneller.table.TableSource;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Some files of a table, as a table of its own beside the whole one. */
record TouchedFiles(Manifest table, Set<UUID> files) implements TableSource {
    private static final ObjectId ID = new ObjectId(new UUID(0, -1));

    /** How plans name the touched files of a table. */
    static TableName name(TableName table) {
        return new TableName(ID, table.schemaVersion(), table.name());
    }

    /** Tables as a snapshot has them, and these files. */
    TableResolver beside(Session session, Snapshot view) {
        TableResolver tables = Running.tables(session, view);
        return name -> name.id().equals(ID) ? this : tables.resolve(name);
    }

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public TableStatistics statistics() {
        return TableStatistics.UNKNOWN;
    }

    @Override
    public Selection units(List<FieldPredicate> predicates) {
        Selection whole = table.units(predicates);
        return new Selection(these(whole.units()), these(whole.leftOut()));
    }

    private List<ScanUnit> these(List<ScanUnit> units) {
        return units.stream()
                .filter(unit -> files.contains(((ScanUnit.PaxFile) unit).file().id()))
                .toList();
    }
}
