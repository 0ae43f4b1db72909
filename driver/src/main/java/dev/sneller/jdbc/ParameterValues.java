package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.time.ZoneId;
import java.util.List;

/** The values bound to a prepared statement's {@code ?}; they stay from one execution to the next, as java.sql asks. */
final class ParameterValues {
    private final List<LogicalType> types;
    private Datum[] values;

    ParameterValues(List<LogicalType> types) {
        this.types = types;
        this.values = new Datum[types.size()];
    }

    /** How a value becomes a constant of the parameter's type. */
    interface Binding {
        Datum of(LogicalType type);
    }

    /**
     * Binds any Java value.
     *
     * @param index from 1, as java.sql counts
     * @param zone of the session, for values without one
     */
    void set(int index, Object value, ZoneId zone) {
        set(index, type -> JavaValues.toDatum(value, type, zone));
    }

    void set(int index, Binding binding) {
        if (index < 1 || index > values.length) {
            throw new SnellerException(
                    ErrorCode.MISSING_PARAMETER,
                    "there is no parameter " + index + "; the statement has " + values.length);
        }
        try {
            values[index - 1] = binding.of(types.get(index - 1));
        } catch (SnellerException e) {
            throw new SnellerException(e.code(), "parameter " + index + ": " + e.text(), e);
        }
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
        return List.of(values);
    }
}
