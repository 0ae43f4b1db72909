package dev.sneller.objectstore;

import java.io.IOException;

/** There is no object of this key: an answer, not a failure of the store. */
public final class ObjectNotFoundException extends IOException {
    private static final long serialVersionUID = 1L;

    public ObjectNotFoundException(String location, String key) {
        super("no object " + key + " in " + location);
    }
}
