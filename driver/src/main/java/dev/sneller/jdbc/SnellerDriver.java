package dev.sneller.jdbc;

import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Session;
import dev.sneller.session.setting.Setting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.DriverVersion;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.UnregisteredDriver;

/**
 * The JDBC driver: {@code jdbc:sneller:<folder>}, {@code jdbc:sneller:s3://bucket/prefix?region=…}, {@code jdbc:sneller:mem:<name>}; nothing behind
 * the prefix means the default warehouse in the home folder.
 */
public final class SnellerDriver extends UnregisteredDriver {
    static final String PREFIX = "jdbc:sneller:";
    static final int MAJOR_VERSION = 0;
    static final int MINOR_VERSION = 1;
    static final String VERSION = MAJOR_VERSION + "." + MINOR_VERSION;

    static {
        try {
            DriverManager.registerDriver(new SnellerDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public SnellerDriver() {}

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return SqlErrors.translate(() -> {
            ConnectionUrl parsed = ConnectionUrl.parse(url, info);
            Session session = Session.open(parsed.place(), parsed.settings());
            return new SnellerConnection(this, (SnellerFactory) factory, url, session);
        });
    }

    @Override
    public boolean acceptsURL(String url) {
        return url != null && url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return Arrays.stream(Setting.values()).map(SnellerDriver::describe).toArray(DriverPropertyInfo[]::new);
    }

    private static DriverPropertyInfo describe(Setting setting) {
        DriverPropertyInfo property = new DriverPropertyInfo(setting.name(), setting.defaultValue());
        property.description = setting.description();
        property.choices = setting.choices();
        return property;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    protected String getConnectStringPrefix() {
        return PREFIX;
    }

    @Override
    protected DriverVersion createDriverVersion() {
        return new DriverVersion("sneller", VERSION, "sneller", VERSION, false, MAJOR_VERSION, MINOR_VERSION, 0, 1);
    }

    @Override
    protected String getFactoryClassName(JdbcVersion jdbcVersion) {
        return SnellerFactory.class.getName();
    }

    @Override
    public Meta createMeta(AvaticaConnection connection) {
        return new SnellerMeta((SnellerConnection) connection);
    }
}
