package dev.sneller.sqllogictest.format.slt;

import dev.sneller.sqllogictest.compare.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Lists and structures in one writing, whatever the engine's: without quotes and blanks, fields by name. A field that is NULL is left out,
 * since an OBJECT has no such field where a STRUCT has; a number stands for its value. Texts that hold brackets or commas may come out wrong, the same on both sides.
 */
final class NestedText {
    private final String text;
    private int at;

    private NestedText(String text) {
        this.text = text;
    }

    static String canonical(String written) {
        String bare = written.replaceAll("[\"'\\s]", "").replaceAll("(?i)\\b(undefined|null)\\b", "NULL");
        return new NestedText(bare.replaceAll("(?i)-inf(inity)?\\b", "-inf")).value();
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '[') {
            List<String> members = new ArrayList<>();
            while (more(']')) {
                members.add(value());
            }
            return members.toString();
        }
        if (at < text.length() && text.charAt(at) == '{') {
            TreeMap<String, String> fields = new TreeMap<>();
            while (more('}')) {
                String name = until(":,}");
                at += at < text.length() && text.charAt(at) == ':' ? 1 : 0;
                String field = value();
                if (!field.equals("NULL")) {
                    fields.put(name, field);
                }
            }
            return fields.toString();
        }
        String scalar = until(",]}");
        return Values.number(scalar)
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse(scalar);
    }

    /** Goes behind the opening bracket, a comma or the closing bracket; whether a member follows. */
    private boolean more(char close) {
        boolean opening = at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '{');
        boolean comma = at < text.length() && text.charAt(at) == ',';
        if (opening && at + 1 < text.length() && text.charAt(at + 1) == close) {
            at += 2;
            return false;
        }
        at++;
        return opening || comma;
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
