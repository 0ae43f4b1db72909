package dev.sneller.expression.function.text.regexp;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.vector.BytesVector;

/** The text put in the place of a match: a backslash and a digit stand for a group, a backslash and anything else for that. */
final class Substitute {
    private Substitute() {}

    static void append(Regex regex, BytesVector substitutes, int row, ByteBuilder out) {
        byte[] bytes = substitutes.bytes();
        int from = substitutes.start()[row];
        int to = from + substitutes.lengths()[row];
        for (int i = from; i < to; i++) {
            if (bytes[i] != '\\' || i + 1 == to) {
                out.append(bytes[i]);
                continue;
            }
            int group = bytes[++i] - '0';
            if (group < 0 || group > 9) {
                out.append(bytes[i]);
            } else if (group <= regex.groupCount() && regex.start(group) >= 0) {
                out.append(regex.bytes(), regex.start(group), regex.end(group) - regex.start(group));
            }
        }
    }
}
