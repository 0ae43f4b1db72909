package dev.sneller.session;

import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.schemaless.Catalog;
import dev.sneller.sql.session.SessionValues;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a session's tables, and of its views as their queries give them now. */
final class SchemalessCatalog implements Catalog {
    private final CatalogView view;
    private final SessionValues values;
    private final CompileSettings settings;

    SchemalessCatalog(CatalogView view, SessionValues values, CompileSettings settings) {
        this.view = view;
        this.values = values;
        this.settings = settings;
    }

    @Override
    public Optional<Schema> columns(List<String> name) {
        return view.relation(name).map(this::columns);
    }

    private Schema columns(CatalogView.Relation relation) {
        if (relation instanceof CatalogView.Table table) {
            return table.schema();
        }
        if (relation instanceof CatalogView.Listing listing) {
            return listing.schema();
        }
        CatalogView.View named = (CatalogView.View) relation;
        Statement text =
                new StatementParser(named.query()).with(values::variable).next().orElseThrow();
        Schema own = new SqlCompiler(named.inside(), settings)
                .query(text.queryInside().orElseThrow(), List.of())
                .output();
        return named.columns().isEmpty() ? own : renamed(own, named.columns());
    }

    private static Schema renamed(Schema schema, List<String> names) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), schema.fields().size()); i++) {
            Field field = schema.fields().get(i);
            fields.add(new Field(field.id(), names.get(i), field.type(), field.nullable()));
        }
        return new Schema(fields);
    }

    @Override
    public List<String> tables() {
        values.use();
        return view.tableNames();
    }

    @Override
    public Optional<String> suggestion(String name) {
        return Suggestion.nearest(name, view.tableNames());
    }
}
