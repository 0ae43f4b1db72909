package dev.sneller.expression.function.text.fuzzy;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.Utf8;

/** A letter and three digits for how an English name sounds. */
final class Soundex {
    private static final int DIGITS = 3;
    /** Of A to Z; 0 for what has no sound of its own. */
    private static final String CODES = "01230120022455012623010202";

    private Soundex() {}

    /** @param mergesFirst whether a letter that sounds like the first one right behind it is dropped */
    static void append(CodePointText text, boolean mergesFirst, ByteBuilder out) {
        if (text.length() == 0) {
            return;
        }
        Utf8.append(text.at(0), out);
        int last = mergesFirst ? code(text.at(0)) : '0';
        int written = 0;
        for (int i = 1; i < text.length() && written < DIGITS; i++) {
            int letter = text.at(i) | 0x20;
            if (letter == 'h' || letter == 'w') {
                continue;
            }
            int code = code(text.at(i));
            if (code != '0' && code != last) {
                out.append(code);
                written++;
            }
            last = code;
        }
        for (; written < DIGITS; written++) {
            out.append('0');
        }
    }

    private static int code(int character) {
        int letter = (character | 0x20) - 'a';
        return letter >= 0 && letter < CODES.length() ? CODES.charAt(letter) : '0';
    }
}
