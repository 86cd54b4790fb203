// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/recordio.h"

#include "model/records/fieldtext.h"
#include "model/store/schema.h"

#include <sqlite3.h>

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

/// A statement of the C interface: reading a million rows through SQLiteCpp's columns, each of which
/// counts a reference, takes twice as long.
class RawStatement
{
public:
    RawStatement(SQLite::Database &database, const std::string &sql)
    {
        const int code = sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement_, nullptr);
        if (code != SQLITE_OK)
            throw SQLite::Exception(database.getHandle(), code);
    }
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;
    ~RawStatement() { sqlite3_finalize(statement_); }
    [[nodiscard]] sqlite3_stmt *get() const { return statement_; }

private:
    sqlite3_stmt *statement_ = nullptr;
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
        for (;;) {
            const int code = sqlite3_step(statement.get());
            if (code == SQLITE_DONE)
                break;
            if (code != SQLITE_ROW)
                throw SQLite::Exception(database.sqlite().getHandle(), code);
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

RecordWriter::RecordWriter(SQLite::Database &database, const Kind &kind)
    : kind_(&kind)
    , fields_(columnFields(database, kind))
    , insert_(database,
              [&] {
                  std::string columns;
                  std::string marks;
                  for (const int field : fields_) {
                      columns += ", " + quoted(kind.fields[std::size_t(field)].name);
                      marks += ", ?";
                  }
                  return "INSERT INTO " + quoted(kind.name) + " (\"id\"" + columns + ") VALUES (?" + marks +
                         ") ON CONFLICT DO NOTHING";
              }())
    , update_(database,
              [&] {
                  std::string assignments;
                  for (const int &field : fields_) // by reference: its place in the list is its number
                      assignments += (assignments.empty() ? "" : ", ") + quoted(kind.fields[std::size_t(field)].name) +
                                     "=?" + std::to_string(&field - fields_.data() + 2);
                  return "UPDATE " + quoted(kind.name) + " SET " + assignments + " WHERE \"id\"=?1";
              }())
    , remove_(database, "DELETE FROM " + quoted(kind.name) + " WHERE \"id\"=?")
{
}

void RecordWriter::bind(SQLite::Statement &statement, const Record &record)
{
    statement.reset();
    statement.bindNoCopy(1, record.id.bytes.data(), 16);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const int index = int(i) + 2;
        const Field &field = kind_->fields[std::size_t(fields_[i])];
        const auto bindText = [&](const QString &text) {
            if (text.isEmpty())
                statement.bind(index);
            else {
                const QByteArray utf8 = text.toUtf8();
                statement.bind(index, std::string(utf8.constData(), std::size_t(utf8.size())));
            }
        };
        switch (field.type) {
        case FieldType::Text:
            bindText(field.get<QString>(record));
            break;
        case FieldType::Term:
            bindText(field.get<Term>(record).word);
            break;
        case FieldType::Label:
            bindText(labelToStorage(field.get<Label>(record)));
            break;
        case FieldType::Integer: {
            const auto &value = field.get<std::optional<int>>(record);
            value ? statement.bind(index, *value) : statement.bind(index);
            break;
        }
        case FieldType::Boolean: {
            const auto &value = field.get<std::optional<bool>>(record);
            value ? statement.bind(index, int(*value)) : statement.bind(index);
            break;
        }
        case FieldType::Number: {
            const auto &value = field.get<std::optional<double>>(record);
            value ? statement.bind(index, *value) : statement.bind(index);
            break;
        }
        case FieldType::Date: {
            const int packed = field.get<PartialDate>(record).packed();
            packed != 0 ? statement.bind(index, packed) : statement.bind(index);
            break;
        }
        case FieldType::Reference: {
            const auto &id = field.get<Uuid>(record);
            id.isNull() ? statement.bind(index) : statement.bindNoCopy(index, id.bytes.data(), 16);
            break;
        }
        case FieldType::References: {
            const auto &ids = field.get<std::vector<Uuid>>(record);
            ids.empty() ? statement.bind(index) : statement.bindNoCopy(index, ids.data(), int(ids.size() * 16));
            break;
        }
        case FieldType::AnyReference: {
            const auto &any = field.get<AnyId>(record);
            if (any.isEmpty()) {
                statement.bind(index);
            } else {
                const QByteArray bytes = any.uuid.toBytes() + any.kind->name;
                statement.bind(index, bytes.constData(), int(bytes.size()));
            }
            break;
        }
        }
    }
}

void RecordWriter::put(const Record &record)
{
    bind(insert_, record);
    if (insert_.exec() == 0) {
        bind(update_, record);
        update_.exec();
    }
}

void RecordWriter::remove(const Uuid &id)
{
    remove_.reset();
    remove_.bind(1, id.bytes.data(), 16);
    remove_.exec();
}

Result<> setFromValue(const Catalogue &catalogue, const Field &field, Record &record, sqlite3_value *value)
{
    Repeated fresh;
    return readField(catalogue, field, record, ChangesetValue{value}, fresh);
}

} // namespace entente
