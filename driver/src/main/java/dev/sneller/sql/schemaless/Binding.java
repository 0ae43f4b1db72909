package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/**
 * A source in FROM as the expressions beside it see it.
 *
 * @param name the alias, or null when it cannot be named
 * @param alias under which it stands in the query that is made
 * @param value the column that is the source's value where it has no fields but is one: an element of a list; else null
 */
record Binding(String name, String alias, Shape shape, String value) {
    static Binding rows(String name, String alias, Shape shape) {
        return new Binding(name, alias, shape, null);
    }

    /** An element, or a key: one value under a name. */
    static Binding value(String name, String alias, String column, boolean raw) {
        return new Binding(name, alias, Shape.ofColumns(List.of(column), raw), column);
    }

    boolean isValue() {
        return value != null;
    }

    boolean isDocument() {
        return shape.isDocument();
    }

    boolean hasColumn(String column) {
        return !isValue() && !isDocument() && shape.columns().contains(column);
    }

    /** A column as it is stored. */
    SqlNode stored(String column, Nodes nodes) {
        return nodes.name(alias, column);
    }

    /** The whole row, as stored. */
    SqlNode row(Nodes nodes) {
        if (isDocument()) {
            return stored(shape.document(), nodes);
        }
        if (isValue()) {
            return stored(value, nodes);
        }
        List<SqlNode> members = new ArrayList<>();
        for (String column : shape.columns()) {
            members.add(nodes.text(column));
            members.add(stored(column, nodes));
        }
        return nodes.call("OBJECT_CONSTRUCT", members);
    }

    /** The whole row as VARIANT; documents are, so that paths into them are read from their files. */
    SqlNode variantRow(Nodes nodes) {
        return isDocument() || isValue() ? row(nodes) : nodes.call("TO_VARIANT", row(nodes));
    }

    /** What {@code *} makes of it: an object of its fields. */
    SqlNode fields(Place place) {
        Nodes nodes = Nodes.at(place);
        SqlNode row = isValue() ? nodes.call("OBJECT_CONSTRUCT", nodes.text(name), row(nodes)) : row(nodes);
        return shape.raw() ? nodes.loose("READ", row) : row;
    }
}
