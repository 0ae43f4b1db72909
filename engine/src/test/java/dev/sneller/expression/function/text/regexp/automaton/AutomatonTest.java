package dev.sneller.expression.function.text.regexp.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Automata answer as RE2/J does. */
class AutomatonTest {
    private static final int PATTERNS = 1_000;
    private static final int TEXTS = 12;
    private static final byte[] AROUND = "xé ".getBytes(StandardCharsets.UTF_8);

    @Test
    void randomPatternsMatchRandomTextsAtTheSamePlaces() {
        long seed = System.nanoTime();
        RandomPatterns random = new RandomPatterns(new Random(seed));
        int judged = 0;
        for (int i = 0; i < PATTERNS; i++) {
            String pattern = random.pattern();
            Pattern expected;
            try {
                expected = Pattern.compile(pattern);
            } catch (PatternSyntaxException none) {
                continue;
            }
            Automaton automaton = Automaton.of(pattern, false, false, false);
            for (int j = 0; automaton != null && j < TEXTS; j++) {
                agree(expected, automaton, random.text(), "seed " + seed + ", pattern " + pattern);
                judged++;
            }
        }
        assertThat(judged).as("seed %s", seed).isGreaterThan(PATTERNS * TEXTS / 3);
    }

    @Test
    void lettersFoldAsTheirOtherForms() {
        for (int c = 1; c < 0x1E950; c++) {
            boolean hasCase = Character.toLowerCase(c) != c || Character.toUpperCase(c) != c;
            if (!hasCase && (c & 0x3F) != 0 || c >= 0xD800 && c < 0xE000) {
                continue;
            }
            String pattern = "\\x{" + Integer.toHexString(c) + "}";
            Automaton automaton = Automaton.of(pattern, true, false, false);
            if (automaton == null) {
                assertThat(c).as("letters of ASCII are ours").isGreaterThan(0x7F);
                continue;
            }
            Pattern expected = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            for (int other :
                    new int[] {c, Character.toLowerCase(c), Character.toUpperCase(c), Character.toTitleCase(c)}) {
                agree(expected, automaton, Character.toString(other), pattern + " in any case");
            }
        }
    }

