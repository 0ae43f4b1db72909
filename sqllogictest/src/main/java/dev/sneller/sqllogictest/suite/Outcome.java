package dev.sneller.sqllogictest.suite;

/**
 * The verdict on one step.
 *
 * @param cause in the words that other steps of the same cause have too; empty when it passed
 * @param detail what was wanted and found; empty when it passed
 */
public record Outcome(Step step, Verdict verdict, String cause, String detail) {
    static Outcome passed(Step step) {
        return new Outcome(step, Verdict.PASSED, "", "");
    }

    static Outcome wrong(Step step, String detail) {
        return new Outcome(step, Verdict.WRONG, "wrong answer", detail);
    }

    Outcome excused(String reason) {
        return new Outcome(step, Verdict.LEFT_OUT, reason, detail);
    }

    /** The outcome of what rests on a statement that failed before: an error by the same cause. */
    Outcome because(String earlier) {
        return new Outcome(step, Verdict.ERROR, earlier, detail);
    }
}
