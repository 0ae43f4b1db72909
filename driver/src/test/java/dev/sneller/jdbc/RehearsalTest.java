package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void eachOfItsStatementsRuns() {
        assertThatCode(() -> Rehearsal.rehearse(1)).doesNotThrowAnyException();
    }
}
