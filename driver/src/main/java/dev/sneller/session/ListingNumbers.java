package dev.sneller.session;

import java.util.ArrayList;
import java.util.List;

/** Numbers below 0 under which plans ask for tables that the session makes; the same in all sessions of an engine. Thread-safe. */
final class ListingNumbers {
    private final List<List<String>> paths = new ArrayList<>();

    /** @param path database, schema and name */
    synchronized int number(List<String> path) {
        if (!paths.contains(path)) {
            paths.add(path);
        }
        return -1 - paths.indexOf(path);
    }

    synchronized List<String> path(int number) {
        return paths.get(-1 - number);
    }
}
