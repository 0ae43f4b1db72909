package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sneller.session.setting.Setting;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** How the driver is found, and what it accepts. */
class DriverTest {
    private final Driver driver = new SnellerDriver();

    @Test
    void isFoundByItsService() {
        assertThat(ServiceLoader.load(Driver.class)).hasAtLeastOneElementOfType(SnellerDriver.class);
    }

    @Test
    void leavesForeignUrlsToOthers() throws SQLException {
        assertThat(driver.acceptsURL("jdbc:other:x")).isFalse();
        assertThat(driver.acceptsURL(null)).isFalse();
        assertThat(driver.connect("jdbc:other:x", new Properties())).isNull();
        assertThat(driver.acceptsURL("jdbc:sneller:mem:x")).isTrue();
    }

    @Test
    void unknownPropertiesNameTheNearestOne() {
        SQLException wrong = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection(Warehouses.url() + "?timezon=UTC"));
        assertThat(wrong.getSQLState()).isEqualTo("22023");
        assertThat(wrong.getMessage()).contains("'timezon'", "TIMEZONE");
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        SQLException wrong = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection(Warehouses.url() + "?timezone=Mars"));
        assertThat(wrong.getMessage()).contains("'Mars'", "TIMEZONE");
    }

    @Test
    void secretsInTheUrlAreRefusedUnread() {
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection("jdbc:sneller:s3://b/p?secret_access_key=hush"));
        assertThat(refused.getSQLState()).isEqualTo("08001");
        assertThat(refused.getMessage()).contains("credentials").doesNotContain("hush");
    }

    @Test
    void propertiesWinOverTheUrl() throws SQLException {
        Properties info = new Properties();
        info.setProperty("timezone", "Asia/Tokyo");
        info.setProperty("user", "anybody");
        try (Connection connection = DriverManager.getConnection(Warehouses.url() + "?TIMEZONE=UTC", info)) {
            assertThat(connection.unwrap(SnellerConnection.class).zone()).hasToString("Asia/Tokyo");
        }
    }

    @Test
    void describesEveryProperty() throws SQLException {
        DriverPropertyInfo[] properties = driver.getPropertyInfo("jdbc:sneller:", new Properties());
        assertThat(Arrays.stream(properties).map(property -> property.name))
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::name).toList());
        assertThat(properties).allSatisfy(property -> {
            assertThat(property.description).isNotBlank();
            assertThat(property.value).isNotNull();
        });
        assertThat(properties[Setting.AUTOCOMMIT.ordinal()].choices).containsExactly("TRUE", "FALSE");
        assertThat(properties[Setting.TIMEZONE.ordinal()].choices).isNull();
    }
}
