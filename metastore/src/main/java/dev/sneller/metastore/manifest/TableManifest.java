package dev.sneller.metastore.manifest;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.Manifest;
import dev.sneller.predicate.FieldPredicate;
import dev.sneller.table.FilePruning;
import dev.sneller.table.ScanUnit;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a table under its definition at one snapshot. */
public final class TableManifest implements Manifest {
    private final CatalogObject table;
    private final TableFiles files;

    public TableManifest(CatalogObject table, TableFiles files) {
        this.table = table;
        this.files = files;
    }

    @Override
    public Schema schema() {
        return table.definition().schema();
    }

    @Override
    public TableStatistics statistics() {
        return files.statistics();
    }

    @Override
    public long fileCount() {
        return files.count();
    }

    @Override
    public Stream<DataFileEntry> files() {
        return files.stream();
    }

    @Override
    public Selection units(List<FieldPredicate> predicates) {
        Map<Boolean, List<ScanUnit>> judged = files.stream()
                .collect(Collectors.partitioningBy(
                        entry -> FilePruning.mayHold(entry.file(), predicates),
                        Collectors.mapping(
                                entry -> new ScanUnit.PaxFile(entry.file(), entry.firstRowId()), Collectors.toList())));
        return new Selection(judged.get(true), judged.get(false));
    }
}
