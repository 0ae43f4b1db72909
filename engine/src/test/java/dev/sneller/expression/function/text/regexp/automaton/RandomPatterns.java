package dev.sneller.expression.function.text.regexp.automaton;

import java.util.List;
import java.util.Random;

/** Patterns and texts that often match: few letters, every operator, places, classes and flags. */
final class RandomPatterns {
    private static final List<String> LETTERS =
            List.of("a", "b", "ab", "é", "日", "😂", "k", "S", "\\n", "\\.", "\\x{65e5}", "\\x61", "-", " ", "\\Qa+\\E");
    private static final List<String> SETS = List.of(
            ".",
            "[ab]",
            "[^a]",
            "[a-k]",
            "[^\\n]",
            "[é日]",
            "[À-ÿ]",
            "\\w",
            "\\W",
            "\\d",
            "\\s",
            "\\S",
            "[[:alpha:]_]",
            "[[:^alpha:]]",
            "[\\w-]",
            "[]a]",
            "[^]é]",
            "\\PL");
    private static final List<String> PLACES = List.of("^", "$", "\\A", "\\z", "\\b", "\\B");
    private static final List<String> REPEATS =
            List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{2,3}?", "{0}", "{,2}");
    private static final List<String> TEXTS = List.of(
            "a", "b", "ab", "é", "É", "日", "本", "😂", "k", "K", "\u212A", "s", "ſ", "\n", ".", "-", " ", "_", "5");

    private final Random random;

    RandomPatterns(Random random) {
        this.random = random;
    }

    String pattern() {
        return (random.nextInt(4) == 0 ? oneOf(List.of("(?i)", "(?s)", "(?m)", "(?U)", "(?im)", "(?s-i)")) : "")
                + choice(3);
    }

    private String choice(int depth) {
        StringBuilder pattern = new StringBuilder(sequence(depth));
        while (random.nextInt(3) == 0) {
            pattern.append('|').append(sequence(depth));
        }
        return pattern.toString();
    }

    private String sequence(int depth) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            pattern.append(atom(depth));
            if (random.nextInt(3) == 0) {
                pattern.append(oneOf(REPEATS));
            }
        }
        return pattern.toString();
    }

    private String atom(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0, 1, 2, 3 -> oneOf(LETTERS);
            case 4, 5 -> oneOf(SETS);
            case 6 -> oneOf(PLACES);
            default ->
                oneOf(List.of("(", "(?:", "(?P<n" + random.nextInt(1_000_000) + ">", "(?i:", "(?m:"))
                        + choice(depth - 1) + ")";
        };
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(oneOf(TEXTS));
        }
        return text.toString();
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
