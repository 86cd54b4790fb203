// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/tablerows.h"

#include "model/interchange/workbook.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

} // namespace

QString placeText(const QString &file, std::uint32_t line, int column)
{
    if (file.endsWith(sheetMark))
        return file + (column > 0 ? columnLetters(std::uint32_t(column) - 1) : QString()) +
               (line > 0 ? QString::number(line) : QString());
    QString text = file;
    if (line > 0)
        text += QStringLiteral(":%1").arg(line);
    if (line > 0 && column > 0)
        text += QStringLiteral(":%1").arg(column);
    return text;
}

bool isPlaceIn(const QString &place, const QString &file)
{
    return place.startsWith(file.endsWith(sheetMark) ? file : file + QLatin1Char(':'));
}

QString TableRows::where(std::size_t index, int column) const
{
    const RowOrigin origin = origins[index];
    return placeText(files.value(qsizetype(origin.file)), origin.line, columnInFile(column - 1));
}

void noteFacts(const CsvFacts &facts, const QString &name, ImportReport &report)
{
    const auto add = [&](ImportNote::Severity severity, const QString &text, std::int64_t count, std::uint32_t line) {
        const QStringList examples =
            line > 0 ? QStringList{QStringLiteral("%1:%2").arg(name).arg(line)} : QStringList();
        report.notes.push_back({severity, name, text, count, examples});
    };
    using enum ImportNote::Severity;
    if (facts.encoding == TextEncoding::Windows1252)
        add(Info, tr("The text is not UTF-8 and was read as Windows-1252."), 1, 0);
    if (facts.delimiter != ',')
        add(Info,
            tr("The delimiter is %1.")
                .arg(facts.delimiter == '\t' ? tr("a tab") : QString(QLatin1Char(facts.delimiter))),
            1, 0);
    if (facts.blankRows > 0)
        add(Info, tr("Rows without any value were skipped."), facts.blankRows, 0);
    if (facts.shortRows > 0)
        add(Warning, tr("Rows have fewer cells than the header; the missing cells were read as empty."),
            facts.shortRows, facts.firstShortLine);
    if (facts.longRows > 0)
        add(Warning, tr("Rows have more cells than the header; the further ones are empty and were dropped."),
            facts.longRows, facts.firstLongLine);
}

Result<TableRows> readTable(const QString &path, const QString &kind, const CsvOptions &options, ImportReport &report,
                            std::vector<Error> &refused, Job &job)
{
    TRY(CsvReader reader, CsvReader::open(path, options));
    TableRows table;
    table.kind = kind;
    table.header = reader.header();
    table.files << path;
    table.storage.push_back(reader.buffer());
    for (std::uint32_t count = 0;; ++count) {
        if (count % 4096 == 0) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, tr("Cancelled."), {}, {}};
            job.report(double(reader.position()), double(reader.size()));
        }
        const auto more = reader.next();
        if (!more) {
            refused.push_back(more.error());
            continue;
        }
        if (!more.value())
            break;
        const auto cells = reader.cells();
        table.cells.insert(table.cells.end(), cells.begin(), cells.end());
        table.origins.push_back({0, reader.line()});
    }
    noteFacts(reader.facts(), path, report);
    return table;
}

} // namespace entente
