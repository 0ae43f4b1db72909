package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.sql.parse.grammar.ParseException;
import dev.sneller.sql.parse.grammar.SnellerParser;
import dev.sneller.sql.parse.grammar.Token;
import dev.sneller.sql.parse.syntax.SelectItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Says what was unexpected, where, and the few things that would have fitted. */
final class SyntaxErrors {
    private static final int MAX_EXPECTED = 5;
    private static final Pattern FIRST_WORD = Pattern.compile("\\S+");

    private SyntaxErrors() {}

    static SnellerException empty() {
        return new SnellerException(
                ErrorCode.SYNTAX_ERROR, "the text holds no statement", new TextPosition(1, 1), null);
    }

    static SnellerException of(Throwable failure, SnellerParser parser) {
        if (failure instanceof CalciteContextException e) {
            String text = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            if (text.startsWith("Non-query expression") && place(e) != null) {
                return noStatement(e, parser);
            }
            return new SnellerException(ErrorCode.SYNTAX_ERROR, text, place(e), e);
        }
        if (failure instanceof ParseException e && e.currentToken != null && e.currentToken.next != null) {
            return unexpected(e, parser.furthest);
        }
        if (failure instanceof StackOverflowError) {
            return new SnellerException(ErrorCode.BUDGET_EXCEEDED, "the statement is nested too deeply", failure);
        }
        SqlParseException e = parser.normalizeException(failure);
        SqlParserPos pos = e.getPos();
        String text = e.getMessage() == null
                ? failure.toString()
                : e.getMessage().lines().findFirst().orElse("");
        return new SnellerException(
                ErrorCode.SYNTAX_ERROR, lexical(text), pos == null ? null : StatementNode.place(pos), e);
    }

    /** An expression where a statement or a query was wanted: most often a misspelt first word. */
    private static SnellerException noStatement(CalciteContextException e, SnellerParser parser) {
        Matcher word = FIRST_WORD.matcher(SelectItems.text(
                parser.getOriginalSql(),
                new SqlParserPos(e.getPosLine(), e.getPosColumn(), e.getEndPosLine(), e.getEndPosColumn())));
        String found = word.find() ? word.group() : "expression";
        String text = "unexpected " + SnellerException.quote(found) + "; expected a query or another statement";
        String hint = meant(found, Clauses.FIRST_WORDS)
                .map(w -> ". Did you mean " + w + "?")
                .orElse("");
        return new SnellerException(ErrorCode.SYNTAX_ERROR, text + hint, place(e), e);
    }

    private static TextPosition place(CalciteContextException e) {
        return e.getPosLine() == 0 ? null : new TextPosition(e.getPosLine(), e.getPosColumn());
    }

    /** {@code Lexical error at line 1, column 8.  Encountered: "\u20ac" …} says its place twice. */
    private static String lexical(String text) {
        int encountered = text.indexOf("Encountered: ");
        if (!text.startsWith("Lexical error") || encountered < 0) {
            return text;
        }
        String what = text.substring(encountered + "Encountered: ".length());
        return what.startsWith("<EOF>") ? "a string or comment is not closed" : "no token starts with " + what;
    }

    private static SnellerException unexpected(ParseException e, FurthestToken furthest) {
        Token found = e.currentToken.next;
        Set<Integer> kinds = new LinkedHashSet<>();
        TextPosition place = FurthestToken.place(found.beginLine, found.beginColumn, found.image);
        String image = found.image;
        if (furthest.isBefore(place)) {
            addExpected(e, kinds);
        } else {
            if (furthest.place().equals(place)) {
                addExpected(e, kinds);
            }
            kinds.addAll(furthest.expected());
            place = furthest.place();
            image = furthest.image();
        }
        Set<String> expected = new TreeSet<>();
        kinds.forEach(kind -> expected.add(e.tokenImage[kind]));
        return new SnellerException(ErrorCode.SYNTAX_ERROR, message(image, e.currentToken.image, expected), place, e);
    }

    private static void addExpected(ParseException e, Set<Integer> kinds) {
        for (int[] sequence : e.expectedTokenSequences) {
            kinds.add(sequence[0]);
        }
    }

    private static String message(String found, String before, Set<String> expected) {
        if (found.equals("'") || found.equals("\"")) {
            return "the string or name that starts here is not closed";
        }
        boolean atEnd = found.isEmpty();
        StringBuilder text =
                new StringBuilder("unexpected ").append(atEnd ? "end of statement" : SnellerException.quote(found));
        Collection<String> words = keywords(expected);
        List<String> shown = shown(expected, words);
        if (!shown.isEmpty()) {
            text.append("; expected ")
                    .append(String.join(", ", shown.subList(0, Math.min(MAX_EXPECTED, shown.size()))));
            text.append(shown.size() > MAX_EXPECTED ? " …" : "");
        }
        Optional<String> meant = meant(found, words).or(() -> meant(before, words));
        meant.ifPresent(word -> text.append(". Did you mean ").append(word).append('?'));
        return text.toString();
    }

    private static Optional<String> meant(String image, Collection<String> words) {
        return image != null && Words.isWord(image) && image.length() > 2 && !words.contains(Words.upper(image))
                ? Suggestion.nearest(image, words)
                : Optional.empty();
    }

    private static Collection<String> keywords(Set<String> expected) {
        List<String> words = new ArrayList<>();
        for (String image : expected) {
            String bare = image.replace("\"", "");
            if (image.startsWith("\"") && Words.isWord(bare)) {
                words.add(bare);
            }
        }
        return words;
    }

    /** An identifier stands for itself and every keyword that may be one; punctuation and clause words come first. */
    private static List<String> shown(Set<String> expected, Collection<String> words) {
        boolean anyName = expected.contains("<IDENTIFIER>");
        List<String> shown = new ArrayList<>();
        if (anyName) {
            shown.add(expected.contains("<UNSIGNED_INTEGER_LITERAL>") ? "an expression" : "a name");
        }
        if (!anyName || words.size() <= MAX_EXPECTED) {
            words.stream().filter(Clauses::isClause).forEach(shown::add);
            words.stream().filter(word -> !Clauses.isClause(word)).forEach(shown::add);
        } else {
            words.stream().filter(Clauses::isClause).forEach(shown::add);
        }
        for (String image : expected) {
            String bare = image.replace("\"", "");
            if (image.startsWith("\"") && (bare.equals(",") || bare.equals("(") || bare.equals(")"))) {
                shown.add("'" + bare + "'");
            }
        }
        return shown;
    }
}
