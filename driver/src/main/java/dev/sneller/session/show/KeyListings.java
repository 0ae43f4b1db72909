package dev.sneller.session.show;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.session.sequence.SequenceDefinition;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** SHOW PRIMARY KEYS, UNIQUE KEYS, SEQUENCES. */
public final class KeyListings {
    private static final RowLayout KEYS = RowLayout.of(
            "@created_on",
            "database_name",
            "schema_name",
            "table_name",
            "column_name",
            "#key_sequence",
            "constraint_name",
            "rely",
            "comment");

    static final Listing PRIMARY_KEYS = new Listing(
            KEYS,
            "table_name",
            List.of(),
            context -> keys(context).filter(Key::primary).flatMap(key -> rows(context, key)));

    static final Listing UNIQUE_KEYS = new Listing(
            KEYS,
            "table_name",
            List.of(),
            context -> keys(context).filter(key -> !key.primary()).flatMap(key -> rows(context, key)));

    static final Listing SEQUENCES = new Listing(
            RowLayout.of(
                    "name",
                    "database_name",
                    "schema_name",
                    "#next_value",
                    "#interval",
                    "@created_on",
                    "owner",
                    "comment",
                    "owner_role_type",
                    "ordered"),
            "name",
            List.of(),
            context -> context.schemas()
                    .flatMap(schema -> context.catalog().children(schema.id(), ObjectKind.SEQUENCE))
                    .map(sequence -> sequence(context, sequence)));

    private KeyListings() {}

    /**
     * A key as it was declared; nothing enforces it.
     *
     * @param name as given, else ours
     * @param columns in the order of the table
     */
    public record Key(CatalogObject table, boolean primary, String name, List<String> columns) {}

    /** Keys of the tables asked for. */
    public static Stream<Key> keys(ShowContext context) {
        return context.relations(ObjectKind.TABLE).flatMap(table -> keys(table).stream());
    }

    /** Keys of one table, the primary one first. */
    public static List<Key> keys(CatalogObject table) {
        TableDetails details = TableDetails.of(table.definition().details());
        List<Key> keys = new ArrayList<>();
        if (!details.primaryKey().isEmpty()) {
            String name = details.primaryKeyName();
            keys.add(new Key(
                    table,
                    true,
                    name.isEmpty() ? table.name() + "_PRIMARY_KEY" : name,
                    columns(table, details.primaryKey())));
        }
        List<List<Integer>> unique = details.uniqueKeys();
        for (int i = 0; i < unique.size(); i++) {
            String name = details.uniqueKeyName(i);
            keys.add(new Key(
                    table,
                    false,
                    name.isEmpty() ? table.name() + "_UNIQUE_" + (keys.size() + 1) : name,
                    columns(table, unique.get(i))));
        }
        return keys;
    }

    private static List<String> columns(CatalogObject table, List<Integer> ids) {
        return table.definition().schema().fields().stream()
                .filter(field -> ids.contains(field.id()))
                .map(Field::name)
                .toList();
    }

    private static Stream<List<Datum>> rows(ShowContext context, Key key) {
        List<List<Datum>> rows = new ArrayList<>();
        for (String column : key.columns()) {
            rows.add(KEYS.row(
                    ShowContext.created(key.table()),
                    context.databaseOf(key.table()),
                    context.schemaOf(key.table()),
                    key.table().name(),
                    column,
                    rows.size() + 1,
                    key.name(),
                    "false"));
        }
        return rows.stream();
    }

    private static List<Datum> sequence(ShowContext context, CatalogObject sequence) {
        SequenceDefinition numbers = SequenceDefinition.of(sequence.definition());
        return SEQUENCES
                .layout()
                .row(
                        sequence.name(),
                        context.databaseOf(sequence),
                        context.schemaOf(sequence),
                        numbers.next(),
                        numbers.increment(),
                        ShowContext.created(sequence),
                        Session.USER,
                        "",
                        "ROLE",
                        "N");
    }
}
