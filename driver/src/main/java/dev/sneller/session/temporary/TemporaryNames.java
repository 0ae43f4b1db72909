package dev.sneller.session.temporary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names that a session's temporary tables have in the metastore: a mark, when the session began, its id, and the name it uses. */
public record TemporaryNames(String prefix) {
    private static final String MARK = "$TEMPORARY ";

    /** No session is thought to last longer; what it left behind is then removed. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(30);

    /** Of a session that begins now. */
    public static TemporaryNames begun(Instant now) {
        return new TemporaryNames(MARK + now.getEpochSecond() + ' ' + UUID.randomUUID() + ' ');
    }

    /** The name in the metastore. */
    public String stored(String name) {
        return prefix + name;
    }

    /** Whether a name in the metastore is one of this session's temporary tables. */
    public boolean isOwn(String stored) {
        return stored.startsWith(prefix);
    }

    /** The name as the session uses it; empty when it is another session's. */
    Optional<String> shown(String stored) {
        if (isOwn(stored)) {
            return Optional.of(stored.substring(prefix.length()));
        }
        return isTemporary(stored) ? Optional.empty() : Optional.of(stored);
    }

    static boolean isTemporary(String stored) {
        return stored.startsWith(MARK);
    }

    /** Whether a temporary table's session began so long ago that it must have ended. */
    static boolean isLeft(String stored, Instant now) {
        String begun = stored.substring(MARK.length(), stored.indexOf(' ', MARK.length()));
        return Instant.ofEpochSecond(Long.parseLong(begun))
                .plus(LONGEST_SESSION)
                .isBefore(now);
    }
}
