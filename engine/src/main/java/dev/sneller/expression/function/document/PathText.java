package dev.sneller.expression.function.document;

import dev.sneller.type.Path;

/** Paths as GET_PATH takes them: {@code a.b[0]['k']."odd key":c}. */
public final class PathText {
    private final String text;
    private int at;

    private PathText(String text) {
        this.text = text;
    }

    /** Null when the text is no path. */
    public static Path parse(String text) {
        return new PathText(text).path();
    }

    private Path path() {
        Path path = Path.ROOT;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[') {
                path = bracket(path);
            } else {
                boolean separated = c == '.' || c == ':';
                if (separated == path.isRoot()) {
                    return null;
                }
                at += separated ? 1 : 0;
                String key = key();
                path = key == null ? null : path.key(key);
            }
            if (path == null) {
                return null;
            }
        }
        return path;
    }

    private String key() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted('"');
        }
        int start = at;
        while (at < text.length() && ".:[]\"'".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    /** The text between quotes, in which a doubled quote is one; null when it does not end. */
    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != quote) {
                content.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                content.append(c);
                at++;
            } else {
                at++;
                return content.toString();
            }
        }
        return null;
    }

    private Path bracket(Path path) {
        at++;
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            String key = quoted(text.charAt(at));
            return key != null && closes() ? path.key(key) : null;
        }
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start || at - start > 9) {
            return null;
        }
        int position = Integer.parseInt(text.substring(start, at));
        return closes() ? path.index(position) : null;
    }

    private boolean closes() {
        return at < text.length() && text.charAt(at++) == ']';
    }
}
