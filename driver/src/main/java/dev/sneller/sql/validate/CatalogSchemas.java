package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaVersion;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;

/**
 * The catalog as a tree of Calcite's schemas that asks the view for one name at a time and lists nothing.
 *
 * <p>Remembers what a statement named; what it means is asked once.
 */
final class CatalogSchemas {
    private static final int LEVELS = 3;

    /** Parts before the name of a table at an earlier version. */
    private static final int PAST = 2;

    private final CatalogView view;
    private final Relations relations;
    private final Map<List<String>, Table> found = new LinkedHashMap<>();
    private final List<List<String>> missed = new ArrayList<>();

    CatalogSchemas(CatalogView view, Relations relations) {
        this.view = view;
        this.relations = relations;
    }

    /** A root under which {@code t}, {@code s.t}, {@code d.s.t} and files are found. */
    CalciteSchema root() {
        return CalciteSchema.createRootSchema(false, false, "", new Names(List.of()));
    }

    /** Columns of what was named so far, for suggestions. */
    List<String> columns() {
        return found.values().stream()
                .flatMap(table -> table.getRowType(relations.types()).getFieldNames().stream())
                .toList();
    }

    /** The whole of a name that was looked for in vain, given its first part; the validator tells no more. */
    String asWritten(String firstPart) {
        return missed.stream()
                .filter(name -> name.get(0).equals(firstPart))
                .max(Comparator.comparing(List::size))
                .map(name -> name.get(0).equals(SyntaxNodes.PAST_SCHEMA) ? name.subList(PAST, name.size()) : name)
                .map(name -> String.join(".", name))
                .orElse(firstPart);
    }

    private Table table(List<String> name) {
        Table known = found.get(name);
        if (known != null) {
            return known;
        }
        Table table = lookUp(name);
        if (table != null) {
            found.put(name, table);
        } else {
            missed.add(name);
        }
        return table;
    }

    private Table lookUp(List<String> name) {
        if (name.get(0).equals(SyntaxNodes.FILE_SCHEMA)) {
            return name.size() == 2 ? relations.files(view, name.get(1)) : null;
        }
        if (name.get(0).equals(SyntaxNodes.PAST_SCHEMA)) {
            return name.size() > PAST ? relations.past(view, name.subList(PAST, name.size()), name.get(1)) : null;
        }
        return relations.of(view, name);
    }

    /** Any name that is no table may be a schema above the last level: Calcite looks for schemas first. */
    private Schema schema(List<String> parent, String name) {
        List<String> longer = append(parent, name);
        int levels = longer.get(0).equals(SyntaxNodes.PAST_SCHEMA) ? PAST + LEVELS : LEVELS;
        return longer.size() < levels && table(longer) == null ? new Names(longer) : null;
    }

    private static List<String> append(List<String> names, String name) {
        List<String> longer = new ArrayList<>(names);
        longer.add(name);
        return longer;
    }

    /** A level of the tree. */
    private final class Names extends AbstractSchema {
        private final List<String> path;

        Names(List<String> path) {
            this.path = path;
        }

        @Override
        public Lookup<Table> tables() {
            return new ByName<>((parent, name) -> table(append(parent, name)), path);
        }

        @Override
        public Lookup<? extends Schema> subSchemas() {
            return new ByName<Schema>(CatalogSchemas.this::schema, path);
        }

        @Override
        public Schema snapshot(SchemaVersion version) {
            return this;
        }
    }

    /** Answers exact names only and lists none. */
    private record ByName<T>(BiFunction<List<String>, String, T> resolve, List<String> parent) implements Lookup<T> {
        @Override
        public T get(String name) {
            return resolve.apply(parent, name);
        }

        @Override
        public Named<T> getIgnoreCase(String name) {
            T value = get(name);
            return value == null ? null : new Named<>(name, value);
        }

        @Override
        public Set<String> getNames(LikePattern pattern) {
            return Set.of();
        }
    }
}
