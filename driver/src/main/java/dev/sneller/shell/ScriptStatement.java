package dev.sneller.shell;

/**
 * One statement of a script.
 *
 * @param text the statement without its semicolon, comments included
 * @param firstLine where it begins in the script, from 1
 */
public record ScriptStatement(String text, int firstLine) {}
