// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/recordio.h"

#include "model/records/fieldtext.h"
#include "model/store/schema.h"

#include <cstring>
#include <string_view>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// The last texts read in a column: scales, sources and labels repeat from row to row, so that most
/// rows share one string and are not decoded again.
struct Repeated {
    QByteArray bytes;
    QString text;
    Label label;
};

const Kind *kindNamed(const Catalogue &catalogue, std::string_view name)
{
    const auto &kinds = catalogue.kinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [name](const Kind *kind) { return name == kind->name; });
    return found == kinds.end() ? nullptr : *found;
}

/// Reads one column of a row, from either a statement or a value of a changeset: Source offers
/// type(), text(), bytes(), blob(), integer() and number() of the current value.
template<typename Source>
Result<> readField(const Catalogue &catalogue, const Field &field, Record &record, const Source &source,
                   Repeated &repeated)
{
    const int type = source.type();
    const bool null = type == SQLITE_NULL;
    const auto wrong = [] { return Error{ErrorCode::BadInput, tr("it is of the wrong type."), {}, {}}; };
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Term:
    case FieldType::Label: {
        if (!null && type != SQLITE_TEXT)
            return wrong();
        const int size = null ? 0 : source.bytes();
        if (size > 4 * longestText)
            return Error{ErrorCode::BadInput, tr("the text is too long."), {}, {}};
        const char *text = null ? "" : source.text();
        const bool same =
            repeated.bytes.size() == size && std::memcmp(repeated.bytes.constData(), text, std::size_t(size)) == 0;
        if (!same) {
            repeated.bytes = QByteArray(text, size);
            repeated.text = size == 0 ? QString() : QString::fromUtf8(text, size);
            if (field.type == FieldType::Label) {
                TRY(repeated.label, labelFromStorage(repeated.text));
            }
        }
        if (field.type == FieldType::Text)
            field.edit<QString>(record) = repeated.text;
        else if (field.type == FieldType::Term)
            field.edit<Term>(record).word = repeated.text;
        else
            field.edit<Label>(record) = repeated.label;
        return ok();
    }
    case FieldType::Integer:
        if (!null && type != SQLITE_INTEGER)
            return wrong();
        field.edit<std::optional<int>>(record) = null ? std::nullopt : std::optional<int>(int(source.integer()));
        return ok();
    case FieldType::Boolean:
        if (!null && type != SQLITE_INTEGER)
            return wrong();
        field.edit<std::optional<bool>>(record) = null ? std::nullopt : std::optional<bool>(source.integer() != 0);
        return ok();
    case FieldType::Number:
        if (!null && type != SQLITE_FLOAT && type != SQLITE_INTEGER)
            return wrong();
        field.edit<std::optional<double>>(record) = null ? std::nullopt : std::optional<double>(source.number());
        return ok();
    case FieldType::Date: {
        if (!null && type != SQLITE_INTEGER)
            return wrong();
        TRY(field.edit<PartialDate>(record), PartialDate::fromPacked(null ? 0 : source.integer()));
        return ok();
    }
    case FieldType::Reference:
        if (!null && (type != SQLITE_BLOB || source.bytes() != 16))
            return wrong();
        field.edit<Uuid>(record) = null ? Uuid{} : Uuid::fromBytes(source.blob());
        return ok();
    case FieldType::References: {
        if (!null && (type != SQLITE_BLOB || source.bytes() % 16 != 0))
            return wrong();
        auto &ids = field.edit<std::vector<Uuid>>(record);
        ids.resize(null ? 0 : std::size_t(source.bytes()) / 16);
        if (!ids.empty())
            std::memcpy(ids.data(), source.blob(), ids.size() * 16);
        return ok();
    }
    case FieldType::AnyReference: {
        if (null) {
            field.edit<AnyId>(record) = {};
            return ok();
        }
        // The id, then the name of its kind.
        const int size = source.bytes();
        if (type != SQLITE_BLOB || size <= 16)
            return wrong();
        const auto *bytes = static_cast<const char *>(source.blob());
        const Kind *kind = kindNamed(catalogue, std::string_view(bytes + 16, std::size_t(size) - 16));
        if (!kind)
            return wrong();
        field.edit<AnyId>(record) = {kind, Uuid::fromBytes(bytes)};
        return ok();
    }
    }
    return wrong();
}

struct Column {
    sqlite3_stmt *statement;
    int index;

    [[nodiscard]] int type() const { return sqlite3_column_type(statement, index); }
    [[nodiscard]] int bytes() const { return sqlite3_column_bytes(statement, index); }
    [[nodiscard]] const char *text() const
    {
        return reinterpret_cast<const char *>(sqlite3_column_text(statement, index));
    }
    [[nodiscard]] const void *blob() const { return sqlite3_column_blob(statement, index); }
    [[nodiscard]] std::int64_t integer() const { return sqlite3_column_int64(statement, index); }
    [[nodiscard]] double number() const { return sqlite3_column_double(statement, index); }
};

struct ChangesetValue {
    sqlite3_value *value;

    [[nodiscard]] int type() const { return sqlite3_value_type(value); }
    [[nodiscard]] int bytes() const { return sqlite3_value_bytes(value); }
    [[nodiscard]] const char *text() const { return reinterpret_cast<const char *>(sqlite3_value_text(value)); }
    [[nodiscard]] const void *blob() const { return sqlite3_value_blob(value); }
    [[nodiscard]] std::int64_t integer() const { return sqlite3_value_int64(value); }
    [[nodiscard]] double number() const { return sqlite3_value_double(value); }
};

