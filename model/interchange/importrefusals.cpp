// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/importrefusals.h"

#include <QRegularExpression>

#include <algorithm>

namespace entente {

namespace {

/// Takes a number off the end of @p text, behind a colon; 0 when there is none.
std::uint32_t takeNumber(QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const uint number = colon > 0 ? text.mid(colon + 1).toUInt(&isNumber) : 0;
    if (!isNumber)
        return 0;
    text.truncate(colon);
    return number;
}

/// Takes `D17` off the end of @p refusal's file when it stands behind the name of a sheet.
bool takeCell(Refusal &refusal)
{
    static const QRegularExpression cell(QStringLiteral("!([A-Z]{1,3})([0-9]{1,7})$"));
    const auto match = cell.match(refusal.file);
    if (!match.hasMatch())
        return false;
    constexpr int letters = 26;
    for (const QChar c : match.captured(1))
        refusal.column = refusal.column * letters + (c.unicode() - u'A' + 1);
    refusal.line = match.captured(2).toUInt();
    refusal.file.truncate(match.capturedStart(1));
    return true;
}

/// @p error of a reader, whose place is file:line:column, file:line, file:sheet!D17 or a file.
Refusal fromReader(const Error &error)
{
    Refusal refusal;
    refusal.file = error.where;
    refusal.reason = error.what;
    refusal.remedy = error.remedy;
    if (takeCell(refusal))
        return refusal;
    const std::uint32_t last = takeNumber(refusal.file);
    const std::uint32_t first = last > 0 ? takeNumber(refusal.file) : 0;
    refusal.line = first > 0 ? first : last;
    refusal.column = first > 0 ? int(last) : 0;
    return refusal;
}

} // namespace

QString Refusal::where() const
{
    return placeText(file, line, column);
}

QString Refusal::message() const
{
    QString text = where();
    if (!columnName.isEmpty())
        text += QStringLiteral(" (%1)").arg(columnName);
    text += QStringLiteral(": ") + reason;
    return remedy.isEmpty() ? text : text + QLatin1Char(' ') + remedy;
}

void RefusalList::add(const TableRows &rows, std::size_t row, std::uint32_t order, const Field &field, int position,
                      const Error &error)
{
    ++count_;
    if (!isOpen())
        return;
    const RowOrigin origin = rows.origins[row];
    listed_.push_back({{rows.files.value(qsizetype(origin.file)), origin.line, rows.columnInFile(position),
                        QString::fromLatin1(field.name), error.what, error.remedy},
                       order});
}

void RefusalList::addTable(const TableRows &rows, const QString &columnName, const Error &error)
{
    ++count_;
    if (isOpen())
        listed_.push_back({{rows.files.join(QStringLiteral(", ")), 0, 0, columnName, error.what, error.remedy}, 0});
}

void RefusalList::addReaders(const ImportInput &input)
{
    count_ += std::max(input.refusedCount, std::int64_t(input.refused.size()));
    for (const Error &error : input.refused)
        if (isOpen())
            listed_.push_back({fromReader(error), 0});
}

void RefusalList::moveTo(ImportOutcome &outcome)
{
    std::stable_sort(listed_.begin(), listed_.end(),
                     [](const Listed &a, const Listed &b) { return a.order < b.order; });
    for (Listed &one : listed_)
        outcome.refusals.push_back(std::move(one.refusal));
    outcome.refusalCount = count_;
    listed_.clear();
}

} // namespace entente
