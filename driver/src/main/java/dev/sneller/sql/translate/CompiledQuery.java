package dev.sneller.sql.translate;

import dev.sneller.plan.PlanNode;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Map;

/**
 * A plan with what its user must know. Immutable, shared by threads.
 *
 * @param output columns of the result
 * @param parameterTypes of {@code ?} in order: what the plan expects; compile again when a bound value is of another type
 * @param tables stored tables the plan reads, with schema version and row count it was made for
 * @param meanings what the names of tables and views meant
 * @param filePatterns files queried in place
 * @param once whether the plan is good for one execution only: it has values of the session as constants
 * @param estimates rows expected of nodes of the plan, by identity; not of all
 */
public record CompiledQuery(
        PlanNode plan,
        Schema output,
        List<LogicalType> parameterTypes,
        List<CatalogView.Table> tables,
        List<CatalogView.Meaning> meanings,
        List<String> filePatterns,
        boolean once,
        Map<PlanNode, Long> estimates) {
    public CompiledQuery {
        parameterTypes = List.copyOf(parameterTypes);
        tables = List.copyOf(tables);
        meanings = List.copyOf(meanings);
        filePatterns = List.copyOf(filePatterns);
    }
}
