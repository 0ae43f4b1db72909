package dev.sneller.sql.schemaless;

import dev.sneller.type.Schema;
import java.util.List;
import java.util.Optional;

/** What a query asks of the tables and views there are. */
public interface Catalog {
    /** The columns of a table or view by its name as the catalog has it. */
    Optional<Schema> columns(List<String> name);

    /** Names of the tables that a pattern may choose; asking ties a plan to the tables there are. */
    List<String> tables();

    /** The nearest name there is. */
    Optional<String> suggestion(String name);
}
