package dev.sneller.session.show;

import java.util.regex.Pattern;

/** A LIKE pattern over names, without regard to case; no pattern matches every name. */
final class NamePattern {
    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @param like with {@code %} and {@code _}, or null */
    static NamePattern of(String like) {
        if (like == null) {
            return new NamePattern(null);
        }
        StringBuilder regex = new StringBuilder();
        like.chars()
                .forEach(c -> regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf((char) c))));
        return new NamePattern(Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern == null || pattern.matcher(name).matches();
    }
}
