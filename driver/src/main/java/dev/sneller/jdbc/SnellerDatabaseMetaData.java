package dev.sneller.jdbc;

import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.jdbc.metadata.Layout;
import dev.sneller.jdbc.metadata.Listings;
import dev.sneller.jdbc.metadata.Table;
import dev.sneller.jdbc.metadata.TypeInfo;
import dev.sneller.session.Description;
import dev.sneller.session.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** What is in the database, from the snapshot the next statement would read; what it does not have is an empty result of the right columns. */
final class SnellerDatabaseMetaData extends DatabaseCapabilities {
    private final SnellerConnection connection;

    SnellerDatabaseMetaData(SnellerConnection connection) {
        super(connection);
        this.connection = connection;
    }

    private ResultSet rows(Callable<Table> listing) throws SQLException {
        connection.checkOpen();
        return SqlErrors.translate(() -> connection.rows(listing.call()));
    }

    private Description held() {
        return connection.session().description();
    }

    private ResultSet none(Layout layout) throws SQLException {
        return connection.rows(layout.empty());
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public String getURL() {
        return connection.url();
    }

    @Override
    public String getUserName() {
        return Session.USER;
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        return connection.isReadOnly();
    }

    @Override
    public String getSQLKeywords() {
        return connection.session().keywords();
    }

    @Override
    public String getNumericFunctions() {
        return FunctionGroups.NUMERIC.names();
    }

    @Override
    public String getStringFunctions() {
        return FunctionGroups.STRING.names();
    }

    @Override
    public String getSystemFunctions() {
        return FunctionGroups.SYSTEM.names();
    }

    @Override
    public String getTimeDateFunctions() {
        return FunctionGroups.TIME_AND_DATE.names();
    }

    @Override
    public ResultSet getCatalogs() throws SQLException {
        return rows(() -> Listings.catalogs(held()));
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return getSchemas(null, null);
    }

    @Override
    public ResultSet getSchemas(String catalog, String schemaPattern) throws SQLException {
        return rows(() -> Listings.schemas(held(), catalog, schemaPattern));
    }

    @Override
    public ResultSet getTableTypes() throws SQLException {
        return rows(Listings::tableTypes);
    }

    @Override
    public ResultSet getTables(String catalog, String schemaPattern, String tablePattern, String[] types)
            throws SQLException {
        return rows(() -> Listings.tables(held(), catalog, schemaPattern, tablePattern, types));
    }

    @Override
    public ResultSet getColumns(String catalog, String schemaPattern, String tablePattern, String columnPattern)
            throws SQLException {
        return rows(() -> Listings.columns(held(), catalog, schemaPattern, tablePattern, columnPattern));
    }

    @Override
    public ResultSet getTypeInfo() throws SQLException {
        return rows(TypeInfo::all);
    }

    @Override
    public ResultSet getFunctions(String catalog, String schemaPattern, String namePattern) throws SQLException {
        return rows(() -> Listings.functions(namePattern));
    }

    @Override
    public ResultSet getClientInfoProperties() throws SQLException {
        return rows(() -> Listings.clientInfo(ClientInfo.NAMES));
    }

    @Override
    public ResultSet getFunctionColumns(String catalog, String schema, String function, String column)
            throws SQLException {
        return none(Layout.FUNCTION_COLUMNS);
    }

    @Override
    public ResultSet getProcedures(String catalog, String schema, String procedure) throws SQLException {
        return none(Layout.PROCEDURES);
    }

    @Override
    public ResultSet getProcedureColumns(String catalog, String schema, String procedure, String column)
            throws SQLException {
        return none(Layout.PROCEDURE_COLUMNS);
    }

    @Override
    public ResultSet getColumnPrivileges(String catalog, String schema, String table, String column)
            throws SQLException {
        return none(Layout.COLUMN_PRIVILEGES);
    }

    @Override
    public ResultSet getTablePrivileges(String catalog, String schema, String table) throws SQLException {
        return none(Layout.TABLE_PRIVILEGES);
    }

    @Override
    public ResultSet getBestRowIdentifier(String catalog, String schema, String table, int scope, boolean nullable)
            throws SQLException {
        return none(Layout.ROW_IDENTIFIERS);
    }

    @Override
    public ResultSet getVersionColumns(String catalog, String schema, String table) throws SQLException {
        return none(Layout.ROW_IDENTIFIERS);
    }

    @Override
    public ResultSet getPrimaryKeys(String catalog, String schema, String table) throws SQLException {
        return rows(() -> Listings.primaryKeys(held(), catalog, schema, table));
    }

    @Override
    public ResultSet getImportedKeys(String catalog, String schema, String table) throws SQLException {
        return none(Layout.FOREIGN_KEYS);
    }

    @Override
    public ResultSet getExportedKeys(String catalog, String schema, String table) throws SQLException {
        return none(Layout.FOREIGN_KEYS);
    }

    @Override
    public ResultSet getCrossReference(
            String parentCatalog, String parentSchema, String parent, String catalog, String schema, String table)
            throws SQLException {
        return none(Layout.FOREIGN_KEYS);
    }

    @Override
    public ResultSet getIndexInfo(String catalog, String schema, String table, boolean unique, boolean approximate)
            throws SQLException {
        return none(Layout.INDEXES);
    }

    @Override
    public ResultSet getUDTs(String catalog, String schema, String type, int[] types) throws SQLException {
        return none(Layout.USER_TYPES);
    }

    @Override
    public ResultSet getSuperTypes(String catalog, String schema, String type) throws SQLException {
        return none(Layout.SUPER_TYPES);
    }

    @Override
    public ResultSet getSuperTables(String catalog, String schema, String table) throws SQLException {
        return none(Layout.SUPER_TABLES);
    }

    @Override
    public ResultSet getAttributes(String catalog, String schema, String type, String attribute) throws SQLException {
        return none(Layout.ATTRIBUTES);
    }

    @Override
    public ResultSet getPseudoColumns(String catalog, String schema, String table, String column) throws SQLException {
        return none(Layout.PSEUDO_COLUMNS);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
