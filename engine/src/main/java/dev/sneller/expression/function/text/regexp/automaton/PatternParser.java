package dev.sneller.expression.function.text.regexp.automaton;

import java.util.ArrayList;
import java.util.List;

/** RE2's syntax as a tree, of patterns that RE2/J accepts; what is rare in it is refused. */
final class PatternParser {
    private static final int[] ANY = {0, Character.MAX_CODE_POINT};
    private static final int[] NO_NEWLINE = {0, '\n' - 1, '\n' + 1, Character.MAX_CODE_POINT};
    private static final int DEEPEST = 200;

    private final PatternText pattern;
    private Flags flags;
    private int depth;
    private int groups;

    private PatternParser(String pattern, Flags flags) {
        this.pattern = new PatternText(pattern);
        this.flags = flags;
    }

    /** What the letters i, m, s and U switch on. */
    record Flags(boolean ignoresCase, boolean hasLines, boolean dotIsAny, boolean isUngreedy) {
        Flags with(int letter, boolean on) {
            return switch (letter) {
                case 'i' -> new Flags(on, hasLines, dotIsAny, isUngreedy);
                case 'm' -> new Flags(ignoresCase, on, dotIsAny, isUngreedy);
                case 's' -> new Flags(ignoresCase, hasLines, on, isUngreedy);
                case 'U' -> new Flags(ignoresCase, hasLines, dotIsAny, on);
                default -> throw new UnsupportedPattern("another flag");
            };
        }
    }

    /** @param pattern that RE2/J takes */
    static Node parse(String pattern, Flags flags) {
        PatternParser parser = new PatternParser(pattern, flags);
        Node node = parser.choice();
        if (!parser.pattern.isAtEnd()) {
            throw new UnsupportedPattern("a bracket without its other");
        }
        return node;
    }

    private Node choice() {
        if (++depth > DEEPEST) {
            throw new UnsupportedPattern("groups too deep");
        }
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (pattern.take("|"));
        depth--;
        return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!pattern.isAtEnd() && pattern.peek() != '|' && pattern.peek() != ')') {
            Node repeated = parts.isEmpty() ? null : repetition(parts.get(parts.size() - 1));
            if (repeated != null) {
                parts.set(parts.size() - 1, repeated);
            } else {
                addAtom(parts);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    /** The part repeated, if that is what comes next; else null. */
    private Node repetition(Node part) {
        int before = pattern.place();
        int least;
        int most = Node.UNBOUNDED;
        switch (pattern.next()) {
            case '*' -> least = 0;
            case '+' -> least = 1;
            case '?' -> {
                least = 0;
                most = 1;
            }
            case '{' -> {
                least = pattern.number();
                most = pattern.take(",") ? pattern.number() : least;
                if (least < 0 || !pattern.take("}")) {
                    pattern.goBackTo(before);
                    return null;
                }
            }
            default -> {
                pattern.goBackTo(before);
                return null;
            }
        }
        return new Node.Repeat(part, least, most, pattern.take("?") == flags.isUngreedy());
    }

    private void addAtom(List<Node> parts) {
        int c = pattern.next();
        switch (c) {
            case '(' -> addGroup(parts);
            case '[' -> parts.add(new Node.Characters(ClassParser.bracketed(pattern, flags.ignoresCase())));
            case '.' -> parts.add(new Node.Characters(flags.dotIsAny() ? ANY : NO_NEWLINE));
            case '^' -> parts.add(new Node.Place(flags.hasLines() ? Assertion.LINE_START : Assertion.TEXT_START));
            case '$' -> parts.add(new Node.Place(flags.hasLines() ? Assertion.LINE_END : Assertion.TEXT_END));
            case '\\' -> addEscaped(parts);
            default -> parts.add(literal(c));
        }
    }

    /** A group, or flags for the rest of the one around; the opening bracket being read already. */
    private void addGroup(List<Node> parts) {
        Flags around = flags;
        int number = 0;
        if (pattern.take("?P<") || pattern.take("?<")) {
            pattern.takeUntil(">");
            number = ++groups;
        } else if (pattern.take("?")) {
            boolean on = true;
            int c;
            while ((c = pattern.next()) != ':' && c != ')') {
                if (c == '-') {
                    on = false;
                } else {
                    flags = flags.with(c, on);
                }
            }
            if (c == ')') {
                return;
            }
        } else {
            number = ++groups;
        }
        Node body = choice();
        parts.add(number == 0 ? body : new Node.Group(number, body));
        if (!pattern.take(")")) {
            throw new UnsupportedPattern("a group without end");
        }
        flags = around;
    }

    private void addEscaped(List<Node> parts) {
        int before = pattern.place();
        int c = pattern.next();
        int[] members = ClassParser.ofLetter(c, flags.ignoresCase());
        if (members != null) {
            parts.add(new Node.Characters(members));
            return;
        }
        switch (c) {
            case 'A' -> parts.add(new Node.Place(Assertion.TEXT_START));
            case 'z' -> parts.add(new Node.Place(Assertion.TEXT_END));
            case 'b' -> parts.add(new Node.Place(Assertion.WORD_EDGE));
            case 'B' -> parts.add(new Node.Place(Assertion.NO_WORD_EDGE));
            case 'Q' -> addQuoted(parts);
            default -> {
                pattern.goBackTo(before);
                parts.add(literal(Escapes.codePoint(pattern)));
            }
        }
    }

    private void addQuoted(List<Node> parts) {
        String quoted = pattern.takeUntil("\\E");
        (quoted == null ? pattern.takeAll() : quoted).codePoints().forEach(c -> parts.add(literal(c)));
    }

    private Node literal(int c) {
        return new Node.Characters(ClassParser.folded(new int[] {c, c}, flags.ignoresCase()));
    }
}
