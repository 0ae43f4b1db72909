package dev.sneller.expression.function.convert.number;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.convert.number.Element.Kind;
import dev.sneller.expression.function.convert.number.NumberModel.Minimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a numeric format model; used once. */
public final class ModelParser {
    private static final String VERBATIM = ";:-=/() ";
    private static final int LONGEST_EXPONENT = 7;

    private final String text;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private int integerDigits;
    private int fractionDigits;
    private int firstZero = -1;
    private int lastZero;
    private boolean hasPoint;
    private boolean isHex;
    private boolean isLowerHex;
    private boolean hasSign;
    private boolean blankZero;
    private boolean isCompact;
    private Minimal minimal = Minimal.NONE;

    private ModelParser(String text) {
        this.text = text;
    }

    /** Fails with FORMAT_MISMATCH, which names the element that is none. */
    public static NumberModel parse(String text) {
        return new ModelParser(text).model();
    }

    /** Alternatives between {@code |}; AUTO is a number of any form. */
    public static List<NumberModel> parseAlternatives(String text) {
        List<NumberModel> models = new ArrayList<>();
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '|' && !isQuoted) {
                String one = text.substring(from, i);
                models.add(parse(one.equalsIgnoreCase("AUTO") ? "TM" : one));
                from = i + 1;
            } else if (text.charAt(i) == '"') {
                isQuoted = !isQuoted;
            }
        }
        return models;
    }

    private NumberModel model() {
        while (at < text.length()) {
            element();
        }
        boolean hasDigits = integerDigits + fractionDigits > 0;
        if (hasDigits == (minimal != Minimal.NONE)) {
            throw wrong("needs digits 0, 9 or X, or one of TM, TM9 and TME");
        }
        if (isHex && (hasPoint || lastZero > 0)) {
            throw wrong("has a fraction of hexadecimal digits");
        }
        return new NumberModel(
                elements,
                integerDigits,
                fractionDigits,
                firstZero < 0 ? integerDigits : firstZero,
                lastZero,
                isHex,
                isLowerHex,
                hasSign,
                blankZero,
                isCompact,
                minimal);
    }

    private void element() {
        char c = text.charAt(at);
        boolean isBehindDigit = !elements.isEmpty() && isDigitOrGroup(elements.get(elements.size() - 1));
        if (c == '"') {
            quoted();
        } else if (startsWith("TM")) {
            minimal();
        } else if (startsWith("FM")) {
            isCompact = !isCompact;
            at += 2;
        } else if (startsWith("FX")) {
            at += 2;
        } else if (startsWith("MI")) {
            sign(Kind.MINUS, 2);
        } else if (startsWith("EE")) {
            exponent();
        } else if (c == 'S' || c == 's') {
            sign(Kind.SIGN, 1);
        } else if (c == 'B' || c == 'b') {
            blankZero = true;
            at++;
        } else if (c == '0' || c == '9' || c == 'X' || c == 'x') {
            digit(c);
        } else if (c == 'D' || c == 'd' || c == '.' && !hasPoint && isDigitBehindOrAhead(isBehindDigit)) {
            point();
        } else if (c == 'G' || c == 'g' || c == ',' && isBehindDigit) {
            add(Kind.GROUP, 1);
        } else if (c == '$') {
            once(Kind.DOLLAR);
        } else if (c == '%') {
            once(Kind.PERCENT);
        } else if (c == '_') {
            add(Kind.SPACE, 1);
        } else if (c == '.' || c == ',' || VERBATIM.indexOf(c) >= 0) {
            literal(String.valueOf(c));
            at++;
        } else {
            throw wrong("has no element that begins with '" + c + "' at character " + (at + 1));
        }
    }

    private static boolean isDigitOrGroup(Element element) {
        return element.isDigit() || element.kind() == Kind.GROUP;
    }

    private boolean isDigitBehindOrAhead(boolean isBehindDigit) {
        return isBehindDigit || at + 1 < text.length() && "09".indexOf(text.charAt(at + 1)) >= 0;
    }

    private boolean startsWith(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void add(Kind kind, int length) {
        elements.add(Element.of(kind));
        at += length;
    }

    private void once(Kind kind) {
        if (elements.stream().anyMatch(element -> element.kind() == kind)) {
            throw wrong("has '" + text.charAt(at) + "' twice");
        }
        add(kind, 1);
    }

    private void sign(Kind kind, int length) {
        if (hasSign) {
            throw wrong("has two places for the sign");
        }
        hasSign = true;
        add(kind, length);
    }

    private void point() {
        if (hasPoint) {
            throw wrong("has two decimal points");
        }
        hasPoint = true;
        add(Kind.POINT, 1);
    }

    private void digit(char c) {
        Kind kind = c == '0' ? Kind.ZERO : c == '9' ? Kind.NINE : Kind.HEX;
        if (kind == Kind.HEX) {
            isLowerHex = !isHex ? c == 'x' : isLowerHex;
            isHex = true;
        }
        if (hasPoint) {
            fractionDigits++;
            lastZero = kind == Kind.ZERO ? fractionDigits : lastZero;
        } else {
            firstZero = kind == Kind.ZERO && firstZero < 0 ? integerDigits : firstZero;
            integerDigits++;
        }
        add(kind, 1);
    }

    private void exponent() {
        int from = at;
        while (at < text.length() && at - from < LONGEST_EXPONENT && (text.charAt(at) | 0x20) == 'e') {
            at++;
        }
        elements.add(new Element(Kind.EXPONENT, bytes(text.substring(from, from + 1)), Math.max(0, at - from - 2)));
    }

    private void minimal() {
        if (minimal != Minimal.NONE) {
            throw wrong("has TM twice");
        }
        String letter = text.charAt(at) == 't' ? "e" : "E";
        at += 2;
        minimal = Minimal.SHORTEST;
        if (at < text.length() && text.charAt(at) == '9') {
            minimal = Minimal.POSITIONAL;
            at++;
        } else if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            minimal = Minimal.SCIENTIFIC;
            at++;
        }
        elements.add(new Element(Kind.MINIMAL, bytes(letter), 0));
    }

    private void quoted() {
        StringBuilder content = new StringBuilder();
        int i = at + 1;
        while (true) {
            int end = text.indexOf('"', i);
            if (end < 0) {
                throw wrong("has no end of the quoted text at character " + (at + 1));
            }
            content.append(text, i, end);
            i = end + 1;
            if (i == text.length() || text.charAt(i) != '"') {
                break;
            }
            content.append('"');
            i++;
        }
        literal(content.toString());
        at = i;
    }

    private void literal(String content) {
        elements.add(new Element(Kind.LITERAL, bytes(content), 0));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private SnellerException wrong(String what) {
        return new SnellerException(
                ErrorCode.FORMAT_MISMATCH, "number format " + SnellerException.quote(text) + " " + what);
    }
}
