package dev.sneller.format.write;

import dev.sneller.format.KindSummary;
import java.util.ArrayList;
import java.util.List;

/** What is known of one path over a row group. */
record PathFacts(long rows, KindSummary kinds, List<LaneFacts> lanes) {
    PathFacts {
        lanes = List.copyOf(lanes);
    }

    PathFacts(long rows, KindSummary kinds) {
        this(rows, kinds, List.of());
    }

    PathFacts with(LaneFacts lane) {
        List<LaneFacts> more = new ArrayList<>(lanes);
        more.add(lane);
        return new PathFacts(rows, kinds, more);
    }
}
