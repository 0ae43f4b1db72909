package dev.sneller.session.show;

import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Columns of tables and views; those of a view are found by binding its query. */
public final class RelationColumns {
    private RelationColumns() {}

    /** None when the view's query cannot be bound any more. */
    public static Stream<Field> of(ShowContext context, CatalogObject relation) {
        return of(context.session().catalog(context.snapshot()), relation).fields().stream();
    }

    /** Without columns when the view's query cannot be bound any more. */
    public static Schema of(SnapshotCatalog catalog, CatalogObject relation) {
        if (relation.kind() != ObjectKind.VIEW) {
            return relation.definition().schema();
        }
        try {
            return ofQuery(catalog, "SELECT * FROM " + quoted(catalog.lookup().path(relation)));
        } catch (SnellerException stale) {
            return Schema.of();
        }
    }

    /** Columns of a query. */
    public static Schema ofQuery(SnapshotCatalog catalog, String query) {
        return new SqlCompiler(catalog, CompileSettings.DEFAULT)
                .query(StatementParser.parse(query).queryInside().orElseThrow(), List.of())
                .output();
    }

    /** A name as it has to be written to mean exactly this. */
    public static String quoted(List<String> name) {
        return String.join(
                ".",
                name.stream()
                        .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                        .toList());
    }
}
