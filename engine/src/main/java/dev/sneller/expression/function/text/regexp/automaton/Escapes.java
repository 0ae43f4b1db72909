package dev.sneller.expression.function.text.regexp.automaton;

/** What a backslash makes of the character behind it, in and out of classes. */
final class Escapes {
    private static final int[] DIGITS = {'0', '9'};
    private static final int[] SPACES = {'\t', '\n', '\f', '\r', ' ', ' '};
    private static final int[] WORDS = {'0', '9', 'A', 'Z', '_', '_', 'a', 'z'};

    private Escapes() {}

    /** The set of a letter such as {@code d}, small ones only; null when it names none. */
    static int[] set(int letter) {
        return switch (letter) {
            case 'd' -> DIGITS;
            case 's' -> SPACES;
            case 'w' -> WORDS;
            default -> null;
        };
    }

    /** The set of a name as in {@code [:alpha:]}. */
    static int[] named(String name) {
        return switch (name) {
            case "alnum" -> new int[] {'0', '9', 'A', 'Z', 'a', 'z'};
            case "alpha" -> new int[] {'A', 'Z', 'a', 'z'};
            case "ascii" -> new int[] {0, 0x7F};
            case "blank" -> new int[] {'\t', '\t', ' ', ' '};
            case "cntrl" -> new int[] {0, 0x1F, 0x7F, 0x7F};
            case "digit" -> DIGITS;
            case "graph" -> new int[] {'!', '~'};
            case "lower" -> new int[] {'a', 'z'};
            case "print" -> new int[] {' ', '~'};
            case "punct" -> new int[] {'!', '/', ':', '@', '[', '`', '{', '~'};
            case "space" -> new int[] {'\t', '\r', ' ', ' '};
            case "upper" -> new int[] {'A', 'Z'};
            case "word" -> WORDS;
            case "xdigit" -> new int[] {'0', '9', 'A', 'F', 'a', 'f'};
            default -> throw new UnsupportedPattern("a class of another name");
        };
    }

    /** The code point that is meant, the backslash being read already. */
    static int codePoint(PatternText pattern) {
        int c = pattern.next();
        if (c >= '0' && c <= '7') {
            return octal(c - '0', pattern);
        }
        return switch (c) {
            case 'x' -> hexadecimal(pattern);
            case 'a' -> 0x07;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> {
                if (c >= 0x80 || Neighbour.of(c) == Neighbour.WORD && c != '_') {
                    throw new UnsupportedPattern("another escape");
                }
                yield c;
            }
        };
    }

    private static int octal(int first, PatternText pattern) {
        int value = first;
        for (int digits = 1; digits < 3 && pattern.peek() >= '0' && pattern.peek() <= '7'; digits++) {
            value = value * 8 + pattern.next() - '0';
        }
        return value;
    }

    private static int hexadecimal(PatternText pattern) {
        if (!pattern.take("{")) {
            return digit(pattern) << 4 | digit(pattern);
        }
        int value = 0;
        while (!pattern.take("}")) {
            value = value << 4 | digit(pattern);
            if (value > Character.MAX_CODE_POINT) {
                throw new UnsupportedPattern("no code point");
            }
        }
        return value;
    }

    private static int digit(PatternText pattern) {
        int value = Character.digit(pattern.next(), 16);
        if (value < 0) {
            throw new UnsupportedPattern("no hexadecimal digit");
        }
        return value;
    }
}
