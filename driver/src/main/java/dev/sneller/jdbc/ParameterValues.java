package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.util.Arrays;
import java.util.List;

/** The values bound to a prepared statement's {@code ?}. */
final class ParameterValues {
    private final List<LogicalType> types;
    private Datum[] values;

    ParameterValues(List<LogicalType> types) {
        this.types = types;
        this.values = new Datum[types.size()];
    }

    /** @param index from 1, as java.sql counts */
    void set(int index, Object value) {
        if (index < 1 || index > values.length) {
            throw new SnellerException(
                    ErrorCode.MISSING_PARAMETER, "there is no parameter " + index + "; the statement has " + values.length);
        }
        values[index - 1] = JavaValues.toDatum(value, types.get(index - 1), index);
    }

    void clear() {
        values = new Datum[types.size()];
    }

    /** All values, or MISSING_PARAMETER naming the first that was not set. */
    List<Datum> all() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new SnellerException(ErrorCode.MISSING_PARAMETER, "parameter " + (i + 1) + " is not set");
            }
        }
        return List.copyOf(Arrays.asList(values));
    }
}
