package dev.sneller.session.setting;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.variant.text.format.TimeFormats;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values of one session's settings; what is not set has its default. Confined to the session's thread. */
public final class Settings {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /** @param given by name, from URL and properties; an unknown name is an error that names the nearest one */
    public static Settings of(Map<String, String> given) {
        Settings settings = new Settings();
        given.forEach(
                (name, value) -> settings.values.put(named(name), named(name).checked(value)));
        return settings;
    }

    /** The setting of this name, or UNKNOWN_OPTION with the nearest one. */
    public static Setting named(String name) {
        return Setting.find(name).orElseThrow(() -> {
            List<String> names =
                    Arrays.stream(Setting.values()).map(Setting::name).toList();
            String hint = Suggestion.nearest(name, names)
                    .map(nearest -> "; did you mean " + nearest + "?")
                    .orElse("; SHOW PARAMETERS lists them");
            return new SnellerException(ErrorCode.UNKNOWN_OPTION, "no setting " + SnellerException.quote(name) + hint);
        });
    }

    public String get(Setting setting) {
        String value = values.get(setting);
        return value != null ? value : dialect().defaultOf(setting);
    }

    public Dialect dialect() {
        return Dialect.named(values.getOrDefault(Setting.SQL_DIALECT, Setting.SQL_DIALECT.defaultValue()));
    }

    /** Whether NULL sorts below all values. */
    public boolean nullsLow() {
        return get(Setting.DEFAULT_NULL_ORDERING).equalsIgnoreCase("FIRST");
    }

    /** Sets a value of the session; other scopes are fixed when the connection is made. */
    public void set(String name, String value) {
        Setting setting = named(name);
        if (setting.scope() != Setting.Scope.SESSION) {
            throw new SnellerException(
                    ErrorCode.UNKNOWN_OPTION, setting + " is fixed when the warehouse is opened; give it in the URL");
        }
        values.put(setting, setting.checked(value));
    }

    public void unset(String name) {
        values.remove(named(name));
    }

    public boolean isTrue(Setting setting) {
        return get(setting).equalsIgnoreCase("TRUE");
    }

    public long count(Setting setting) {
        return get(setting).isEmpty() ? 0 : Long.parseLong(get(setting));
    }

    /** What every execution of the session may use. */
    public Limits limits() {
        return new Limits(count(Setting.ROWS_PER_RESULTSET), count(Setting.STATEMENT_TIMEOUT_IN_SECONDS));
    }

    public ZoneId zone() {
        return ZoneId.of(get(Setting.TIMEZONE));
    }

    /** How dates and times are printed and read where a statement names no format. */
    public TimeFormats formats() {
        return Formats.of(this);
    }

    /** The zone and the formats. */
    public SessionTime time() {
        return new SessionTime(new SessionZone(zone()), formats());
    }

    /** The values that change what a text means when it is planned: part of the plan cache's key. */
    public String planningKey() {
        return dialect().toString()
                + '|'
                + nullsLow()
                + '|'
                + get(Setting.TIMEZONE)
                + '|'
                + isTrue(Setting.INTEGER_DIVISION)
                + '|'
                + get(Setting.DIVISION_BY_ZERO)
                + '|'
                + get(Setting.WEEK_START)
                + '|'
                + get(Setting.WEEK_OF_YEAR_POLICY)
                + '|'
                + isTrue(Setting.ERROR_ON_NONDETERMINISTIC_MERGE)
                + '|'
                + isTrue(Setting.QUOTED_IDENTIFIERS_IGNORE_CASE);
    }
}
