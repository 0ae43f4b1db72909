package dev.sneller.exec.operator.join;

import dev.sneller.exec.OperatorTask;

/** The probing of one thread. */
interface ProbeTask extends OperatorTask {
    /** What became of the rows of an input batch that is used up; for kinds that ask for it. */
    LeftRows left();
}
