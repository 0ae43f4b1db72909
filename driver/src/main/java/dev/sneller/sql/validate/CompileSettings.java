package dev.sneller.sql.validate;

/**
 * Session settings that change a plan.
 *
 * @param integerDivision whether {@code /} of two integers is one
 * @param nullsLow whether NULLs sort below all values instead of above
 */
public record CompileSettings(boolean integerDivision, boolean nullsLow) {
    public static final CompileSettings DEFAULT = new CompileSettings(false, false);
}
