package dev.sneller.sql.schemaless.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.sql.parse.TextLiterals;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens: {@code #} and {@code --} begin comments, back-ticks enclose times, double quotes names. */
final class Lexer {
    /** Longer signs before their beginnings. */
    private static final List<String> SIGNS = List.of(
            "!~~*", ">>>", "!~~", "!~*", "~~*", "!~", "~~", "~*", "++", "||", "<>", "<=", ">=", "!=", "==", "<<", ">>",
            "::");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    /** All tokens, END last. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.passBlanks()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", lexer.place());
        return lexer.tokens;
    }

    private Place place() {
        return new Place(line, at - lineStart + 1);
    }

    private void add(Token.Kind kind, String image, Place place) {
        tokens.add(new Token(kind, image, place));
    }

    /** Whether a token follows the blanks and comments. */
    private boolean passBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#' || text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                Place start = place();
                int end = text.indexOf("*/", at);
                if (end < 0) {
                    throw start.error(ErrorCode.SYNTAX_ERROR, "the comment that starts here is not closed");
                }
                moveTo(end + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            quoted(c);
        } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            Place place = place();
            String sign = SIGNS.stream()
                    .filter(candidate -> text.startsWith(candidate, at))
                    .findFirst()
                    .orElse(String.valueOf(c));
            at += sign.length();
            add(Token.Kind.SIGN, sign, place);
        }
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void word() {
        Place place = place();
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), place);
    }

    private void number() {
        Place place = place();
        int start = at;
        while (isDigit(at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (isDigit(at)) {
                at++;
            }
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digits = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            if (isDigit(digits)) {
                at = digits;
                while (isDigit(at)) {
                    at++;
                }
            }
        }
        add(Token.Kind.NUMBER, text.substring(start, at), place);
    }

    private void quoted(char quote) {
        Place place = place();
        int start = at;
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && quote == '\'' ? 2 : 1;
            boolean doubled = end + 1 < text.length() && text.charAt(end) == quote && text.charAt(end + 1) == quote;
            end += doubled && quote != '`' ? 2 : 0;
        }
        if (end >= text.length()) {
            throw place.error(ErrorCode.SYNTAX_ERROR, "the string or name that starts here is not closed");
        }
        String image = text.substring(start, end + 1);
        moveTo(end + 1);
        switch (quote) {
            case '\'' -> add(Token.Kind.STRING, TextLiterals.unescape(image), place);
            case '"' ->
                add(Token.Kind.QUOTED, image.substring(1, image.length() - 1).replace("\"\"", "\""), place);
            default -> add(Token.Kind.TIME, image.substring(1, image.length() - 1), place);
        }
    }

    /** Moves over text that may hold line ends. */
    private void moveTo(int end) {
        for (int i = at; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        at = end;
    }
}
