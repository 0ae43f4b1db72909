package dev.sneller.sql.validate;

import dev.sneller.sql.session.SessionValues;

/**
 * Session settings that change a plan.
 *
 * @param integerDivision whether {@code /} of two integers is one
 * @param nullsLow whether NULLs sort below all values instead of above
 * @param lenient whether a plus passes texts by, of several assignments to a column the last one holds, and CAST cuts numbers to whole
 *     ones, as in SQLite
 * @param weeks how days and weeks are counted
 * @param session variables and the like, which become constants
 */
public record CompileSettings(
        boolean integerDivision, boolean nullsLow, boolean lenient, Weeks weeks, SessionValues session) {
    public static final CompileSettings DEFAULT =
            new CompileSettings(false, false, false, Weeks.DEFAULT, SessionValues.NONE);
}
