// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importtable.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

void noteUnknownColumn(const TableRows &rows, int position, ImportReport &report)
{
    ImportNote note;
    note.subject = rows.kind + QLatin1Char('.') + rows.header.at(position);
    for (std::size_t i = 0; i < rows.rowCount(); ++i) {
        const std::string_view cell = rows.row(i)[std::size_t(position)];
        if (cell.empty())
            continue;
        ++note.count;
        if (note.examples.size() < ImportReport::maxExamples)
            note.examples << rows.where(i, position + 1) + QLatin1Char(' ') + toText(cell.substr(0, 200)).left(60);
    }
    note.severity = note.count > 0 ? ImportNote::Severity::Warning : ImportNote::Severity::Info;
    note.text = note.count > 0 ? tr("The column is not known; what it says was not imported.")
                               : tr("The column is not known; it is empty.");
    report.notes.push_back(std::move(note));
}

/// @return why the table cannot be read at all.
std::optional<Error> fill(ImportTable &table, const ImportReferences &references, ImportReport &report)
{
    const QStringList &header = table.rows->header;
    for (int i = 0; i < header.size(); ++i) {
        if (header.indexOf(header.at(i)) < i && table.kind->field(header.at(i)))
            return Error{
                ErrorCode::BadInput, tr("The table has the column \"%1\" twice.").arg(header.at(i)), header.at(i), {}};
        const Field *field = table.kind->field(header.at(i));
        if (field)
            (field->identity ? table.identity : table.others)
                .push_back({i, CellReader(*table.kind, *field, references)});
        else
            noteUnknownColumn(*table.rows, i, report);
    }
    for (const Field &field : table.kind->fields) {
        const QString name = QString::fromLatin1(field.name);
        if (!field.required || header.contains(name))
            continue;
        if (field.identity && table.rows->records.empty())
            return Error{ErrorCode::BadInput, tr("The column \"%1\", which identifies the rows, is missing.").arg(name),
                         name, tr("The columns of this table are: %1.").arg(header.join(QStringLiteral(", ")))};
        table.absentRequired.push_back(&field);
    }
    return {};
}

} // namespace

std::vector<ImportTable> openTables(const ImportInput &input, const Catalogue &catalogue,
                                    const ImportReferences &references, RefusalList &refusals, ImportReport &report)
{
    std::vector<ImportTable> tables;
    std::uint32_t firstRow = 0;
    for (const TableRows &rows : input.tables) {
        const Kind *kind = catalogue.find(rows.kind);
        if (!kind || kind->internal) {
            report.notes.push_back({ImportNote::Severity::Warning, rows.kind,
                                    tr("No kind of record has a table of this name; its rows were not imported."),
                                    std::int64_t(rows.rowCount()), rows.files});
            continue;
        }
        ImportTable table;
        table.kind = kind;
        table.rows = &rows;
        table.firstRow = firstRow;
        const auto error = fill(table, references, report);
        if (error && rows.rowCount() > 0) {
            refusals.addTable(rows, error->where, *error);
            // One refusal stands for all of them.
            table.identity.clear();
        }
        firstRow += std::uint32_t(rows.rowCount());
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace entente
