package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.ArrayList;
import java.util.List;

/** Queries: WITH, SELECT, UNION, ORDER BY, LIMIT. */
public final class QueryParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final SourceParser sources;

    private QueryParser(Tokens tokens) {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens, this);
        sources = new SourceParser(tokens, expressions, this);
    }

    /** A text that may be a query, EXPLAIN of one, or something else. */
    public record Parsed(Query query, boolean explained) {}

    /** The query a text is; null when its first word begins another kind of statement, which is not looked at. */
    public static Parsed parse(String text) {
        try {
            List<Token> all = Lexer.tokens(text);
            boolean isQuery = all.get(0).isWord("SELECT")
                    || all.get(0).isWord("WITH")
                    || all.get(0).isSign("(")
                    || all.get(0).isWord("EXPLAIN")
                            && !all.get(1).isWord("ANALYZE")
                            && !all.get(1).isWord("USING");
            return isQuery ? new QueryParser(new Tokens(all)).statement() : null;
        } catch (StackOverflowError e) {
            throw new SnellerException(ErrorCode.BUDGET_EXCEEDED, "the statement is nested too deeply", e);
        }
    }

    /**
     * The query inside a statement that puts its rows somewhere.
     *
     * @param head the text in front of it
     */
    public record Inner(String head, Query query) {}

    /** The query of an INSERT, or behind AS of a CREATE; null where there is none. */
    public static Inner inner(String text) {
        List<Token> all = Lexer.tokens(text);
        boolean inserts = all.get(0).isWord("INSERT");
        if (!inserts && !all.get(0).isWord("CREATE")) {
            return null;
        }
        int start = start(new Tokens(all), inserts);
        if (start < 0) {
            return null;
        }
        Query query = new QueryParser(new Tokens(all.subList(start, all.size())))
                .statement()
                .query();
        return new Inner(text.substring(0, all.get(start).place().offsetIn(text)), query);
    }

    /** How many tokens stand before the query; -1 where there is none outside of parentheses. */
    private static int start(Tokens tokens, boolean inserts) {
        QueryParser at = new QueryParser(tokens);
        int depth = 0;
        boolean expected = inserts;
        for (int passed = 0; tokens.peek().kind() != Token.Kind.END; passed++) {
            if (depth == 0 && expected && at.isAtQuery()) {
                return passed;
            }
            Token token = tokens.next();
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
            expected = expected && inserts && !token.isWord("VALUES") || !inserts && token.isWord("AS");
        }
        return -1;
    }

    private Parsed statement() {
        boolean explained = tokens.took("EXPLAIN");
        if (explained && tokens.took("AS")) {
            tokens.anyName();
        }
        Query query = query();
        while (tokens.tookSign(";")) {
            // nothing follows a statement but more of its ends
        }
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("end of statement");
        }
        return new Parsed(query, explained);
    }

    boolean isAtQuery() {
        int ahead = 0;
        while (tokens.peek(ahead).isSign("(")) {
            ahead++;
        }
        return tokens.peek(ahead).isWord("SELECT") || tokens.peek(ahead).isWord("WITH");
    }

    Query query() {
        Place place = tokens.place();
        List<Query.Named> with = new ArrayList<>();
        if (tokens.took("WITH")) {
            do {
                with.add(named());
            } while (tokens.tookSign(","));
        }
        Query.Body body = body();
        List<Query.Order> order = tokens.took("ORDER", "BY") ? orders() : List.of();
        Term limit = tokens.took("LIMIT") ? tokens.count() : null;
        Term offset = tokens.took("OFFSET") ? tokens.count() : null;
        if (limit == null && tokens.took("LIMIT")) {
            limit = tokens.count();
        }
        return new Query(with, body, order, limit, offset, place);
    }

    private Query.Named named() {
        Place place = tokens.place();
        String name = tokens.name();
        tokens.expect("AS");
        tokens.expectSign("(");
        Query query = query();
        tokens.expectSign(")");
        return new Query.Named(name, query, place);
    }

    private Query.Body body() {
        Place place = tokens.place();
        Query first = part(place);
        List<Query> parts = new ArrayList<>(List.of(first));
        boolean distinct = false;
        while (tokens.took("UNION")) {
            distinct |= !tokens.took("ALL");
            parts.add(part(tokens.place()));
        }
        boolean alone =
                parts.size() == 1 && first.with().isEmpty() && first.order().isEmpty() && first.limit() == null;
        return alone ? first.body() : new Query.Union(parts, distinct);
    }

    private Query part(Place place) {
        if (tokens.tookSign("(")) {
            Query query = query();
            tokens.expectSign(")");
            return query;
        }
        return new Query(List.of(), select(), List.of(), null, null, place);
    }

    private Query.Select select() {
        Place place = tokens.place();
        tokens.expect("SELECT");
        boolean distinct = tokens.took("DISTINCT");
        List<Term> distinctOn = List.of();
        if (distinct && tokens.took("ON")) {
            distinct = false;
            tokens.expectSign("(");
            distinctOn = expressions.list();
            tokens.expectSign(")");
        }
        List<Query.Item> items = items();
        List<Source> from = tokens.took("FROM") ? sources.sources() : List.of();
        Term where = tokens.took("WHERE") ? expressions.expression() : null;
        List<Query.Item> groupBy = tokens.took("GROUP", "BY") ? items() : List.of();
        Term having = tokens.took("HAVING") ? expressions.expression() : null;
        return new Query.Select(distinct, distinctOn, items, from, where, groupBy, having, place);
    }

    private List<Query.Item> items() {
        List<Query.Item> items = new ArrayList<>();
        do {
            Term value = expressions.expression();
            items.add(new Query.Item(value, tokens.alias()));
        } while (tokens.tookSign(","));
        return items;
    }

    List<Query.Order> orders() {
        List<Query.Order> orders = new ArrayList<>();
        do {
            Term key = expressions.expression();
            boolean descending = tokens.took("DESC");
            if (!descending) {
                tokens.took("ASC");
            }
            boolean last = tokens.took("NULLS", "LAST");
            if (!last) {
                tokens.took("NULLS", "FIRST");
            }
            orders.add(new Query.Order(key, descending, last));
        } while (tokens.tookSign(","));
        return orders;
    }
}
