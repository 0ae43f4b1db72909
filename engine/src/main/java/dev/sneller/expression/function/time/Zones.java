package dev.sneller.expression.function.time;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.BytesVector;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Zones by the names in a vector, looked up once a name. Owned by one thread. */
final class Zones {
    private final Map<String, SessionZone> known = new HashMap<>();
    private byte[] lastName = {};
    private SessionZone last;

    /** The zone named in a row, null for none. */
    SessionZone at(BytesVector names, int row) {
        int from = names.start()[row];
        int to = from + names.lengths()[row];
        if (last != null && Arrays.equals(names.bytes(), from, to, lastName, 0, lastName.length)) {
            return last;
        }
        lastName = Arrays.copyOfRange(names.bytes(), from, to);
        last = known.computeIfAbsent(names.text(row), Zones::named);
        return last;
    }

    private static SessionZone named(String name) {
        try {
            ZoneId id = ZoneId.of(name.strip(), ZoneId.SHORT_IDS);
            return id.equals(ZoneOffset.UTC) ? SessionZone.UTC : new SessionZone(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static SnellerException unknown(BytesVector names, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "there is no time zone " + SnellerException.quote(names.text(row))
                        + ". Use a name such as 'Europe/Warsaw' or 'UTC'");
    }
}
