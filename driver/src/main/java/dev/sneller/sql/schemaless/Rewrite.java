package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.List;
import java.util.function.UnaryOperator;

/** Terms made of other terms' parts; queries inside stay as they are. */
final class Rewrite {
    private Rewrite() {}

    /** The term with each of its direct parts changed. */
    static Term parts(Term term, UnaryOperator<Term> change) {
        if (term instanceof Term.Member member) {
            return new Term.Member(change.apply(member.of()), member.key(), member.place());
        }
        if (term instanceof Term.Element element) {
            return new Term.Element(change.apply(element.of()), change.apply(element.index()), element.place());
        }
        if (term instanceof Term.Call call) {
            return call(call, change);
        }
        if (term instanceof Term.Case cases) {
            List<Term.Case.Branch> branches = cases.branches().stream()
                    .map(branch -> new Term.Case.Branch(change.apply(branch.condition()), change.apply(branch.value())))
                    .toList();
            Term otherwise = cases.otherwise() == null ? null : change.apply(cases.otherwise());
            return new Term.Case(branches, otherwise, cases.place());
        }
        if (term instanceof Term.Cast cast) {
            return new Term.Cast(change.apply(cast.value()), cast.type(), cast.place());
        }
        if (term instanceof Term.Struct struct) {
            return new Term.Struct(struct.keys(), all(struct.values(), change), struct.place());
        }
        if (term instanceof Term.Elements elements) {
            return new Term.Elements(all(elements.values(), change), elements.place());
        }
        if (term instanceof Term.Test test) {
            return new Term.Test(change.apply(test.value()), test.what(), test.negated(), test.place());
        }
        if (term instanceof Term.Among among) {
            return new Term.Among(change.apply(among.value()), among.query(), among.negated(), among.place());
        }
        return term;
    }

    private static List<Term> all(List<Term> terms, UnaryOperator<Term> change) {
        return terms.stream().map(change).toList();
    }

    /** The first argument of functions of dates is the name of a part, not a value. */
    private static Term call(Term.Call call, UnaryOperator<Term> change) {
        boolean hasPart = Functions.takesPart(call.function());
        List<Term> arguments = call.arguments().stream()
                .map(argument -> hasPart && argument == call.arguments().get(0) ? argument : change.apply(argument))
                .toList();
        Term filter = call.filter() == null ? null : change.apply(call.filter());
        Term.Window window = call.window() == null ? null : window(call.window(), change);
        return new Term.Call(call.function(), arguments, call.distinct(), filter, window, call.place());
    }

    private static Term.Window window(Term.Window window, UnaryOperator<Term> change) {
        List<Query.Order> order = window.order().stream()
                .map(key -> new Query.Order(change.apply(key.key()), key.descending(), key.nullsLast()))
                .toList();
        return new Term.Window(all(window.partition(), change), order);
    }
}
