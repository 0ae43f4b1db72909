package dev.sneller.expression.function.text.regexp;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.text.regexp.automaton.Automaton;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pattern as RE2/J has it and, once it has met enough texts to pay for that, as automata. Shared by threads and queries. */
final class CompiledPattern {
    private static final int TEXTS_FOR_AUTOMATA = 16;
    private static final int KEPT = 32;
    private static final Map<Key, CompiledPattern> LATEST = new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledPattern> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(String pattern, RegexOptions options) {}

    private final Key key;
    private final Pattern pattern;
    private long texts;
    private boolean isJudged;
    private volatile Automaton automaton;

    private CompiledPattern(Key key) {
        this.key = key;
        try {
            pattern = Pattern.compile(key.pattern(), key.options().flags());
        } catch (PatternSyntaxException failure) {
            throw invalid(key.pattern(), failure);
        }
    }

    /** One compiled lately, or a new one. Fails with INVALID_PATTERN, saying where, when the pattern is none. */
    static CompiledPattern of(String pattern, RegexOptions options) {
        Key key = new Key(pattern, options);
        synchronized (LATEST) {
            CompiledPattern known = LATEST.get(key);
            if (known != null) {
                return known;
            }
        }
        CompiledPattern made = new CompiledPattern(key);
        synchronized (LATEST) {
            CompiledPattern other = LATEST.putIfAbsent(key, made);
            return other == null ? made : other;
        }
    }

    private static SnellerException invalid(String pattern, PatternSyntaxException failure) {
        String part = failure.getPattern();
        int at = part == null || part.equals(pattern) ? -1 : pattern.indexOf(part);
        String place = at < 0 ? "" : " at character " + (pattern.codePointCount(0, at) + 1);
        return new SnellerException(
                ErrorCode.INVALID_PATTERN,
                SnellerException.quote(pattern) + " is no regular expression: " + failure.getDescription() + place
                        + ". The syntax is RE2's, without back-references and look-around");
    }

    /** With every feature, the slow way. */
    Pattern pattern() {
        return pattern;
    }

    /** Whether it may ask where the text or a line begins. */
    boolean asksForStarts() {
        return key.pattern().contains("^") || key.pattern().contains("\\A");
    }

    boolean extracts() {
        return key.options().extracts();
    }

    /** Null while few texts were asked about, and when the pattern is beyond automata. @param more texts about to be asked about */
    Automaton automaton(int more) {
        Automaton known = automaton;
        return known != null ? known : judged(more);
    }

    private synchronized Automaton judged(int more) {
        texts += more;
        if (!isJudged && texts >= TEXTS_FOR_AUTOMATA) {
            isJudged = true;
            int flags = key.options().flags();
            automaton = Automaton.of(
                    key.pattern(),
                    (flags & Pattern.CASE_INSENSITIVE) != 0,
                    (flags & Pattern.MULTILINE) != 0,
                    (flags & Pattern.DOTALL) != 0);
        }
        return automaton;
    }
}
