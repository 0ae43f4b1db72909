package dev.sneller.metastore;

import dev.sneller.error.ErrorCode;

/** Why a transaction could not be placed after those that were committed since it began. */
public enum ConflictReason {
    /** A file it replaces is no longer part of the table. */
    FILE_REPLACED(ErrorCode.WRITE_CONFLICT, "the same rows were replaced by another transaction"),
    /** An object it writes to, or its parent, was dropped. */
    OBJECT_DROPPED(ErrorCode.TABLE_NOT_FOUND, "the object does not exist, or was dropped meanwhile"),
    /** The name it gives was given. */
    NAME_TAKEN(ErrorCode.ALREADY_EXISTS, "the name is taken"),
    /** Something was created in the object it drops. */
    OBJECT_NOT_EMPTY(ErrorCode.WRITE_CONFLICT, "the object to drop is not empty"),
    /** The definition it changes or relies on was changed. */
    DEFINITION_CHANGED(ErrorCode.WRITE_CONFLICT, "the definition was changed by another transaction"),
    /** SERIALIZABLE only: a table it read has changed. */
    READ_CHANGED(ErrorCode.WRITE_CONFLICT, "a table that was read was changed by another transaction"),
    /** The store gave no clear answer in time and it was made sure that nothing was committed. */
    STORE_TOO_SLOW(ErrorCode.STORE_UNAVAILABLE, "the store did not answer in time; nothing was committed");

    private final ErrorCode code;
    private final String text;

    ConflictReason(ErrorCode code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The error of a statement that ends with this reason. */
    public ErrorCode code() {
        return code;
    }

    /** A half sentence for messages. */
    public String text() {
        return text;
    }
}
