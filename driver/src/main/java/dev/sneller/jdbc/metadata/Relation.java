package dev.sneller.jdbc.metadata;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Description;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table or view as metadata shows it.
 *
 * @param type TABLE, VIEW, SYSTEM TABLE
 * @param columns found when asked for: those of a view take work
 */
record Relation(String database, String schema, String name, String type, String comment, Supplier<Schema> columns) {
    /** Those whose schema and name fit the patterns; a name without wildcards is looked up and not searched for. */
    static List<Relation> of(
            Description held, List<CatalogObject> databases, String schemaPattern, String tablePattern) {
        MetadataPattern schemas = MetadataPattern.of(schemaPattern);
        List<Relation> found = new ArrayList<>();
        for (CatalogObject database : databases) {
            held.schemas(database)
                    .filter(schema -> schemas.matches(schema.name()))
                    .flatMap(schema -> stored(held, database, schema, tablePattern))
                    .forEach(found::add);
            if (schemas.matches(Description.INFORMATION_SCHEMA)) {
                found.addAll(describing(held, database, tablePattern));
            }
        }
        return found;
    }

    private static Stream<Relation> stored(
            Description held, CatalogObject database, CatalogObject schema, String pattern) {
        MetadataPattern names = MetadataPattern.of(pattern);
        Stream<CatalogObject> relations = MetadataPattern.isName(pattern)
                ? held.relation(schema, pattern)
                : held.relations(schema).filter(relation -> names.matches(relation.name()));
        return relations.map(relation -> new Relation(
                database.name(),
                schema.name(),
                relation.name(),
                relation.kind() == ObjectKind.VIEW ? "VIEW" : "TABLE",
                held.comment(relation),
                () -> held.columns(relation)));
    }

    private static List<Relation> describing(Description held, CatalogObject database, String pattern) {
        MetadataPattern names = MetadataPattern.of(pattern);
        return held.describing().stream()
                .filter(names::matches)
                .map(name -> new Relation(
                        database.name(),
                        Description.INFORMATION_SCHEMA,
                        name,
                        "SYSTEM TABLE",
                        "",
                        () -> held.describingColumns(name)))
                .toList();
    }
}