    @Test
    void patternsBeyondTheirLimitsAreRefusedOrGivenUp() {
        assertThat(Automaton.of("\\pL+", false, false, false)).isNull();
        assertThat(Automaton.of("(.{30}){40}", false, false, false)).isNull();
        Automaton grows = Automaton.of("[ab]*a[ab]{14}c", false, false, false);
        Random random = new Random(3);
        byte[] text = new byte[100_000];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(2));
        }
        assertThat(grows.whole(text, 0, text.length)).isEqualTo(Automaton.GAVE_UP);
        assertThat(grows.end(text, 0, 0, text.length)).isEqualTo(Automaton.GAVE_UP);
        assertThat(grows.whole(text, 0, 5)).isEqualTo(Automaton.NONE);
    }

    @Test
    void allThreadsSeeTheSameMatches() throws InterruptedException {
        String pattern = "(\\w+)@([a-z0-9.]+)\\b|[^@ ]{3,5}";
        Pattern expected = Pattern.compile(pattern);
        Automaton shared = Automaton.of(pattern, false, false, false);
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Random random = new Random(t);
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 2_000; i++) {
                    StringBuilder text = new StringBuilder();
                    for (int n = random.nextInt(30); n > 0; n--) {
                        text.append("ab9@.é _".charAt(random.nextInt(8)));
                    }
                    agree(expected, shared, text.toString(), "a shared automaton");
                }
            });
            thread.setUncaughtExceptionHandler((failed, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void literalsAreThoseThatEveryMatchHolds() {
        assertThat(literal("a+good(x|y)")).isEqualTo("good");
        assertThat(literal("(ab)+cde")).isEqualTo("cde");
        assertThat(literal("x(good)?y")).isEqualTo("x");
        assertThat(literal("do{2}r")).isEqualTo("do");
        assertThat(literal("(?i)good")).isEmpty();
        assertThat(literal("日\\b本")).isEqualTo("日本");
        assertThat(Automaton.of(".*good.*", false, false, true).isLiteral()).isTrue();
        assertThat(Automaton.of(".*good.*", false, false, false).isLiteral()).isFalse();
        assertThat(Automaton.of(".*good", false, false, true).isLiteral()).isFalse();
    }

    private static String literal(String pattern) {
        return new String(Automaton.of(pattern, false, false, false).literal(), StandardCharsets.UTF_8);
    }

    /** The text stands between others in its array: what is around it must not count. */
    private static void agree(Pattern pattern, Automaton automaton, String text, String reason) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(AROUND, 2 * AROUND.length + own.length);
        System.arraycopy(own, 0, bytes, AROUND.length, own.length);
        System.arraycopy(AROUND, 0, bytes, AROUND.length + own.length, AROUND.length);
        int from = AROUND.length;
        int to = from + own.length;
        String where = reason + ", text " + text.replace("\n", "\\n");
        // RE2/J takes the byte before a place for a character when it reads UTF-8: texts are its reference as
        // characters.
        Matcher matcher = pattern.matcher(text);
        assertThat(automaton.whole(bytes, from, to) >= 0).as(where).isEqualTo(matcher.matches());
        assertThat(automaton.anywhere(bytes, from, from, to) >= 0).as(where).isEqualTo(matcher.find(0));
        MatchSearch trying = new MatchSearch(automaton);
        MatchSearch walking = new MatchSearch(automaton, 0);
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLowSurrogate(text.charAt(i))) {
                continue;
            }
            int at = from + utf8Length(text, i);
            int end = automaton.end(bytes, from, at, to);
            if (!matcher.find(i)) {
                assertThat(end).as(where + " from " + i).isEqualTo(Automaton.NONE);
                assertThat(trying.find(bytes, from, at, to))
                        .as(where + " from " + i)
                        .isEqualTo(Automaton.NONE);
                continue;
            }
            assertThat(end - from).as("end, " + where + " from " + i).isEqualTo(utf8Length(text, matcher.end()));
            assertThat(automaton.start(bytes, from, at, end, to) - from)
                    .as("start, " + where + " from " + i)
                    .isEqualTo(utf8Length(text, matcher.start()));
            assertThat(automaton.innerLiteral(bytes, at, to)).as(where).isNotNegative();
            for (MatchSearch search : List.of(trying, walking)) {
                assertThat(search.find(bytes, from, at, to) - from)
                        .as("start of search, " + where + " from " + i)
                        .isEqualTo(utf8Length(text, matcher.start()));
                assertThat(search.end())
                        .as("end of search, " + where + " from " + i)
                        .isEqualTo(end);
            }
            groupsAgree(matcher, automaton, bytes, from, end, text, where + " from " + i);
        }
    }

    private static void groupsAgree(
            Matcher matcher, Automaton automaton, byte[] bytes, int from, int end, String text, String where) {
        int[] slots = new int[2 * matcher.groupCount() + 2];
        // RE2/J places groups that can take no part at the start of the text.
        boolean isSound = !matcher.pattern().pattern().contains("{0}");
        if (isSound && automaton.groups(bytes, from + utf8Length(text, matcher.start()), end, slots)) {
            for (int group = 0; group <= matcher.groupCount(); group++) {
                int begin = matcher.start(group);
                assertThat(slots[2 * group])
                        .as("group " + group + ", " + where)
                        .isEqualTo(begin < 0 ? -1 : from + utf8Length(text, begin));
                assertThat(slots[2 * group + 1])
                        .as("end of group " + group + ", " + where)
                        .isEqualTo(begin < 0 ? -1 : from + utf8Length(text, matcher.end(group)));
            }
        }
    }

    @Test
    void groupsOfUsualPatternsAreFoundInOnePass() {
        for (String pattern : List.of(
                "did:plc:([a-z0-9]+)",
                "(\\w+)@(\\w+)\\.(com|org)",
                "([a-z]+)://([^/:]+)(:\\d+)?(/.*)?",
                "((a)|b)+",
                "(日|é)x?")) {
            Automaton automaton = Automaton.of(pattern, false, false, false);
            int[] slots = new int[12];
            assertThat(automaton.groups(new byte[0], 0, 0, slots)).as(pattern).isTrue();
            for (String text : List.of("did:plc:a1b", "me@x.org", "http://h:80/p?q", "ftp://h", "abab", "ba", "日é")) {
                agree(Pattern.compile(pattern), automaton, text, pattern);
            }
        }
        assertThat(Automaton.of("(a*)(a*)", false, false, false).groups(new byte[0], 0, 0, new int[6]))
                .isFalse();
    }

    private static int utf8Length(String text, int characters) {
        return text.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
    }
}
