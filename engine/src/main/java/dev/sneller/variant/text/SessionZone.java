package dev.sneller.variant.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of one time zone as sorted arrays, for loops over instants and wall-clock times. Immutable.
 *
 * <p>Local times in a gap move forward by its length; in an overlap they take the earlier offset.
 */
public final class SessionZone {
    public static final SessionZone UTC = new SessionZone(ZoneOffset.UTC);

    /** Transitions are listed up to here (2100-01-01); later times ask the rules. */
    private static final long HORIZON = 4_102_444_800L;

    private final ZoneId id;
    private final ZoneRules rules;
    private final long[] transitions;
    /** Where the wall clock is past everything the transition makes ambiguous. */
    private final long[] localLimits;
    /** In seconds; entry i holds before transition i. */
    private final int[] offsets;

    public SessionZone(ZoneId id) {
        this.id = id;
        rules = id.getRules();
        List<ZoneOffsetTransition> all = new ArrayList<>(rules.getTransitions());
        Instant last = all.isEmpty() ? Instant.MIN : all.get(all.size() - 1).getInstant();
        ZoneOffsetTransition next = all.isEmpty() ? null : rules.nextTransition(last);
        while (next != null && next.toEpochSecond() < HORIZON) {
            all.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        int count = all.size();
        transitions = new long[count];
        localLimits = new long[count];
        offsets = new int[count + 1];
        offsets[0] = (count == 0 ? rules.getOffset(Instant.EPOCH) : all.get(0).getOffsetBefore()).getTotalSeconds();
        for (int i = 0; i < count; i++) {
            ZoneOffsetTransition transition = all.get(i);
            transitions[i] = transition.toEpochSecond();
            offsets[i + 1] = transition.getOffsetAfter().getTotalSeconds();
            localLimits[i] = transitions[i] + Math.max(offsets[i], offsets[i + 1]);
        }
    }

    public ZoneId id() {
        return id;
    }

    /** Seconds east of Greenwich at an instant. */
    public int offsetSeconds(long epochSecond) {
        if (epochSecond >= HORIZON && !rules.isFixedOffset()) {
            return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        }
        int found = Arrays.binarySearch(transitions, epochSecond);
        return offsets[found >= 0 ? found + 1 : ~found];
    }

    /** The instant of a wall-clock time, both in seconds since 1970. */
    public long toEpochSecond(long localSecond) {
        if (localSecond >= HORIZON && !rules.isFixedOffset()) {
            LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
            return local.atZone(id).toEpochSecond();
        }
        int found = Arrays.binarySearch(localLimits, localSecond);
        return localSecond - offsets[found >= 0 ? found + 1 : ~found];
    }
}
