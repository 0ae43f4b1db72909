package dev.sneller.format.read;

import dev.sneller.format.residual.PathDictionary;
import dev.sneller.format.residual.ResidualPath;
import java.util.HashMap;
import java.util.Map;

/** The paths in a file's residual of one column, looked up by name or number. Owned by one thread. */
final class ResidualPathTable {
    private final PathDictionary dictionary;
    private final Map<Integer, PathSteps> steps = new HashMap<>();

    /** @param dictionary null when the file's residual is empty */
    ResidualPathTable(PathDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The number of a path, -1 when the residual has none of it. */
    int idOf(byte[] path) {
        ResidualPath entry = dictionary == null ? null : dictionary.find(path);
        return entry == null ? -1 : entry.id();
    }

    /** Whether the residual has a longer path that begins with this one. */
    boolean hasBelow(byte[] prefix) {
        return dictionary != null && dictionary.hasBelow(prefix);
    }

    PathSteps stepsOf(int id) {
        return steps.computeIfAbsent(id, k -> new PathSteps(dictionary.path(k).path()));
    }
}
