package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;

/** The items of a SELECT list: columns under their names, or one document where a star takes in rows of any fields. */
final class Items {
    private static final String STAR = "*";

    private final Terms terms;
    private final List<String> labels;
    private final Nodes nodes;
    private final Map<String, SqlNode> columns = new LinkedHashMap<>();
    private final List<SqlNode> parts = new ArrayList<>();
    private SqlNode rawRow;
    private boolean whole;

    Items(Terms terms, List<String> labels, Nodes nodes) {
        this.terms = terms;
        this.labels = labels;
        this.nodes = nodes;
    }

    void add(List<Term> items) {
        boolean open = items.stream().anyMatch(this::isOpen);
        for (int i = 0; i < items.size(); i++) {
            Term item = items.get(i);
            if (isStar(item)) {
                star(item, open, items.size() == 1);
            } else {
                Value value = terms.of(item);
                terms.scope().alias(labels.get(i), value);
                column(labels.get(i), value.any(), open);
            }
        }
        if (items.size() == 1
                && items.get(0) instanceof Term.Call call
                && call.function().equals(Aggregates.DATASHAPE)) {
            parts.add(columns.remove(labels.get(0)));
        }
    }

    private static boolean isStar(Term item) {
        return item instanceof Term.Star
                || item instanceof Term.Member member && member.key().equals(STAR);
    }

    /** The sources that a star stands for. */
    private List<Binding> meant(Term star) {
        if (star instanceof Term.Star) {
            return terms.scope().bindings();
        }
        Term of = ((Term.Member) star).of();
        String name = of instanceof Term.Name source ? source.name() : "";
        return List.of(terms.scope()
                .source(name)
                .orElseThrow(() -> star.place()
                        .error(ErrorCode.TABLE_NOT_FOUND, "there is no source " + SnellerException.quote(name))));
    }

    private boolean isOpen(Term item) {
        return isStar(item) && meant(item).stream().anyMatch(Binding::isDocument);
    }

    private void star(Term star, boolean open, boolean alone) {
        List<Binding> meant = meant(star);
        if (meant.isEmpty() || terms.scope().isGrouped()) {
            throw star.place().error(ErrorCode.NOT_GROUPED, "a star needs rows that are not grouped; name the items");
        }
        if (open && alone && meant.size() == 1) {
            Binding source = meant.get(0);
            rawRow = source.shape().raw() ? source.row(nodes) : null;
            parts.add(source.row(nodes));
            whole = true;
            return;
        }
        for (Binding source : meant) {
            if (open) {
                parts.add(source.fields(star.place()));
            } else if (source.isValue()) {
                columns.put(
                        source.name(),
                        terms.of(new Term.Name(source.name(), star.place())).any());
            } else {
                source.shape().columns().forEach(column -> columns.put(column, source.stored(column, nodes)));
            }
        }
    }

    private void column(String label, SqlNode value, boolean open) {
        if (open) {
            parts.add(nodes.call("OBJECT_CONSTRUCT", nodes.text(label), value));
        } else {
            columns.put(label, value);
        }
    }

    Shape shape() {
        return parts.isEmpty()
                ? Shape.ofColumns(List.copyOf(columns.keySet()), false)
                : Shape.ofDocument(Shape.ROW, rawRow != null);
    }

    List<SqlNode> columns() {
        List<SqlNode> made = new ArrayList<>();
        if (!parts.isEmpty()) {
            SqlNode row = parts.size() == 1 ? parts.get(0) : nodes.loose("MERGE", parts);
            made.add(nodes.as(whole ? row : nodes.call("TO_VARIANT", row), Shape.ROW));
            return made;
        }
        columns.forEach((name, value) -> made.add(nodes.as(value, name)));
        return made;
    }
}
