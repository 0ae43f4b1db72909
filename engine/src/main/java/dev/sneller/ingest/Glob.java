package dev.sneller.ingest;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A path with wildcards: {@code *} and {@code ?} within a name, {@code **} over any number of folders, {@code [a-z]} and
 * {@code [!a-z]}; alternatives {@code {a,b}} are spelled out by {@link #expand}. As in shells, a leading dot is matched by a dot only.
 */
final class Glob {
    private static final String WILDCARDS = "*?[{";
    private static final int MAX_ALTERNATIVES = 10_000;

    private final List<String> segments;
    private final List<Pattern> patterns;

    private Glob(String path) {
        this.segments = List.of(path.split("/", -1));
        this.patterns = segments.stream().map(Glob::compile).toList();
    }

    /** Without alternatives. @param path segments between slashes */
    static Glob of(String path) {
        return new Glob(path);
    }

    static boolean hasWildcards(String path) {
        return path.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
    }

    /** The text before the first wildcard. */
    static String literalPrefix(String path) {
        int at = 0;
        while (at < path.length() && WILDCARDS.indexOf(path.charAt(at)) < 0) {
            at++;
        }
        return path.substring(0, at);
    }

    /** One path for each choice of alternatives, in the order written. */
    static List<String> expand(String path) {
        List<String> expanded = new ArrayList<>();
        expand(path, expanded);
        return expanded;
    }

    private static void expand(String path, List<String> into) {
        int open = path.indexOf('{');
        int close = open < 0 ? -1 : closingBrace(path, open);
        if (close < 0) {
            into.add(path);
        } else {
            String before = path.substring(0, open);
            String after = path.substring(close + 1);
            for (String choice : choices(path.substring(open + 1, close))) {
                expand(before + choice + after, into);
            }
        }
        if (into.size() > MAX_ALTERNATIVES) {
            throw new SnellerException(
                    ErrorCode.INVALID_PATTERN,
                    "pattern " + SnellerException.quote(path) + " has too many alternatives");
        }
    }

    private static int closingBrace(String path, int open) {
        int depth = 0;
        for (int at = open; at < path.length(); at++) {
            char c = path.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> choices(String list) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                choices.add(list.substring(start, at));
                start = at + 1;
            }
        }
        choices.add(list.substring(start));
        return choices;
    }

    int depth() {
        return segments.size();
    }

    boolean isAnyDepth(int segment) {
        return segments.get(segment).equals("**");
    }

    /** The name at a place without wildcards, or null. */
    String literal(int segment) {
        return hasWildcards(segments.get(segment)) ? null : segments.get(segment);
    }

    boolean matches(int segment, String name) {
        return patterns.get(segment).matcher(name).matches();
    }

    /** Whether a whole path matches. */
    boolean matches(String path) {
        return matches(path.split("/", -1), 0, 0);
    }

    private boolean matches(String[] names, int name, int segment) {
        if (segment == segments.size()) {
            return name == names.length;
        }
        if (isAnyDepth(segment)) {
            return matchesBelow(names, name, segment);
        }
        return name < names.length && matches(segment, names[name]) && matches(names, name + 1, segment + 1);
    }

    /** {@code **}: passes any number of folders that are not hidden; at the end of the glob also the file's name. */
    private boolean matchesBelow(String[] names, int name, int segment) {
        boolean last = segment == segments.size() - 1;
        int passed = name;
        while (last || !matches(names, passed, segment + 1)) {
            if (passed == names.length || names[passed].startsWith(".")) {
                return last && passed > name && passed == names.length;
            }
            passed++;
        }
        return true;
    }

    private static Pattern compile(String segment) {
        StringBuilder regex = new StringBuilder();
        if (!segment.isEmpty() && "*?[".indexOf(segment.charAt(0)) >= 0) {
            regex.append("(?!\\.)");
        }
        for (int at = 0; at < segment.length(); at++) {
            char c = segment.charAt(at);
            int close = c == '[' ? segment.indexOf(']', at + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                regex.append(characterClass(segment.substring(at + 1, close)));
                at = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException malformed) {
            throw new SnellerException(
                    ErrorCode.INVALID_PATTERN,
                    "no such range of characters: " + SnellerException.quote(segment),
                    malformed);
        }
    }

    private static String characterClass(String members) {
        boolean negated = members.startsWith("!") || members.startsWith("^");
        String kept =
                (negated ? members.substring(1) : members).replace("\\", "\\\\").replace("[", "\\[");
        return "[" + (negated ? "^" : "") + kept.replace("&&", "&\\&") + "]";
    }
}
