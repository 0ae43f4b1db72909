package dev.sneller.metastore.manifest;

import dev.sneller.predicate.FieldPredicate;
import dev.sneller.predicate.Verdict;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.StatisticsKey;
import java.util.List;

/** Leaves out files whose statistics prove that no row passes; whatever is missing or unknown keeps the file. */
final class FilePruning {
    private FilePruning() {}

    /** Whether some row may pass all predicates. */
    static boolean mayHold(DataFileRef file, List<FieldPredicate> predicates) {
        for (FieldPredicate predicate : predicates) {
            StatisticsKey key = new StatisticsKey(predicate.fieldId(), predicate.path());
            ColumnStatistics statistics = file.statistics().get(key);
            if (statistics != null
                    && predicate.predicate().verdict(FileZone.of(predicate, statistics, file.rows())) == Verdict.NONE) {
                return false;
            }
        }
        return file.rows() > 0;
    }
}
