package dev.sneller.metastore.log;

import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.ObjectId;
import java.util.UUID;

/** One change within a transaction. */
public sealed interface Operation {
    <R> R accept(Visitor<R> visitor);

    /** One method per member. */
    interface Visitor<R> {
        R addFile(AddFile add);

        R removeFile(RemoveFile remove);

        R createObject(CreateObject create);

        R alterObject(AlterObject alter);

        R renameObject(RenameObject rename);

        R moveObject(MoveObject move);

        R dropObject(DropObject drop);

        R extension(Extension extension);
    }

    /** A data file becomes part of a table. */
    record AddFile(ObjectId table, DataFileRef file, UnknownFields unknown) implements Operation {
        public AddFile(ObjectId table, DataFileRef file) {
            this(table, file, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addFile(this);
        }
    }

    /** A data file is no longer part of a table. */
    record RemoveFile(ObjectId table, UUID file, UnknownFields unknown) implements Operation {
        public RemoveFile(ObjectId table, UUID file) {
            this(table, file, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.removeFile(this);
        }
    }

    /** A new object takes a name. */
    record CreateObject(
            ObjectId object,
            ObjectKind kind,
            ObjectId parent,
            String name,
            Definition definition,
            UnknownFields unknown)
            implements Operation {
        public CreateObject(ObjectId object, ObjectKind kind, ObjectId parent, String name, Definition definition) {
            this(object, kind, parent, name, definition, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createObject(this);
        }
    }

    /** An object gets another definition and with it the schema version {@code schemaVersion}, one more than before. */
    record AlterObject(ObjectId object, int schemaVersion, Definition definition, UnknownFields unknown)
            implements Operation {
        public AlterObject(ObjectId object, int schemaVersion, Definition definition) {
            this(object, schemaVersion, definition, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterObject(this);
        }
    }

    /** An object gets another name under the same parent. */
    record RenameObject(ObjectId object, String name, UnknownFields unknown) implements Operation {
        public RenameObject(ObjectId object, String name) {
            this(object, name, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameObject(this);
        }
    }

    /** An object gets another parent of the same kind, and a name there. */
    record MoveObject(ObjectId object, ObjectId parent, String name, UnknownFields unknown) implements Operation {
        public MoveObject(ObjectId object, ObjectId parent, String name) {
            this(object, parent, name, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moveObject(this);
        }
    }

    /** An object frees its name; it must be empty. */
    record DropObject(ObjectId object, UnknownFields unknown) implements Operation {
        public DropObject(ObjectId object) {
            this(object, UnknownFields.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropObject(this);
        }
    }

    /**
     * An operation of which only this is known: that those who do not know it may ignore it.
     *
     * @param name begins with {@code x-}
     * @param json its value
     */
    record Extension(String name, String json) implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.extension(this);
        }
    }
}
