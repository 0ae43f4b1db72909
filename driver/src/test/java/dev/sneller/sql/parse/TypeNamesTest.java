package dev.sneller.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"INT", "string", "NUMBER", "DOUBLE", "VARIANT", "OBJECT"})
    void aTypeBeforeLessThanIsStillAType(String name) {
        assertThat(TypeNames.isName(name, "<")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "DATE", "TIMESTAMP"})
    void otherWordsAreLeftToTheTemplate(String name) {
        assertThat(TypeNames.isName(name, ",")).isFalse();
    }
}
