package dev.sneller.sqllogictest.format.schemaless;

/** A stream of JSON values with comments as JSON lines: one value a line, its text unchanged. */
final class JsonLines {
    private JsonLines() {}

    static String of(String stream) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < stream.length(); i++) {
            char c = stream.charAt(i);
            if (quoted) {
                lines.append(c);
                if (c == '\\') {
                    lines.append(stream.charAt(++i));
                }
                quoted = c != '"';
            } else if (c == '#') {
                i = stream.indexOf('\n', i) < 0 ? stream.length() : stream.indexOf('\n', i);
            } else if (!Character.isWhitespace(c)) {
                quoted = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                lines.append(c);
                if (depth == 0) {
                    lines.append('\n');
                }
            }
        }
        return lines.toString();
    }
}
