package dev.sneller.format;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.ArrayList;
import java.util.List;

/** Features a file may need its reader to know, as bits of the tail; numbers are never given twice. */
public enum Features {
    /** Pages, index and footer are sealed envelopes. */
    ENCRYPTION(0),
    /** Some lanes hold arrays as offsets with child columns. */
    ARRAY_OFFSETS(1),
    /** Some lanes hold references to objects beside the file. */
    EXTERNAL_VALUES(2);

    /** Bits this version reads. */
    private static final long KNOWN = 0;

    private final int bit;

    Features(int bit) {
        this.bit = bit;
    }

    /** Refuses a file that needs what this version does not read. */
    static void requireKnown(long required) {
        long unknown = required & ~KNOWN;
        if (unknown == 0) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < 64; bit++) {
            if ((unknown >>> bit & 1) != 0) {
                names.add(name(bit));
            }
        }
        throw new SnellerException(
                ErrorCode.UNSUPPORTED_FORMAT,
                "the file needs " + String.join(", ", names) + ", which this version does not read; use a newer one");
    }

    private static String name(int bit) {
        for (Features feature : values()) {
            if (feature.bit == bit) {
                return feature.name();
            }
        }
        return "feature " + bit;
    }
}
