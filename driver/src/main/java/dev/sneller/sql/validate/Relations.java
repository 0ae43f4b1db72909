package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.relation.ListingTable;
import dev.sneller.sql.relation.ViewTable;
import dev.sneller.sql.type.SqlTypeFactory;
import dev.sneller.table.ObjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.schema.Table;

/** What the names of one statement mean, those inside its views included. For one thread. */
final class Relations {
    private final CompileSettings settings;
    private final SqlTypeFactory types;
    private final List<StoredTable> tables = new ArrayList<>();
    private final List<CatalogView.Meaning> meanings = new ArrayList<>();
    private final Map<List<String>, ViewTable> views = new HashMap<>();
    private final Map<List<String>, ValidatedQuery> queries = new HashMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();

    Relations(CompileSettings settings, SqlTypeFactory types) {
        this.settings = settings;
        this.types = types;
    }

    CompileSettings settings() {
        return settings;
    }

    SqlTypeFactory types() {
        return types;
    }

    /** Stored tables and files named so far. */
    List<StoredTable> tables() {
        return tables;
    }

    /** What the names of tables and views meant so far. */
    List<CatalogView.Meaning> meanings() {
        return meanings;
    }

    /** Queries of the views named so far, by path. */
    Map<List<String>, ValidatedQuery> queries() {
        return queries;
    }

    /** What a name means in a view of the catalog, or null. */
    Table of(CatalogView catalog, List<String> name) {
        CatalogView.Relation relation = catalog.relation(name).orElse(null);
        if (relation instanceof CatalogView.Table table) {
            note(catalog, name, table.name().id(), table.name().schemaVersion());
            return stored(StoredTable.of(table));
        }
        if (relation instanceof CatalogView.View view) {
            note(catalog, name, view.id(), view.version());
            return views.containsKey(view.path()) ? views.get(view.path()) : bound(view);
        }
        return relation instanceof CatalogView.Listing listing
                ? new ListingTable(listing.schema(), listing.number())
                : null;
    }

    /** What the table of a name was at an earlier version, or null when there is no table of this name. */
    StoredTable past(CatalogView catalog, List<String> name, String version) {
        return catalog.past(name, Long.parseLong(version))
                .map(table -> stored(StoredTable.of(table)))
                .orElse(null);
    }

    /** Files queried in place. */
    StoredTable files(CatalogView catalog, String pattern) {
        return stored(StoredTable.ofFiles(pattern, catalog.documentKeys(pattern)));
    }

    /** A sequence that is named in the statement. */
    void sequence(CatalogView catalog, List<String> name, ObjectId id) {
        meanings.add(new CatalogView.Meaning(catalog.current(), name, id, CatalogView.Meaning.ANY_VERSION));
    }

    private void note(CatalogView catalog, List<String> name, ObjectId id, int version) {
        meanings.add(new CatalogView.Meaning(catalog.current(), name, id, version));
    }

    private StoredTable stored(StoredTable table) {
        tables.add(table);
        return table;
    }

    private ViewTable bound(CatalogView.View view) {
        if (open.contains(view.id())) {
            throw new SnellerException(ErrorCode.INVALID_ARGUMENT, "view " + view.name() + " reads itself");
        }
        open.push(view.id());
        try {
            Statement text = new StatementParser(view.query())
                    .with(settings.session()::variable)
                    .next()
                    .orElseThrow();
            ValidatedQuery query =
                    ValidatedQuery.of(text.queryInside().orElseThrow(), view.inside(), this, List.of(), List.of());
            ViewTable table = new ViewTable(view.path(), row(view, query));
            queries.put(view.path(), query);
            views.put(view.path(), table);
            return table;
        } catch (SnellerException e) {
            String where = e.position().map(place -> " at " + place).orElse("");
            throw new SnellerException(e.code(), "view " + view.name() + where + ": " + e.text(), e);
        } finally {
            open.pop();
        }
    }

    private RelDataType row(CatalogView.View view, ValidatedQuery query) {
        List<RelDataTypeField> fields = query.row().getFieldList();
        if (!view.columns().isEmpty() && view.columns().size() != fields.size()) {
            throw new SnellerException(
                    ErrorCode.SET_COLUMN_COUNT,
                    "its query has " + fields.size() + " columns now, it was created with "
                            + view.columns().size() + "; create it again");
        }
        RelDataTypeFactory.Builder row = types.builder();
        for (int i = 0; i < fields.size(); i++) {
            String name = view.columns().isEmpty()
                    ? fields.get(i).getName()
                    : view.columns().get(i);
            row.add(name, fields.get(i).getType());
        }
        return row.build();
    }
}
