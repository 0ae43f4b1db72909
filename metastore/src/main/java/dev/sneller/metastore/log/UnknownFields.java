package dev.sneller.metastore.log;

import java.util.Map;

/**
 * Members of an operation that a newer release wrote: without meaning here, but kept when the operation is written again.
 *
 * @param members JSON text by name
 */
public record UnknownFields(Map<String, String> members) {
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    public UnknownFields {
        members = Map.copyOf(members);
    }
}
