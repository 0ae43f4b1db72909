package dev.sneller.sql.schemaless.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Calls of functions: those with words between their arguments, DISTINCT, FILTER and OVER. */
final class CallParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final QueryParser queries;

    CallParser(Tokens tokens, ExpressionParser expressions, QueryParser queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.queries = queries;
    }

    Term call() {
        Token name = tokens.next();
        String function = name.text().toUpperCase(Locale.ROOT);
        tokens.expectSign("(");
        Term call = switch (function) {
            case "CAST", "TRY_CAST" -> cast(name.place());
            case "EXTRACT" -> extract(name.place());
            case "TRIM" -> trim(name.place());
            case "EXISTS" -> new Term.Exists(queries.query(), name.place());
            default -> plain(function, name.place());
        };
        tokens.expectSign(")");
        return call instanceof Term.Call plain ? behind(plain) : call;
    }

    private Term cast(Place place) {
        Term value = expressions.expression();
        tokens.expect("AS");
        return new Term.Cast(value, tokens.anyName().toUpperCase(Locale.ROOT), place);
    }

    private Term extract(Place place) {
        Term part = expressions.expression();
        tokens.expect("FROM");
        return Term.Call.of("EXTRACT", place, part, expressions.expression());
    }

    /** {@code TRIM([LEADING | TRAILING | BOTH] [characters] FROM s)}, {@code TRIM(s [, characters])}. */
    private Term trim(Place place) {
        String function = tokens.took("LEADING")
                ? "LTRIM"
                : tokens.took("TRAILING") ? "RTRIM" : tokens.took("BOTH") ? "TRIM" : "TRIM";
        if (tokens.took("FROM")) {
            return Term.Call.of(function, place, expressions.expression());
        }
        Term first = expressions.expression();
        if (tokens.took("FROM")) {
            return Term.Call.of(function, place, expressions.expression(), first);
        }
        return tokens.tookSign(",")
                ? Term.Call.of(function, place, first, expressions.expression())
                : Term.Call.of(function, place, first);
    }

    private Term plain(String function, Place place) {
        boolean distinct = tokens.took("DISTINCT");
        List<Term> arguments = tokens.isAtSign(")") ? List.of() : expressions.list();
        return new Term.Call(function, arguments, distinct, null, null, place);
    }

    private Term behind(Term.Call call) {
        Term filter = null;
        if (tokens.isAt("FILTER")) {
            tokens.next();
            tokens.expectSign("(");
            tokens.expect("WHERE");
            filter = expressions.expression();
            tokens.expectSign(")");
        }
        Term.Window window = tokens.took("OVER") ? window() : null;
        return new Term.Call(call.function(), call.arguments(), call.distinct(), filter, window, call.place());
    }

    private Term.Window window() {
        tokens.expectSign("(");
        List<Term> partition = tokens.took("PARTITION", "BY") ? expressions.list() : List.of();
        List<Query.Order> order = tokens.took("ORDER", "BY") ? queries.orders() : new ArrayList<>();
        tokens.expectSign(")");
        return new Term.Window(partition, order);
    }
}
