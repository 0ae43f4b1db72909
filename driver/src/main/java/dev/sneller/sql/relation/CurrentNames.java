package dev.sneller.sql.relation;

import java.util.List;

/**
 * Where names of fewer than three parts are looked up. The objects may have been dropped since.
 *
 * @param schema empty when there is none; then only PUBLIC is searched
 */
public record CurrentNames(String database, String schema) {
    /** The schema every database begins with, searched after the current one. */
    public static final String PUBLIC = "PUBLIC";

    /** The schema of every database that describes it. */
    public static final String INFORMATION_SCHEMA = "INFORMATION_SCHEMA";

    /** The schema whose tables are results of earlier statements, named by their ids. */
    public static final String RESULTS = "$RESULT";

    /** What a warehouse begins with. */
    public static final CurrentNames INITIAL = new CurrentNames("SNELLER", PUBLIC);

    /** Database, schema and object that a name of one to three parts means first. */
    public List<String> absolute(List<String> name) {
        return switch (name.size()) {
            case 1 -> List.of(database, schema, name.get(0));
            case 2 -> List.of(database, name.get(0), name.get(1));
            default -> name;
        };
    }
}
