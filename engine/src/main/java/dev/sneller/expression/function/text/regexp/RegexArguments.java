package dev.sneller.expression.function.text.regexp;

/**
 * Which argument of a function says what, behind text and pattern; {@link #NONE} for what it has not.
 *
 * @param position where the search begins, from 1
 * @param occurrence which match is meant, from 1
 */
record RegexArguments(int position, int occurrence, int option, int parameters, int group) {
    static final int NONE = -1;

    static final RegexArguments TEST = new RegexArguments(NONE, NONE, NONE, 2, NONE);
    static final RegexArguments COUNT = new RegexArguments(2, NONE, NONE, 3, NONE);
    static final RegexArguments INSTR = new RegexArguments(2, 3, 4, 5, 6);
    static final RegexArguments SUBSTR = new RegexArguments(2, 3, NONE, 4, 5);
    static final RegexArguments REPLACE = new RegexArguments(3, 4, NONE, 5, NONE);
}
