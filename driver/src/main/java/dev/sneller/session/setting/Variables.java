package dev.sneller.session.setting;

import dev.sneller.type.Datum;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What SET has set in one session, by names in upper case. Confined to the session's thread. */
public final class Variables {
    private final Map<String, Datum> values = new TreeMap<>();

    public Optional<Datum> get(String name) {
        return Optional.ofNullable(values.get(name.toUpperCase(Locale.ROOT)));
    }

    public void set(String name, Datum value) {
        values.put(name.toUpperCase(Locale.ROOT), value);
    }

    /** Without effect when it is not set. */
    public void unset(String name) {
        values.remove(name.toUpperCase(Locale.ROOT));
    }

    /** All of them, by name. */
    public Map<String, Datum> all() {
        return Collections.unmodifiableMap(values);
    }
}
