// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "model/interchange/csv.h"
#include "model/interchange/filewriter.h"
#include "model/records/fieldtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace entente {

namespace {

bool isNumber(const QVariant &cell)
{
    const int type = cell.typeId();
    return type == QMetaType::Double || type == QMetaType::Int || type == QMetaType::LongLong;
}

QString cellText(const QVariant &cell)
{
    if (cell.typeId() == QMetaType::Double)
        return numberText(cell.toDouble());
    if (cell.typeId() == QMetaType::Bool)
        return cell.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return cell.toString();
}

/// People read two decimals; CSV and JSON keep the exact number.
QString shownText(const QVariant &cell)
{
    if (cell.typeId() != QMetaType::Double)
        return cellText(cell).replace(QLatin1Char('\n'), QLatin1Char(' '));
    const double rounded = std::round(cell.toDouble() * 100) / 100;
    return numberText(rounded == 0 ? 0 : rounded);
}

QString asText(const ResultTable &table)
{
    const auto columns = table.columns.size();
    std::vector<qsizetype> widths;
    std::vector<bool> numeric(std::size_t(columns), true);
    for (const QString &column : table.columns)
        widths.push_back(column.size());
    std::vector<QStringList> shown;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns; ++i) {
            const QVariant &cell = row[std::size_t(i)];
            cells << shownText(cell);
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], cells.back().size());
            numeric[std::size_t(i)] = numeric[std::size_t(i)] && (cell.isNull() || isNumber(cell));
        }
        shown.push_back(std::move(cells));
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < columns; ++i) {
            const auto width = widths[std::size_t(i)];
            const QString cell =
                numeric[std::size_t(i)] ? cells[i].rightJustified(width) : cells[i].leftJustified(width);
            text += (i == 0 ? QString() : QStringLiteral("  ")) + cell;
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text + QLatin1Char('\n');
    };
    QString text = line(table.columns);
    for (const QStringList &cells : shown)
        text += line(cells);
    return text;
}

QByteArray asCsv(const ResultTable &table)
{
    CsvWriter writer;
    writer.row(table.columns);
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << cellText(cell);
        writer.row(cells);
    }
    return writer.bytes();
}

QByteArray asJson(const ResultTable &table)
{
    QJsonArray rows;
    for (const auto &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            object.insert(table.columns[i], QJsonValue::fromVariant(row[std::size_t(i)]));
        rows.append(object);
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Indented);
}

} // namespace

void Output::write(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    path_.isEmpty() ? result_(bytes) : void(buffered_ += bytes);
}

void Output::write(const ResultTable &table)
{
    QByteArray bytes;
    switch (format_) {
    case OutputFormat::Text:
        bytes = asText(table).toUtf8();
        break;
    case OutputFormat::Csv:
        bytes = asCsv(table);
        break;
    case OutputFormat::Json:
        bytes = asJson(table);
        break;
    }
    path_.isEmpty() ? result_(bytes) : void(buffered_ += bytes);
}

void Output::problem(const QString &line)
{
    problems_(line.toUtf8() + '\n');
}

std::unique_ptr<Job> Output::job(const QString &what)
{
    if (!isTerminal_)
        return std::make_unique<Job>(Job::Progress(), stop_);
    return std::make_unique<Job>(
        [this, what](double fraction) {
            const QString text = QStringLiteral("\r%1 %2 %").arg(what).arg(int(fraction * 100));
            problems_(text.toUtf8() + (fraction >= 1 ? QByteArray("\r\x1b[K") : QByteArray()));
        },
        stop_);
}

Result<> Output::finish()
{
    if (path_.isEmpty())
        return ok();
    return writeFile(path_, buffered_);
}

} // namespace entente
