package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.function.PathStep;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** Paths from a source, a column or any value down into documents. */
final class Paths {
    private final Scope scope;
    private final Terms terms;

    Paths(Scope scope, Terms terms) {
        this.scope = scope;
        this.terms = terms;
    }

    /** Of a name, member or element. */
    Value of(Term term) {
        Nodes nodes = Nodes.at(term.place());
        if (term instanceof Term.Name name) {
            return named(name, nodes);
        }
        if (term instanceof Term.Member member) {
            Optional<Value> column = column(member, nodes);
            return column.orElseGet(() -> step(terms.of(member.of()), nodes.text(member.key()), nodes));
        }
        Term.Element element = (Term.Element) term;
        Value list = terms.of(element.of());
        if (element.index() instanceof Term.Constant constant && constant.value() instanceof Long index && index >= 0) {
            return step(list, nodes.number(index), nodes);
        }
        return Value.variant(
                nodes.loose("ELEMENT", list.any(), terms.of(element.index()).any()));
    }

    private static Value step(Value base, SqlNode key, Nodes nodes) {
        return base.stored() != null
                ? Value.stored(PathStep.GET.createCall(nodes.pos(), base.stored(), key), nodes)
                : Value.variant(PathStep.GET.createCall(nodes.pos(), base.any(), key));
    }

    /** {@code source.column}. */
    private Optional<Value> column(Term.Member member, Nodes nodes) {
        if (!(member.of() instanceof Term.Name name)) {
            return Optional.empty();
        }
        for (Scope at = scope; at != null; at = at.outer()) {
            Optional<Binding> source = at.isGrouped() ? Optional.empty() : at.source(name.name());
            if (source.isPresent()) {
                reach(at);
                return source.filter(binding -> !binding.isValue() && !binding.isDocument())
                        .map(binding -> binding.hasColumn(member.key())
                                ? read(binding, member.key(), nodes)
                                : absent(binding, member.key(), member, nodes));
            }
        }
        return Optional.empty();
    }

    private void reach(Scope found) {
        if (found != scope) {
            terms.context().reached(found.depth());
        }
    }

    private static Value read(Binding binding, String column, Nodes nodes) {
        SqlNode stored = nodes.call("TO_VARIANT", binding.stored(column, nodes));
        return binding.shape().raw() ? Value.stored(stored, nodes) : Value.variant(binding.stored(column, nodes));
    }

    /** A column of a table that says which columns it has must be one of them; anywhere else it is missing. */
    private static Value absent(Binding binding, String column, Term term, Nodes nodes) {
        if (binding.shape().raw()) {
            throw unknown(column, term);
        }
        return Value.variant(nodes.missing());
    }

    private static SnellerException unknown(String column, Term term) {
        return term.place().error(ErrorCode.COLUMN_NOT_FOUND, "there is no column " + SnellerException.quote(column));
    }

    private Value named(Term.Name term, Nodes nodes) {
        String name = term.name();
        if (!scope.isGrouped()) {
            Optional<Value> own = explicit(scope, name, nodes);
            if (own.isPresent()) {
                return own.get();
            }
        }
        for (Scope outer = scope.outer(); outer != null; outer = outer.outer()) {
            Scope at = outer;
            Optional<Value> found = at.computed(term).or(() -> at.alias(name));
            if (found.isEmpty() && !outer.isGrouped()) {
                found = explicit(outer, name, nodes);
            }
            if (found.isPresent()) {
                reach(at);
                return found.get();
            }
        }
        for (Scope at = scope; at != null; at = at.outer()) {
            Optional<Binding> document = at.isGrouped() ? Optional.empty() : at.document();
            if (document.isPresent()) {
                reach(at);
                return step(whole(document.get(), nodes), nodes.text(name), nodes);
            }
        }
        return nowhere(term, nodes);
    }

    /** A source or a column that is known to be there. */
    private static Optional<Value> explicit(Scope scope, String name, Nodes nodes) {
        return scope.source(name)
                .map(binding -> whole(binding, nodes))
                .or(() -> scope.withColumn(name).map(binding -> read(binding, name, nodes)));
    }

    private static Value whole(Binding binding, Nodes nodes) {
        SqlNode row = binding.variantRow(nodes);
        return binding.shape().raw() ? Value.stored(row, nodes) : Value.variant(row);
    }

    private Value nowhere(Term.Name term, Nodes nodes) {
        if (scope.isGrouped()) {
            throw term.place()
                    .error(
                            ErrorCode.NOT_GROUPED,
                            SnellerException.quote(term.name())
                                    + " is neither grouped nor aggregated; add it to GROUP BY");
        }
        boolean open = scope.bindings().stream()
                .anyMatch(binding -> !binding.shape().raw() || binding.isDocument() || binding.isValue());
        if (!open) {
            throw unknown(term.name(), term);
        }
        return Value.variant(nodes.missing());
    }
}
