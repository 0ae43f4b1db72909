package dev.sneller.metastore.log;

import dev.sneller.table.StatisticsKey;
import dev.sneller.type.Path;

/**
 * Statistics keys as text: the field id, and for a path a colon and a JSON pointer (RFC 6901), in which {@code ~2} alone means "any
 * element".
 */
final class StatisticsName {
    private static final String ANY_ELEMENT = "~2";

    private StatisticsName() {}

    static String of(StatisticsKey key) {
        StringBuilder text = new StringBuilder().append(key.fieldId());
        if (key.path().isRoot()) {
            return text.toString();
        }
        text.append(':');
        for (Path.Step step : key.path().steps()) {
            text.append('/');
            if (step instanceof Path.Step.Key member) {
                text.append(member.name().replace("~", "~0").replace("/", "~1"));
            } else {
                text.append(ANY_ELEMENT);
            }
        }
        return text.toString();
    }

    /** @throws NumberFormatException when the text does not begin with a field id */
    static StatisticsKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new StatisticsKey(Integer.parseInt(text), Path.ROOT);
        }
        Path path = Path.ROOT;
        for (String step : text.substring(colon + 2).split("/", -1)) {
            path = step.equals(ANY_ELEMENT)
                    ? path.anyElement()
                    : path.key(step.replace("~1", "/").replace("~0", "~"));
        }
        return new StatisticsKey(Integer.parseInt(text.substring(0, colon)), path);
    }
}
