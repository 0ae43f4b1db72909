package dev.sneller.session.ddl;

import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.TableElements;
import dev.sneller.type.Schema;
import java.util.List;

/** The details of tables that are created. */
final class NewColumns {
    private NewColumns() {}

    /** @param schema with the columns of {@code elements}, in their order; those may be none */
    static TableDetails details(
            Schema schema, TableElements elements, Options properties, StatementPlan.Execution execution) {
        TableDetails details = TableDetails.of("{}").withNextField(schema.size() + 1);
        List<ColumnDefinition> columns = elements.columns();
        for (int i = 0; i < columns.size(); i++) {
            details = details.with(schema.field(i), columns.get(i), execution);
        }
        for (var constraint : elements.constraints()) {
            details = details.with(constraint, schema);
        }
        return details.with(properties);
    }
}
