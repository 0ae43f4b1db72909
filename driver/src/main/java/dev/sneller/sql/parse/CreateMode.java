package dev.sneller.sql.parse;

/** What CREATE does when the name is taken, and how long the object lives. */
public record CreateMode(boolean replace, boolean ifNotExists, boolean temporary) {
    public static CreateMode of(boolean replace, boolean ifNotExists, boolean temporary) {
        return new CreateMode(replace, ifNotExists, temporary);
    }
}
