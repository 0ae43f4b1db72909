package dev.sneller.exec.operator.share;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.type.LogicalType;
import java.util.ArrayList;
import java.util.List;

/** Rows kept for every pipeline that reads them, in at most half of the memory, else on disk. */
public final class SharedRows implements Sink {
    private final List<LogicalType> types;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final List<SharedPart> parts = new ArrayList<>();

    /** @param profile counts what is written to disk */
    public SharedRows(List<LogicalType> types, QueryContext context, OperatorProfile profile) {
        this.types = List.copyOf(types);
        this.context = context;
        this.profile = profile;
    }

    @Override
    public SinkTask open() {
        SharedPart part = new SharedPart(types, context, profile);
        synchronized (parts) {
            parts.add(part);
        }
        return part;
    }

    @Override
    public void finish() {
        parts.forEach(SharedPart::seal);
    }

    /** All rows in no order, for one pipeline. */
    public Source source() {
        return new SharedSource(types.size(), parts);
    }
}
