package dev.sneller.sql.parse;

import java.util.List;
import java.util.Optional;

/** Options of a statement in the order written; which names and values exist is the statement's business. */
public record Options(List<Option> list) {
    public Options {
        list = List.copyOf(list);
    }

    /** The last option of this name. */
    public Optional<Option> find(String name) {
        return list.stream().filter(option -> option.name().equals(name)).reduce((first, second) -> second);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
