package dev.sneller.jdbc.metadata;

/** A pattern of java.sql's metadata: {@code %} any text, {@code _} any character, {@code \} takes the next one as it is. */
final class MetadataPattern {
    static final char ESCAPE = '\\';

    private final String pattern;

    private MetadataPattern(String pattern) {
        this.pattern = pattern;
    }

    /** @param pattern null for every name */
    static MetadataPattern of(String pattern) {
        return new MetadataPattern(pattern == null ? "%" : pattern);
    }

    /** Whether the pattern is a name that fits itself only. */
    static boolean isName(String pattern) {
        return pattern != null && pattern.chars().noneMatch(c -> c == '%' || c == '_' || c == ESCAPE);
    }

    /** Goes back to the last {@code %} only: linear for one of them, quadratic at worst. */
    boolean matches(String name) {
        int n = 0;
        int p = 0;
        int retryName = -1;
        int retryPattern = -1;
        while (n < name.length() || p < pattern.length()) {
            char c = p < pattern.length() ? pattern.charAt(p) : 0;
            boolean escaped = c == ESCAPE && p + 1 < pattern.length();
            if (c == '%') {
                retryName = n;
                retryPattern = p++;
            } else if (n < name.length() && p < pattern.length() && fits(name.charAt(n), p, escaped)) {
                n++;
                p += escaped ? 2 : 1;
            } else if (retryName >= 0 && retryName < name.length()) {
                n = ++retryName;
                p = retryPattern + 1;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean fits(char of, int at, boolean escaped) {
        return escaped ? pattern.charAt(at + 1) == of : pattern.charAt(at) == '_' || pattern.charAt(at) == of;
    }
}
