package dev.sneller.expression.function.text.regexp.automaton;

/** Classes of characters: between brackets, the opening one being read already, and those of a backslash and a letter. */
final class ClassParser {
    private final PatternText pattern;
    private final boolean ignoresCase;
    private final CodePointSet set = new CodePointSet();

    private ClassParser(PatternText pattern, boolean ignoresCase) {
        this.pattern = pattern;
        this.ignoresCase = ignoresCase;
    }

    /** Reads up to the closing bracket. */
    static int[] bracketed(PatternText pattern, boolean ignoresCase) {
        return new ClassParser(pattern, ignoresCase).read();
    }

    /** The set that a backslash and the letter stand for; null when they stand for none. */
    static int[] ofLetter(int letter, boolean ignoresCase) {
        int[] positive = Escapes.set(letter | 0x20);
        if (positive == null || letter > 'z') {
            return null;
        }
        int[] folded = folded(positive, ignoresCase);
        return letter <= 'Z' ? CodePointSet.complement(folded) : folded;
    }

    static int[] folded(int[] set, boolean ignoresCase) {
        return ignoresCase ? new CodePointSet().addFolded(set).sorted() : set;
    }

    private int[] read() {
        boolean isNegative = pattern.take("^");
        for (boolean isFirst = true; isFirst || !pattern.take("]"); isFirst = false) {
            if (!takeNamed() && !takeLetter()) {
                takeRange();
            }
        }
        int[] members = set.sorted();
        return isNegative ? CodePointSet.complement(members) : members;
    }

    private boolean takeNamed() {
        int before = pattern.place();
        String name = pattern.take("[:") ? pattern.takeUntil(":]") : null;
        if (name == null) {
            pattern.goBackTo(before);
            return false;
        }
        boolean isNegative = name.startsWith("^");
        int[] members = folded(Escapes.named(isNegative ? name.substring(1) : name), ignoresCase);
        set.addAll(isNegative ? CodePointSet.complement(members) : members);
        return true;
    }

    private boolean takeLetter() {
        int before = pattern.place();
        if (!pattern.take("\\")) {
            return false;
        }
        int[] members = ofLetter(pattern.next(), ignoresCase);
        if (members == null) {
            pattern.goBackTo(before);
            return false;
        }
        set.addAll(members);
        return true;
    }

    private void takeRange() {
        int first = codePoint();
        int last = first;
        int before = pattern.place();
        if (pattern.take("-")) {
            if (pattern.peek() == ']') {
                pattern.goBackTo(before);
            } else {
                last = codePoint();
            }
        }
        if (ignoresCase) {
            set.addFolded(first, last);
        } else {
            set.add(first, last);
        }
    }

    private int codePoint() {
        int c = pattern.next();
        return c == '\\' ? Escapes.codePoint(pattern) : c;
    }
}
