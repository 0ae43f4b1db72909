package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.session.catalog.Details;
import dev.sneller.sql.parse.TableAction;
import dev.sneller.sql.parse.TableConstraint;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Keys and constraints of a table, as the log keeps them. Immutable. */
record KeyDetails(Details members) {
    private static final String PRIMARY_KEY = "primary_key";
    private static final String UNIQUE = "unique.";
    private static final String CONSTRAINTS = "constraints";
    private static final String NAME = "name.";

    /** Field ids of the primary key, none when there is none. */
    List<Integer> primaryKey() {
        return ids(PRIMARY_KEY);
    }

    /** The name given to the primary key, empty when there is none. */
    String primaryKeyName() {
        return members.text(NAME + PRIMARY_KEY);
    }

    /** Field ids of each unique key. */
    List<List<Integer>> uniqueKeys() {
        List<List<Integer>> keys = new ArrayList<>();
        for (int i = 1; !members.texts(UNIQUE + i).isEmpty(); i++) {
            keys.add(ids(UNIQUE + i));
        }
        return keys;
    }

    /** The name given to a unique key, empty when there is none. */
    String uniqueKeyName(int key) {
        return members.text(NAME + UNIQUE + (key + 1));
    }

    /** Foreign keys and checks as written. */
    List<String> others() {
        return members.texts(CONSTRAINTS);
    }

    private List<Integer> ids(String member) {
        return members.texts(member).stream().map(Integer::valueOf).toList();
    }

    Details with(TableConstraint constraint, Schema schema) {
        List<String> ids = texts(ids(constraint.columns(), schema));
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> key(members, PRIMARY_KEY, ids, constraint.name());
            case UNIQUE -> key(members, UNIQUE + (uniqueKeys().size() + 1), ids, constraint.name());
            case FOREIGN_KEY, CHECK -> {
                List<String> texts = new ArrayList<>(others());
                texts.add(constraint.text());
                yield members.with(CONSTRAINTS, texts);
            }
        };
    }

    private static Details key(Details members, String member, List<String> ids, String name) {
        return members.with(member, ids).with(NAME + member, name.isEmpty() ? null : name);
    }

    private static List<Integer> ids(List<String> columns, Schema schema) {
        return columns.stream()
                .map(column -> TableColumns.named(column, schema).id())
                .toList();
    }

    private static List<String> texts(List<Integer> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    /** Without the keys that a dropped column is part of. */
    Details without(Field column) {
        Details rest = primaryKey().contains(column.id()) ? key(members, PRIMARY_KEY, null, "") : members;
        return new KeyDetails(rest).withoutUnique(key -> key.contains(column.id()), name -> false);
    }

    /** Without what DROP names; INVALID_ARGUMENT when there is no such constraint. */
    Details without(TableAction.DropConstraint dropped, Schema schema) {
        Details rest = dropped.kind().isPresent()
                ? withoutKind(dropped, ids(dropped.columns(), schema))
                : withoutNamed(dropped.name());
        if (rest.json().equals(members.json())) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the table has no such constraint; SHOW PRIMARY KEYS and SHOW UNIQUE KEYS list them",
                    dropped.position(),
                    null);
        }
        return rest;
    }

    private Details withoutKind(TableAction.DropConstraint dropped, List<Integer> columns) {
        return switch (dropped.kind().orElseThrow()) {
            case PRIMARY_KEY -> key(members, PRIMARY_KEY, null, "");
            case UNIQUE -> withoutUnique(columns::equals, name -> false);
            case FOREIGN_KEY, CHECK -> {
                String names = String.join(",", dropped.columns());
                yield withoutOthers(text -> text.replaceAll("[\\s\"]", "")
                        .toUpperCase(Locale.ROOT)
                        .contains("FOREIGNKEY(" + names.toUpperCase(Locale.ROOT) + ")"));
            }
        };
    }

    private Details withoutNamed(String name) {
        Details rest = primaryKeyName().equals(name) ? key(members, PRIMARY_KEY, null, "") : members;
        rest = new KeyDetails(rest).withoutUnique(key -> false, name::equals);
        return new KeyDetails(rest)
                .withoutOthers(text -> text.matches("(?is)CONSTRAINT\\s+\"?\\Q" + name + "\\E\"?\\s.*"));
    }

    private Details withoutUnique(Function<List<Integer>, Boolean> columns, Function<String, Boolean> named) {
        Details rest = members;
        int kept = 0;
        int count = uniqueKeys().size();
        for (int i = 1; i <= count; i++) {
            String name = members.text(NAME + UNIQUE + i);
            List<Integer> key = ids(UNIQUE + i);
            rest = key(rest, UNIQUE + i, null, "");
            if (!columns.apply(key) && !named.apply(name)) {
                kept++;
                rest = key(rest, UNIQUE + kept, texts(key), name);
            }
        }
        return rest;
    }

    private Details withoutOthers(Function<String, Boolean> dropped) {
        List<String> kept =
                others().stream().filter(text -> !dropped.apply(text)).toList();
        return members.with(CONSTRAINTS, kept.isEmpty() ? null : kept);
    }
}
