package dev.sneller.sql.schemaless.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Operators by precedence, loosest first; what they join is read by {@link OperandParser}. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("=", "==", "<>", "!=", "<", "<=", ">", ">=");
    private static final Set<String> PATTERNS = Set.of("~", "~*", "~~", "~~*", "!~", "!~*", "!~~", "!~~*");
    private static final List<Set<String>> ARITHMETIC = List.of(
            Set.of("|"),
            Set.of("^"),
            Set.of("&"),
            Set.of("<<", ">>", ">>>"),
            Set.of("+", "-"),
            Set.of("*", "/", "%"),
            Set.of("||"));

    private final Tokens tokens;
    private final OperandParser operands;
    private final QueryParser queries;

    ExpressionParser(Tokens tokens, QueryParser queries) {
        this.tokens = tokens;
        this.queries = queries;
        operands = new OperandParser(tokens, this, queries);
    }

    Term expression() {
        Term left = conjunction();
        while (tokens.isAt("OR")) {
            Place place = tokens.next().place();
            left = Term.Call.of("OR", place, left, conjunction());
        }
        return left;
    }

    List<Term> list() {
        List<Term> terms = new ArrayList<>(List.of(expression()));
        while (tokens.tookSign(",")) {
            terms.add(expression());
        }
        return terms;
    }

    private Term conjunction() {
        Term left = negation();
        while (tokens.isAt("AND")) {
            Place place = tokens.next().place();
            left = Term.Call.of("AND", place, left, negation());
        }
        return left;
    }

    private Term negation() {
        if (tokens.isAt("NOT")) {
            Place place = tokens.next().place();
            return Term.Call.of("NOT", place, negation());
        }
        return comparison();
    }

    private Term comparison() {
        Term left = arithmetic(0);
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
                tokens.next();
                left = Term.Call.of(canonical(token.text()), token.place(), left, arithmetic(0));
            } else if (token.kind() == Token.Kind.SIGN && PATTERNS.contains(token.text())) {
                tokens.next();
                left = pattern(token, left);
            } else if (tokens.isAt("IS")) {
                left = test(left);
            } else if (isAtPredicate()) {
                left = predicate(left);
            } else {
                return left;
            }
        }
    }

    private static String canonical(String sign) {
        return sign.equals("==") ? "=" : sign.equals("!=") ? "<>" : sign;
    }

    private Term pattern(Token sign, Term left) {
        boolean negated = sign.text().startsWith("!");
        String name = negated ? sign.text().substring(1) : sign.text();
        String operator = name.equals("~~") ? "LIKE" : name.equals("~~*") ? "ILIKE" : name;
        return negated(negated, Term.Call.of(operator, sign.place(), left, arithmetic(0)));
    }

    private Term test(Term value) {
        Place place = tokens.next().place();
        boolean negated = tokens.took("NOT");
        for (Term.Test.Of what : Term.Test.Of.values()) {
            if (tokens.took(what.name())) {
                return new Term.Test(value, what, negated, place);
            }
        }
        throw tokens.unexpected("NULL, MISSING, TRUE or FALSE");
    }

    private boolean isAtPredicate() {
        int ahead = tokens.isAt("NOT") ? 1 : 0;
        Token token = tokens.peek(ahead);
        return token.isWord("IN")
                || token.isWord("LIKE")
                || token.isWord("ILIKE")
                || token.isWord("SIMILAR")
                || token.isWord("BETWEEN");
    }

    private Term predicate(Term value) {
        Place place = tokens.place();
        boolean negated = tokens.took("NOT");
        if (tokens.took("IN")) {
            return among(value, negated, place);
        }
        if (tokens.took("BETWEEN")) {
            Term low = arithmetic(0);
            tokens.expect("AND");
            Term high = arithmetic(0);
            Term both = Term.Call.of(
                    "AND", place, Term.Call.of(">=", place, value, low), Term.Call.of("<=", place, value, high));
            return negated(negated, both);
        }
        if (tokens.took("SIMILAR", "TO")) {
            return negated(negated, Term.Call.of("SIMILAR TO", place, value, arithmetic(0)));
        }
        String operator = tokens.took("LIKE") ? "LIKE" : "ILIKE";
        if (operator.equals("ILIKE")) {
            tokens.expect("ILIKE");
        }
        Term pattern = arithmetic(0);
        Term like = tokens.took("ESCAPE")
                ? Term.Call.of(operator, place, value, pattern, arithmetic(0))
                : Term.Call.of(operator, place, value, pattern);
        return negated(negated, like);
    }

    private Term among(Term value, boolean negated, Place place) {
        tokens.expectSign("(");
        if (queries.isAtQuery()) {
            Query query = queries.query();
            tokens.expectSign(")");
            return new Term.Among(value, query, negated, place);
        }
        List<Term> arguments = new ArrayList<>(List.of(value));
        arguments.addAll(list());
        tokens.expectSign(")");
        return negated(negated, Term.Call.of("IN", place, arguments));
    }

    private static Term negated(boolean negated, Term condition) {
        return negated ? Term.Call.of("NOT", condition.place(), condition) : condition;
    }

    private Term arithmetic(int level) {
        if (level == ARITHMETIC.size()) {
            return operands.operand();
        }
        Term left = arithmetic(level + 1);
        while (tokens.peek().kind() == Token.Kind.SIGN
                && ARITHMETIC.get(level).contains(tokens.peek().text())) {
            Token sign = tokens.next();
            left = Folding.of(Term.Call.of(sign.text(), sign.place(), left, arithmetic(level + 1)));
        }
        return left;
    }
}
