package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.sort.ValueOrder;

/**
 * MIN and MAX of a frame that moves forward: a queue of rows, each better than all behind it that came before; its head is the result.
 * Every row enters and leaves once.
 */
final class ExtremePicks extends Picks {
    private final boolean least;
    private final boolean startsFixed;
    private final Frame frame;
    /** A ring of rows; its length is a power of two. */
    private int[] queue = new int[64];

    private int head;
    private int tail;
    private int entered;

    /** @param startsFixed whether all frames of a partition start at its first row, so that only the best row counts */
    ExtremePicks(WindowArgument argument, boolean least, boolean startsFixed, Frame frame, WindowRows rows) {
        super(argument, rows);
        this.least = least;
        this.startsFixed = startsFixed;
        this.frame = frame;
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            head = 0;
            tail = 0;
            entered = from;
        }
        frame.compute(partition, from, to, at);
        for (int i = at; i < at + to - from; i++) {
            move(frame.start[0][i], frame.end[0][i]);
            picks[i] = head == tail ? NULL : queue[head & queue.length - 1];
        }
    }

    private void move(int start, int end) {
        entered = Math.max(entered, start);
        while (entered < end) {
            enter(entered++);
        }
        while (head != tail && queue[head & queue.length - 1] < start) {
            head++;
        }
    }

    private void enter(int row) {
        if (argument.isNull(rows, row)) {
            return;
        }
        if (startsFixed && head != tail && !isBetter(row, queue[head & queue.length - 1])) {
            return;
        }
        while (head != tail && !isBetter(queue[tail - 1 & queue.length - 1], row)) {
            tail--;
        }
        if (tail - head == queue.length) {
            grow();
        }
        queue[tail++ & queue.length - 1] = row;
    }

    private boolean isBetter(int row, int other) {
        int order = ValueOrder.compare(
                argument.vector(rows, row), argument.slot(row), argument.vector(rows, other), argument.slot(other));
        return least ? order < 0 : order > 0;
    }

    private void grow() {
        int[] longer = new int[queue.length * 2];
        for (int i = head; i < tail; i++) {
            longer[i - head] = queue[i & queue.length - 1];
        }
        tail -= head;
        head = 0;
        queue = longer;
    }
}
