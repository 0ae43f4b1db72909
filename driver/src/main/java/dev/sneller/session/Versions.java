package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.session.PointInTime;
import dev.sneller.type.Datum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/** Versions of the warehouse by points in time: every entry of its log makes one. */
record Versions(Session session) {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** The version at a point, or the one that the changes made at the point came to. */
    long of(PointInTime point) {
        return switch (point.kind()) {
            case TIMESTAMP -> at(instant(point.value().unscaled()), point.before());
            case OFFSET -> at(Instant.now().plusNanos(nanos(point.value())), point.before());
            case STATEMENT -> around(point.value().text(), point.before());
            case VERSION -> checked(point.value().decimal().longValueExact() - (point.before() ? 1 : 0));
        };
    }

    private long at(Instant time, boolean before) {
        if (time.isAfter(Instant.now().plusSeconds(1))) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, time + " has not come yet; choose a time before now");
        }
        return session.warehouse()
                .at(before ? time.minusNanos(1) : time)
                .position()
                .number();
    }

    private static Instant instant(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /** Seconds as nanoseconds; what is past 292 years is as good as that. */
    private static long nanos(Datum seconds) {
        BigDecimal nanos = seconds.decimal().movePointRight(9);
        return nanos.max(BigDecimal.valueOf(Long.MIN_VALUE))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    private long around(String id, boolean before) {
        History.Versions versions = session.history()
                .number(id)
                .map(session.history()::versions)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET,
                        "this session ran no statement " + SnellerException.quote(id)
                                + "; LAST_QUERY_ID() names the last"));
        return before ? versions.before() : versions.after();
    }

    private long checked(long version) {
        return session.warehouse().at(version).position().number();
    }
}
