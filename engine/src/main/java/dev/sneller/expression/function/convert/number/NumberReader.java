package dev.sneller.expression.function.convert.number;

import dev.sneller.expression.function.convert.number.Element.Kind;
import dev.sneller.variant.text.Blanks;
import dev.sneller.variant.text.ByteBuilder;
import java.util.List;

/**
 * Reads text by alternative models, leniently: group separators and the point of an empty fraction may be missing, blanks may stand for
 * leading digits that are no {@code 0}. What was read is left as plain decimal text; of one thread.
 */
public final class NumberReader {
    private static final int PERCENT_PLACES = 2;

    private final List<NumberModel> models;
    private final ByteBuilder plain = new ByteBuilder(64);

    private NumberModel model;
    private byte[] text;
    private int at;
    private int end;

    private boolean isNegative;
    private boolean isNumberRead;
    private int exponent;

    public NumberReader(List<NumberModel> models) {
        this.models = List.copyOf(models);
    }

    /** Whether the text fits one of the models; then {@link #plain} holds the number. */
    public boolean read(byte[] source, int from, int length) {
        text = source;
        for (NumberModel alternative : models) {
            model = alternative;
            at = from;
            end = from + length;
            if (readModel()) {
                return true;
            }
        }
        return false;
    }

    /** Sign, digits, point, digits, exponent, as a number without a model is written. */
    public ByteBuilder plain() {
        return plain;
    }

    private boolean readModel() {
        plain.clear();
        plain.append('+');
        isNegative = false;
        isNumberRead = false;
        exponent = 0;
        at = Blanks.skip(text, at, end);
        for (Element element : model.elements()) {
            if (!read(element)) {
                return false;
            }
        }
        if (Blanks.skip(text, at, end) != end || plain.size() == 1) {
            return false;
        }
        if (isNegative) {
            plain.array()[0] = '-';
        }
        if (exponent != 0) {
            plain.append("e").append(Integer.toString(exponent));
        }
        return true;
    }

    private boolean read(Element element) {
        return switch (element.kind()) {
            case LITERAL -> literal(element.text());
            case ZERO, NINE, HEX, POINT, GROUP, MINIMAL, EXPONENT -> isNumberRead || number();
            case SIGN, MINUS -> isNumberRead ? sign() : sign() && blanks();
            case DOLLAR -> implicitSign() && take('$') && implicitSign();
            case PERCENT -> {
                exponent -= PERCENT_PLACES;
                yield take('%');
            }
            case SPACE -> blanks();
        };
    }

    private boolean number() {
        isNumberRead = true;
        implicitSign();
        if (model.isMinimal()) {
            return minimal();
        }
        boolean isRead = model.isHex() ? hexDigits() : integer() && fraction();
        return isRead && (!model.has(Kind.EXPONENT) || exponent(true));
    }

    private boolean blanks() {
        while (at < end && text[at] == ' ') {
            at++;
        }
        return true;
    }

    private boolean take(int c) {
        if (at < end && text[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    /** A sign where the model names a place for it; none is plus. */
    private boolean sign() {
        if (take('-')) {
            isNegative = true;
        } else if (!take('+') && isNumberRead) {
            blanks();
        }
        return true;
    }

    /** A sign before the number where the model names no place. */
    private boolean implicitSign() {
        blanks();
        return model.hasSign() || sign() && blanks();
    }

    /** Blanks match any number of blanks but none, everything else itself in any case. */
    private boolean literal(byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == ' ') {
                if (!take(' ')) {
                    return false;
                }
                blanks();
                while (i + 1 < expected.length && expected[i + 1] == ' ') {
                    i++;
                }
            } else if (at == end || lower(text[at++]) != lower(expected[i])) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }

    /** Digits before the point, with group separators where the model has them or not at all. */
    private boolean integer() {
        int from = at;
        int digits = 0;
        for (int i = at; i < end && (Blanks.isDigit(text[i]) || text[i] == ','); i++) {
            digits += text[i] == ',' ? 0 : 1;
        }
        if (digits > model.integerDigits() || digits < model.integerDigits() - model.firstZero()) {
            return false;
        }
        int left = digits;
        for (; at < end && (Blanks.isDigit(text[at]) || text[at] == ','); at++) {
            if (text[at] != ',') {
                plain.append(text[at]);
                left--;
            } else if (at == from || !hasGroupBefore(left)) {
                return false;
            }
        }
        return digits > 0 || model.blankZero() || model.integerDigits() == 0;
    }

    /** Whether the model has a separator with so many digits between it and the point. */
    private boolean hasGroupBefore(int digits) {
        int behind = model.integerDigits();
        for (Element element : model.elements()) {
            if (element.kind() == Kind.POINT) {
                return false;
            }
            if (element.kind() == Kind.GROUP && behind == digits) {
                return true;
            }
            behind -= element.isDigit() ? 1 : 0;
        }
        return false;
    }

    private boolean fraction() {
        if (!model.has(Kind.POINT) || !take('.')) {
            return model.lastZero() == 0;
        }
        plain.append('.');
        int from = at;
        while (at < end && Blanks.isDigit(text[at])) {
            plain.append(text[at++]);
        }
        return at - from <= model.fractionDigits() && at - from >= model.lastZero();
    }

    private boolean hexDigits() {
        int from = at;
        long value = 0;
        for (int digit = digit(); digit >= 0; digit = digit()) {
            value = value << 4 | digit;
            at++;
        }
        int digits = at - from;
        boolean isRight = digits > 0
                && digits < 16
                && digits <= model.integerDigits()
                && digits >= model.integerDigits() - model.firstZero();
        plain.append(Long.toString(value));
        return isRight;
    }

    private int digit() {
        return at < end && text[at] > 0 ? Character.digit(text[at], 16) : -1;
    }

    private boolean minimal() {
        int from = at;
        int digits = 0;
        boolean hasPoint = false;
        for (; at < end && (Blanks.isDigit(text[at]) || text[at] == '.' && !hasPoint); at++) {
            hasPoint |= text[at] == '.';
            digits += text[at] == '.' ? 0 : 1;
        }
        plain.append(text, from, at - from);
        return digits > 0
                && switch (model.minimal()) {
                    case SCIENTIFIC -> exponent(true);
                    case SHORTEST -> exponent(false);
                    case POSITIONAL, NONE -> true;
                };
    }

    private boolean exponent(boolean isNeeded) {
        if (!take('e') && !take('E')) {
            return !isNeeded;
        }
        boolean isDown = take('-');
        if (!isDown) {
            take('+');
        }
        int from = at;
        int value = 0;
        while (at < end && Blanks.isDigit(text[at]) && at - from < 5) {
            value = value * 10 + (text[at++] - '0');
        }
        exponent += isDown ? -value : value;
        return at > from;
    }
}
