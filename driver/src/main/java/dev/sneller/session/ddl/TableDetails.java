package dev.sneller.session.ddl;

import dev.sneller.session.StatementPlan;
import dev.sneller.session.catalog.Details;
import dev.sneller.sql.parse.ColumnDefinition;
import dev.sneller.sql.parse.ColumnDefinition.Identity;
import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.TableAction;
import dev.sneller.sql.parse.TableConstraint;
import dev.sneller.table.ObjectId;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the log keeps of a table besides its fields: defaults and comments of columns by field id, keys and constraints, properties, and the
 * id of the next field, so that none is given twice. Immutable.
 */
public record TableDetails(Details members) {
    private static final String NEXT_FIELD = "next_field";
    private static final String DEFAULT = "default.";
    private static final String IDENTITY = "identity.";
    private static final String COLUMN_COMMENT = "comment.";

    public static TableDetails of(String json) {
        return new TableDetails(Details.of(json));
    }

    /** Expressions that columns have where no value is given, by field id. */
    public Map<Integer, String> defaults(Schema schema, ObjectId table) {
        Map<Integer, String> defaults = new HashMap<>();
        for (Field field : schema.fields()) {
            String text = identity(field.id()).isPresent()
                    ? "NEXTVAL('" + table + "/" + field.id() + "')"
                    : members.text(DEFAULT + field.id());
            if (!text.isEmpty()) {
                defaults.put(field.id(), text);
            }
        }
        return defaults;
    }

    /** The text of DEFAULT of a column, empty when there is none. */
    public String defaultText(int field) {
        return members.text(DEFAULT + field);
    }

    /** The numbers that a column gets where no value is given. */
    public Optional<Identity> identity(int field) {
        List<String> numbers = members.texts(IDENTITY + field);
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identity(Long.parseLong(numbers.get(0)), Long.parseLong(numbers.get(1))));
    }

    /** A column's comment, empty when there is none. */
    public String comment(int field) {
        return members.text(COLUMN_COMMENT + field);
    }

    /** Field ids of the primary key, none when there is none. */
    public List<Integer> primaryKey() {
        return keys().primaryKey();
    }

    /** The name given to the primary key, empty when there is none. */
    public String primaryKeyName() {
        return keys().primaryKeyName();
    }

    /** Field ids of each unique key. */
    public List<List<Integer>> uniqueKeys() {
        return keys().uniqueKeys();
    }

    /** The name given to a unique key, empty when there is none. */
    public String uniqueKeyName(int key) {
        return keys().uniqueKeyName(key);
    }

    /** Foreign keys and checks as written. */
    public List<String> otherConstraints() {
        return keys().others();
    }

    /** The id of the next column. */
    int nextField(Schema schema) {
        String text = members.text(NEXT_FIELD);
        int used = schema.fields().stream().mapToInt(Field::id).max().orElse(0);
        return text.isEmpty() ? used + 1 : Integer.parseInt(text);
    }

    TableDetails withNextField(int id) {
        return with(NEXT_FIELD, Integer.toString(id));
    }

    /** With what a new column says of itself. */
    TableDetails with(Field field, ColumnDefinition column, StatementPlan.Execution execution) {
        TableDetails more = withDefault(
                        field.id(),
                        DefaultValues.kept(column.defaultText(), field.type(), column.position(), execution))
                .withComment(field.id(), column.comment());
        return column.identity()
                .map(numbers -> new TableDetails(more.members.with(
                        IDENTITY + field.id(),
                        List.of(Long.toString(numbers.start()), Long.toString(numbers.increment())))))
                .orElse(more);
    }

    /** Without anything about a column that is dropped. */
    TableDetails without(Field column) {
        int field = column.id();
        Details rest = members.with(DEFAULT + field, null)
                .with(COLUMN_COMMENT + field, null)
                .with(IDENTITY + field, null);
        return new TableDetails(new KeyDetails(rest).without(column));
    }

    /** Without a constraint. */
    TableDetails without(TableAction.DropConstraint dropped, Schema schema) {
        return new TableDetails(keys().without(dropped, schema));
    }

    private KeyDetails keys() {
        return new KeyDetails(members);
    }

    /** @param text empty to have none */
    TableDetails withDefault(int field, String text) {
        return with(DEFAULT + field, text);
    }

    /** @param text empty to have none */
    TableDetails withComment(int field, String text) {
        return with(COLUMN_COMMENT + field, text);
    }

    TableDetails with(TableConstraint constraint, Schema schema) {
        return new TableDetails(keys().with(constraint, schema));
    }

    /** With properties such as COMMENT and CLUSTER_BY, under their names in lower case. */
    TableDetails with(Options properties) {
        TableDetails more = this;
        for (Option property : TableOptions.checked(properties).list()) {
            more = more.with(
                    property.name().toLowerCase(Locale.ROOT), property.value().toString());
        }
        return more;
    }

    /** Without a property such as COMMENT. */
    TableDetails withoutProperty(String name) {
        return with(name.toLowerCase(Locale.ROOT), "");
    }

    private TableDetails with(String name, String text) {
        return new TableDetails(members.with(name, text.isEmpty() ? null : text));
    }

    String json() {
        return members.json();
    }
}
