package dev.sneller.jdbc.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataPatternTest {
    @ParameterizedTest
    @CsvSource(nullValues = "null", delimiter = '|', textBlock = """
            null   | anything | true
            %      | ''       | true
            ''     | ''       | true
            ''     | A        | false
            A      | A        | true
            A      | a        | false
            A_C    | ABC      | true
            A\\_C  | ABC      | false
            A\\_C  | A_C      | true
            100\\% | 100%     | true
            100\\% | 1000     | false
            %A%B   | xAyAzB   | true
            %A%B   | xAyAz    | false
            _      | ''       | false
            A%     | A        | true
            %%     | AB       | true
            A\\\\  | A\\      | true
            """)
    void matchesAsJavaSqlSays(String pattern, String name, boolean matches) {
        assertThat(MetadataPattern.of(pattern).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"ORDERS,true", "null,false", "ORDER_LINES,false", "O%,false"})
    void knowsPlainNames(String pattern, boolean isName) {
        assertThat(MetadataPattern.isName(pattern)).isEqualTo(isName);
    }
}
