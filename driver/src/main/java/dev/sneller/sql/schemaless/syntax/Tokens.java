package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of a statement, taken one by one. */
final class Tokens {
    /** Words that never are a name unless they stand behind AS or a point, or in quotes. */
    private static final Set<String> RESERVED = Set.of(
            "ALL",
            "AND",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "CASE",
            "CROSS",
            "DESC",
            "DISTINCT",
            "ELSE",
            "END",
            "ESCAPE",
            "EXISTS",
            "FALSE",
            "FILTER",
            "FROM",
            "FULL",
            "GROUP",
            "HAVING",
            "ILIKE",
            "IN",
            "INNER",
            "INTO",
            "IS",
            "JOIN",
            "LEFT",
            "LIKE",
            "LIMIT",
            "MISSING",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "OVER",
            "RIGHT",
            "SELECT",
            "SIMILAR",
            "THEN",
            "TRUE",
            "UNION",
            "UNPIVOT",
            "WHEN",
            "WHERE",
            "WITH");

    private final List<Token> tokens;
    private int at;
    private int parameters;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    Place place() {
        return peek().place();
    }

    boolean isAt(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words if they come next. */
    boolean took(String... words) {
        boolean is = isAt(words);
        at += is ? words.length : 0;
        return is;
    }

    boolean isAtSign(String sign) {
        return peek().isSign(sign);
    }

    boolean tookSign(String sign) {
        boolean is = isAtSign(sign);
        at += is ? 1 : 0;
        return is;
    }

    void expect(String... words) {
        if (!took(words)) {
            throw unexpected(String.join(" ", words));
        }
    }

    void expectSign(String sign) {
        if (!tookSign(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    /** A name that may stand anywhere: in quotes, or a word that is not reserved. */
    boolean isAtName() {
        Token token = peek();
        return token.kind() == Token.Kind.QUOTED
                || token.kind() == Token.Kind.WORD
                        && !RESERVED.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** Behind AS, AT and points every word is a name. */
    String anyName() {
        Token token = peek();
        if (token.kind() != Token.Kind.QUOTED && token.kind() != Token.Kind.WORD) {
            throw unexpected("a name");
        }
        return next().text();
    }

    String name() {
        if (!isAtName()) {
            throw unexpected("a name");
        }
        return next().text();
    }

    /** {@code [AS] alias}, or null. */
    String alias() {
        if (took("AS")) {
            return anyName();
        }
        return isAtName() ? name() : null;
    }

    String string() {
        Token token = peek();
        if (token.kind() != Token.Kind.STRING && token.kind() != Token.Kind.QUOTED) {
            throw unexpected("a text in quotes");
        }
        return next().text();
    }

    /** A whole number or {@code ?}. */
    Term count() {
        if (isAtSign("?")) {
            return parameter();
        }
        Token token = peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("\\d{1,18}")) {
            throw unexpected("a whole number");
        }
        return new Term.Constant(Long.valueOf(next().text()), token.place());
    }

    /** The {@code ?} that comes next. */
    Term.Parameter parameter() {
        Place place = place();
        expectSign("?");
        return new Term.Parameter(parameters++, place);
    }

    SnellerException unexpected(String wanted) {
        return place().error(ErrorCode.SYNTAX_ERROR, "unexpected " + peek().shown() + "; expected " + wanted);
    }
}
