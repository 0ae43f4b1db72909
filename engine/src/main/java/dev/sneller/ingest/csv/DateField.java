package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.CivilDate;
import dev.sneller.variant.text.TextToTemporal;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;

/** DATE; {@code YYYY-MM-DD} is read at once, other forms by the parser of casts. */
final class DateField extends FieldReader {
    private static final int ISO_LENGTH = 10;

    private final I32Vector vector = new I32Vector(LogicalType.DATE, Batch.MAX_ROWS);
    private final TextToTemporal parser = new TextToTemporal();

    @Override
    CastStatus value(int from, int length, int row) {
        if (length == ISO_LENGTH && text[from + 4] == '-' && text[from + 7] == '-') {
            int year = digits(from, 4);
            int month = digits(from + 5, 2);
            int day = digits(from + 8, 2);
            if ((year | month | day) >= 0 && CivilDate.exists(year, month, day)) {
                vector.values()[row] = CivilDate.toDays(year, month, day);
                return CastStatus.OK;
            }
        }
        CastStatus status = parser.toDate(text, from, length);
        vector.values()[row] = parser.days();
        return status;
    }

    /** The number of so many digits, -1 when one is none. */
    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    FlatVector vector() {
        return vector;
    }
}
