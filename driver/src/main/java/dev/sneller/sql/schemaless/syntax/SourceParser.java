package dev.sneller.sql.schemaless.syntax;

import java.util.ArrayList;
import java.util.List;

/** What stands in FROM. */
final class SourceParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final QueryParser queries;

    SourceParser(Tokens tokens, ExpressionParser expressions, QueryParser queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.queries = queries;
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        do {
            sources.add(joined());
        } while (tokens.tookSign(","));
        return sources;
    }

    private Source joined() {
        Source left = concatenated();
        while (true) {
            Place place = tokens.place();
            if (tokens.took("CROSS", "JOIN")) {
                left = new Source.Joined(Source.Kind.INNER, left, concatenated(), null, place);
                continue;
            }
            Source.Kind kind = kind();
            if (kind == null) {
                return left;
            }
            Source right = concatenated();
            tokens.expect("ON");
            left = new Source.Joined(kind, left, right, expressions.expression(), place);
        }
    }

    private Source.Kind kind() {
        if (tokens.took("JOIN") || tokens.took("INNER", "JOIN")) {
            return Source.Kind.INNER;
        }
        for (Source.Kind kind : List.of(Source.Kind.LEFT, Source.Kind.RIGHT, Source.Kind.FULL)) {
            if (tokens.took(kind.name(), "OUTER", "JOIN") || tokens.took(kind.name(), "JOIN")) {
                return kind;
            }
        }
        return null;
    }

    private Source concatenated() {
        Place place = tokens.place();
        Source first = source();
        List<Source> all = new ArrayList<>(List.of(first));
        while (tokens.tookSign("++")) {
            all.add(source());
        }
        return all.size() == 1 ? first : new Source.Concatenated(all, tokens.alias(), place);
    }

    private Source source() {
        Place place = tokens.place();
        if (tokens.took("UNPIVOT")) {
            return unpivot(place);
        }
        if (tokens.peek().kind() == Token.Kind.STRING) {
            return new Source.Files(tokens.next().text(), tokens.alias(), place);
        }
        if (tokens.tookSign("(")) {
            Query query = queries.query();
            tokens.expectSign(")");
            return new Source.Derived(query, tokens.alias(), place);
        }
        boolean glob = tokens.isAt("TABLE_GLOB");
        if ((glob || tokens.isAt("TABLE_PATTERN")) && tokens.peek(1).isSign("(")) {
            return new Source.Matching(glob, argument(), tokens.alias(), place);
        }
        if (tokens.isAt("JSON") && tokens.peek(1).isSign("(")) {
            return new Source.Rows(argument(), tokens.alias(), place);
        }
        Term path = path();
        return new Source.Named(path, tokens.isAt("AT") ? null : tokens.alias(), place);
    }

    private String argument() {
        tokens.next();
        tokens.expectSign("(");
        String text = tokens.string();
        tokens.expectSign(")");
        return text;
    }

    private Term path() {
        Place start = tokens.place();
        Term path = new Term.Name(tokens.name(), start);
        while (true) {
            Place place = tokens.place();
            if (tokens.tookSign(".")) {
                path = new Term.Member(path, tokens.anyName(), place);
            } else if (tokens.tookSign("[")) {
                path = new Term.Element(path, expressions.expression(), place);
                tokens.expectSign("]");
            } else {
                return path;
            }
        }
    }

    /** AS and AT in any order, at least one of them. */
    private Source unpivot(Place place) {
        Source source = bare();
        String value = null;
        String key = null;
        while (value == null && tokens.isAt("AS") || key == null && tokens.isAt("AT")) {
            if (tokens.took("AS")) {
                value = tokens.anyName();
            } else {
                tokens.expect("AT");
                key = tokens.anyName();
            }
        }
        if (value == null && key == null) {
            throw tokens.unexpected("AS or AT");
        }
        return new Source.Unpivot(source, value, key, place);
    }

    /** A source that takes no alias of its own. */
    private Source bare() {
        Place place = tokens.place();
        if (tokens.tookSign("(")) {
            Query query = queries.query();
            tokens.expectSign(")");
            return new Source.Derived(query, null, place);
        }
        return new Source.Named(path(), null, place);
    }
}
