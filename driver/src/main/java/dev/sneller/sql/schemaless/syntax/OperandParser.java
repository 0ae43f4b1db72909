package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What operators join: constants, paths, calls, literals of lists and structs, queries in parentheses. */
final class OperandParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final QueryParser queries;
    private final CallParser calls;

    OperandParser(Tokens tokens, ExpressionParser expressions, QueryParser queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.queries = queries;
        calls = new CallParser(tokens, expressions, queries);
    }

    Term operand() {
        Place place = tokens.place();
        if (tokens.tookSign("-")) {
            Term value = operand();
            return value instanceof Term.Constant constant && constant.value() instanceof Number number
                    ? new Term.Constant(negative(number), place)
                    : Term.Call.of("NEGATE", place, value);
        }
        if (tokens.tookSign("+")) {
            return operand();
        }
        if (tokens.tookSign("~")) {
            return Term.Call.of("BIT_NOT", place, operand());
        }
        if (tokens.tookSign("!")) {
            return Term.Call.of("NOT", place, operand());
        }
        return steps(primary());
    }

    private static Number negative(Number number) {
        if (number instanceof Long whole && whole != Long.MIN_VALUE) {
            return -whole;
        }
        BigDecimal exact =
                number instanceof BigDecimal decimal ? decimal.negate() : new BigDecimal(number.toString()).negate();
        return exact.scale() <= 0 && exact.toBigInteger().bitLength() < Long.SIZE
                ? (Number) exact.longValueExact()
                : exact;
    }

    private Term steps(Term base) {
        Term term = base;
        while (true) {
            Place place = tokens.place();
            if (tokens.tookSign(".")) {
                term = tokens.tookSign("*")
                        ? new Term.Member(term, "*", place)
                        : new Term.Member(term, tokens.anyName(), place);
            } else if (tokens.tookSign("[")) {
                Term index = expressions.expression();
                tokens.expectSign("]");
                term = index instanceof Term.Constant key && key.value() instanceof String name
                        ? new Term.Member(term, name, place)
                        : new Term.Element(term, index, place);
            } else if (tokens.tookSign("::")) {
                term = new Term.Cast(term, tokens.anyName().toUpperCase(Locale.ROOT), place);
            } else {
                return term;
            }
        }
    }

    private Term primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> number();
            case STRING -> new Term.Constant(tokens.next().text(), token.place());
            case TIME -> time();
            case QUOTED -> new Term.Name(tokens.next().text(), token.place());
            case WORD -> word(token);
            default -> sign(token);
        };
    }

    private Term number() {
        Token token = tokens.next();
        String text = token.text();
        if (text.matches("\\d+") && new BigInteger(text).bitLength() < Long.SIZE) {
            return new Term.Constant(Long.valueOf(text), token.place());
        }
        return new Term.Constant(new BigDecimal(text), token.place());
    }

    private Term time() {
        Token token = tokens.next();
        try {
            return new Term.Constant(instant(token.text().trim()), token.place());
        } catch (DateTimeException e) {
            throw token.place()
                    .error(
                            ErrorCode.NOT_A_TIMESTAMP,
                            "'" + token.text() + "' is no timestamp; back-ticks enclose RFC 3339 as in"
                                    + " `2022-05-01T12:35:01Z`");
        }
    }

    private static Instant instant(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String withT = text.replace(' ', 'T');
        boolean hasOffset = withT.matches(".*(Z|z|[+-]\\d\\d:\\d\\d)");
        return hasOffset
                ? OffsetDateTime.parse(withT).toInstant()
                : LocalDateTime.parse(withT).toInstant(ZoneOffset.UTC);
    }

    private Term sign(Token token) {
        if (tokens.tookSign("(")) {
            Term inside;
            if (queries.isAtQuery()) {
                inside = new Term.SubQuery(queries.query(), token.place());
            } else {
                inside = expressions.expression();
            }
            tokens.expectSign(")");
            return inside;
        }
        if (tokens.tookSign("[")) {
            List<Term> values = tokens.isAtSign("]") ? List.of() : expressions.list();
            tokens.expectSign("]");
            return new Term.Elements(values, token.place());
        }
        if (tokens.tookSign("{")) {
            return struct(token.place());
        }
        if (tokens.tookSign("*")) {
            return new Term.Star(token.place());
        }
        if (tokens.isAtSign("?")) {
            return tokens.parameter();
        }
        throw tokens.unexpected("an expression");
    }

    private Term struct(Place place) {
        List<String> keys = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        while (!tokens.isAtSign("}")) {
            keys.add(tokens.string());
            tokens.expectSign(":");
            values.add(expressions.expression());
            if (!tokens.tookSign(",")) {
                break;
            }
        }
        tokens.expectSign("}");
        return new Term.Struct(keys, values, place);
    }

    private Term word(Token token) {
        if (tokens.took("NULL")) {
            return new Term.Constant(null, token.place());
        }
        if (tokens.took("TRUE")) {
            return new Term.Constant(true, token.place());
        }
        if (tokens.took("FALSE")) {
            return new Term.Constant(false, token.place());
        }
        if (tokens.took("MISSING")) {
            return new Term.Missing(token.place());
        }
        if (tokens.isAt("CASE")) {
            return caseOf();
        }
        if (tokens.peek(1).isSign("(")) {
            return calls.call();
        }
        return new Term.Name(tokens.name(), token.place());
    }

    private Term caseOf() {
        Place place = tokens.next().place();
        Term subject = tokens.isAt("WHEN") ? null : expressions.expression();
        List<Term.Case.Branch> branches = new ArrayList<>();
        while (tokens.took("WHEN")) {
            Term when = expressions.expression();
            tokens.expect("THEN");
            Term condition = subject == null ? when : Term.Call.of("=", when.place(), subject, when);
            branches.add(new Term.Case.Branch(condition, expressions.expression()));
        }
        Term otherwise = tokens.took("ELSE") ? expressions.expression() : null;
        if (branches.isEmpty()) {
            throw tokens.unexpected("WHEN");
        }
        tokens.expect("END");
        return new Term.Case(branches, otherwise, place);
    }
}
