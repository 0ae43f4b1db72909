package dev.sneller.metastore;

import dev.sneller.table.ObjectId;

/**
 * A named thing of the catalog as one snapshot knows it.
 *
 * @param schemaVersion from 1; grows with every change of the definition
 * @param definedAt where the present definition was committed
 */
public record CatalogObject(
        ObjectId id,
        ObjectKind kind,
        ObjectId parent,
        String name,
        int schemaVersion,
        Definition definition,
        Position definedAt) {
    /** The same object under another name. */
    public CatalogObject renamed(String newName) {
        return new CatalogObject(id, kind, parent, newName, schemaVersion, definition, definedAt);
    }

    /** The same object under another name elsewhere. */
    public CatalogObject moved(ObjectId newParent, String newName) {
        return new CatalogObject(id, kind, newParent, newName, schemaVersion, definition, definedAt);
    }

    /** The same object made of something else, one schema version later. */
    public CatalogObject redefined(Definition newDefinition, Position at) {
        return new CatalogObject(id, kind, parent, name, schemaVersion + 1, newDefinition, at);
    }
}