Error badValue(const Database &database, const Kind &kind, const Record &record, const QString &column,
               const Error &why)
{
    return {ErrorCode::CannotOpen,
            tr("the value of \"%1\" in record %2 of table \"%3\" is not one this program writes: %4")
                .arg(column, record.id.toHex(), QLatin1String(kind.name), why.what),
            database.path(), tr("It was changed by something other than Entente; restore it from a copy.")};
}

} // namespace

Result<Table> loadTable(Database &database, const Catalogue &catalogue, const Kind &kind, Job &job)
{
    return guarded(database.path(), ErrorCode::CannotOpen, [&]() -> Result<Table> {
        const std::vector<int> fields = columnFields(database.sqlite(), kind);
        std::string sql = "SELECT \"id\"";
        for (const int field : fields)
            sql += ", " + quoted(kind.fields[std::size_t(field)].name);
        const RawStatement statement(database.sqlite(), sql + " FROM " + quoted(kind.name) + " ORDER BY \"id\"");
        std::vector<Repeated> repeated(fields.size());
        std::vector<RecordPtr> records;
        while (statement.step()) {
            if ((records.size() & 0xFFFU) == 0 && job.isCancelled())
                return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
            std::shared_ptr<Record> record = kind.create();
            const Column id{statement.get(), 0};
            if (id.type() != SQLITE_BLOB || id.bytes() != 16)
                return badValue(database, kind, *record, QStringLiteral("id"),
                                {ErrorCode::BadInput, tr("it is no identifier."), {}, {}});
            record->id = Uuid::fromBytes(id.blob());
            for (std::size_t i = 0; i < fields.size(); ++i) {
                const Field &field = kind.fields[std::size_t(fields[i])];
                const auto read =
                    readField(catalogue, field, *record, Column{statement.get(), int(i) + 1}, repeated[i]);
                if (read.has_error())
                    return badValue(database, kind, *record, QLatin1String(field.name), read.assume_error());
            }
            records.push_back(std::move(record));
        }
        return Table(std::move(records));
    });
}

namespace {

std::string insertSql(SQLite::Database &database, const Kind &kind)
{
    std::string columns = "\"id\"";
    std::string marks = "?";
    for (const int field : columnFields(database, kind)) {
        columns += ", " + quoted(kind.fields[std::size_t(field)].name);
        marks += ", ?";
    }
    return "INSERT INTO " + quoted(kind.name) + " (" + columns + ") VALUES (" + marks + ")";
}

std::string updateSql(SQLite::Database &database, const Kind &kind)
{
    std::string assignments;
    int number = 1; // of the parameter, the first of which is the id
    for (const int field : columnFields(database, kind))
        assignments += (assignments.empty() ? "" : ", ") + quoted(kind.fields[std::size_t(field)].name) + "=?" +
                       std::to_string(++number);
    return "UPDATE " + quoted(kind.name) + " SET " + assignments + " WHERE \"id\"=?1";
}

/// Binds @p values, which have to outlive the run of the statement.
void bind(sqlite3_stmt *statement, const std::vector<StoredValue> &values)
{
    int index = 0;
    for (const StoredValue &value : values) {
        ++index;
        switch (value.type) {
        case SQLITE_INTEGER:
            sqlite3_bind_int64(statement, index, value.integer);
            break;
        case SQLITE_FLOAT:
            sqlite3_bind_double(statement, index, value.number);
            break;
        case SQLITE_TEXT:
            sqlite3_bind_text(statement, index, value.bytes, value.size, SQLITE_STATIC);
            break;
        case SQLITE_BLOB:
            sqlite3_bind_blob(statement, index, value.bytes, value.size, SQLITE_STATIC);
            break;
        default:
            sqlite3_bind_null(statement, index);
            break;
        }
    }
}

} // namespace

RecordWriter::RecordWriter(SQLite::Database &database, const Kind &kind)
    : row_(kind, columnFields(database, kind))
    , insert_(database, insertSql(database, kind))
    , insertOrIgnore_(database, insertSql(database, kind) + " ON CONFLICT DO NOTHING")
    , update_(database, updateSql(database, kind))
    , remove_(database, "DELETE FROM " + quoted(kind.name) + " WHERE \"id\"=?")
{
}

void RecordWriter::put(const Record &record)
{
    const std::vector<StoredValue> &values = row_.valuesOf(record);
    bind(insertOrIgnore_.get(), values);
    if (insertOrIgnore_.run() == 0) {
        bind(update_.get(), values);
        update_.run();
    }
}

const std::vector<StoredValue> &RecordWriter::insert(const Record &record)
{
    const std::vector<StoredValue> &values = row_.valuesOf(record);
    bind(insert_.get(), values);
    insert_.run();
    return values;
}

void RecordWriter::remove(const Uuid &id)
{
    sqlite3_bind_blob(remove_.get(), 1, id.bytes.data(), int(id.bytes.size()), SQLITE_STATIC);
    remove_.run();
}

Result<> setFromValue(const Catalogue &catalogue, const Field &field, Record &record, sqlite3_value *value)
{
    Repeated fresh;
    return readField(catalogue, field, record, ChangesetValue{value}, fresh);
}

} // namespace entente
