package dev.sneller.metastore.log;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.List;
import java.util.Set;

/** What this release understands of the things a log may ask for by name. */
public final class Features {
    private static final Set<String> KNOWN = Set.of();

    private Features() {}

    /** @throws SnellerException UNSUPPORTED_FORMAT naming the first feature that this release cannot read */
    static void checkReadable(List<String> features, String place) {
        for (String feature : features) {
            if (!KNOWN.contains(feature)) {
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED_FORMAT,
                        place + " needs the feature " + SnellerException.quote(feature) + ". Use a newer release");
            }
        }
    }

    /** Whether this release may add entries to a log that asks its writers for these. */
    public static boolean isWritable(List<String> features) {
        return KNOWN.containsAll(features);
    }
}
