package dev.sneller.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules are only as good as their reading. */
class LayerTableTest {
    private final LayerTable table = LayerTable.parse("""
            | module | package | what it is | may import |
            |---|---|---|---|
            | engine | `type` | types | – |
            | engine | `format.encoding` | pages | `type` |
            | driver | `sql.parse` | text | `engine/*` |
            | driver | `session` | state | `sql.*` |

            | library | only in |
            |---|---|
            | `org.calcite.avatica` | `jdbc` |
            | `org.calcite` | `sql.*` |
            """);

    @Test
    void aGrantIsAPackageASubtreeOrAModule() {
        assertThat(table.allows("format.encoding", "type")).isTrue();
        assertThat(table.allows("sql.parse", "format.encoding")).isTrue();
        assertThat(table.allows("session", "sql.parse")).isTrue();
    }

    @Test
    void whatIsNotListedIsForbidden() {
        assertThat(table.allows("type", "format.encoding")).isFalse();
        assertThat(table.allows("sql.parse", "session")).isFalse();
        assertThat(table.allows("unknown", "type")).isFalse();
    }

    @Test
    void theLongestLibraryNameDecides() {
        assertThat(table.doorsOf("org.calcite.avatica.util")).get().asString().contains("jdbc");
        assertThat(table.doorsOf("org.calcite.rel")).get().asString().contains("sql.*");
        assertThat(table.doorsOf("java.util")).isEmpty();
    }
}
