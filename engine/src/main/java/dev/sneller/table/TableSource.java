package dev.sneller.table;

import dev.sneller.predicate.FieldPredicate;
import dev.sneller.type.Schema;
import java.util.List;

/** A table bound to one snapshot, or a set of files queried in place. Immutable and thread-safe. */
public interface TableSource {
    Schema schema();

    TableStatistics statistics();

    /** The files that may hold rows passing all predicates, and how many were left out. */
    Selection units(List<FieldPredicate> predicates);

    /**
     * @param units files to read, in clustering order
     * @param total files before pruning
     */
    record Selection(List<ScanUnit> units, long total) {
        public Selection {
            units = List.copyOf(units);
        }
    }
}
