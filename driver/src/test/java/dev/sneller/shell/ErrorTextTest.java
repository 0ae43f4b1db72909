package dev.sneller.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private static final String SQL = "SELECT a,\n\tnope\nFROM t";

    @Test
    void anErrorIsOneLineThatBeginsWithItsState() {
        assertThat(ErrorText.line(new SQLException("no column\n  'NOPE'", "42S22")))
                .isEqualTo("42S22: no column 'NOPE'");
    }

    @Test
    void aStateInTheMessageIsNotRepeated() {
        assertThat(ErrorText.line(new SQLException("[42S22] no column", "42S22")))
                .isEqualTo("[42S22] no column");
    }

    @Test
    void aCaretPointsAtTheNamedColumn() {
        assertThat(ErrorText.excerpt(new SQLException("line 2, column 2: no column NOPE"), SQL))
                .contains("\tnope\n\t^");
    }

    @Test
    void positionsOutsideTheStatementGiveNoExcerpt() {
        assertThat(ErrorText.excerpt(new SQLException("line 9, column 1: what"), SQL))
                .isEmpty();
        assertThat(ErrorText.excerpt(new SQLException("line 1, column 99: what"), SQL))
                .isEmpty();
        assertThat(ErrorText.excerpt(new SQLException("out of memory"), SQL)).isEmpty();
    }
}
