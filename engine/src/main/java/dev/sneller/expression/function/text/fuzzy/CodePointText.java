package dev.sneller.expression.function.text.fuzzy;

import dev.sneller.expression.function.text.CodePoints;
import dev.sneller.vector.BytesVector;

/** The code points of one text at a time, in an array that is kept; of one thread. */
final class CodePointText {
    private int[] codePoints = new int[64];
    private int length;

    CodePointText over(BytesVector text, int row) {
        int from = text.start()[row];
        int bytes = text.lengths()[row];
        if (codePoints.length < bytes) {
            codePoints = new int[Math.max(bytes, codePoints.length * 2)];
        }
        length = 0;
        for (int i = from; i < from + bytes; i = CodePoints.next(text.bytes(), i)) {
            codePoints[length++] = CodePoints.at(text.bytes(), i);
        }
        return this;
    }

    /** Both cases and their variants become one form. */
    CodePointText folded() {
        for (int i = 0; i < length; i++) {
            codePoints[i] = CodePoints.fold(codePoints[i]);
        }
        return this;
    }

    int length() {
        return length;
    }

    int at(int index) {
        return codePoints[index];
    }

    boolean isEqualTo(CodePointText other) {
        return length == other.length && isAt(0, other);
    }

    boolean contains(CodePointText other) {
        for (int i = 0; i <= length - other.length; i++) {
            if (isAt(i, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int from, CodePointText other) {
        for (int i = 0; i < other.length; i++) {
            if (codePoints[from + i] != other.codePoints[i]) {
                return false;
            }
        }
        return true;
    }
}
