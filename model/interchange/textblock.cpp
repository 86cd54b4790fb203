// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/textblock.h"

#include <algorithm>

namespace entente {

namespace {

bool endsCell(QStringView text, qsizetype at)
{
    return at >= text.size() || text[at] == QLatin1Char('\t') || text[at] == QLatin1Char('\n') ||
           text[at] == QLatin1Char('\r');
}

/// Reads the quoted cell that begins at @p at. @return false when it is none after all.
bool readQuoted(QStringView text, qsizetype &at, QString &cell)
{
    QString read;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('"')) {
            read += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) {
            read += text[i++];
        } else if (endsCell(text, i + 1)) {
            cell = read;
            at = i + 1;
            return true;
        } else {
            return false;
        }
    }
    return false;
}

/// Behind the apostrophes that a text begins with.
qsizetype afterApostrophes(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == QLatin1Char('\''))
        ++at;
    return at;
}

bool isRun(const QString &text, qsizetype at)
{
    return at < text.size() && QStringView(u"=+-@\t\r").contains(text[at]);
}

} // namespace

TextBlock readBlock(const QString &text)
{
    TextBlock block;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        QString cell;
        if (text[at] != QLatin1Char('"') || !readQuoted(text, at, cell)) {
            const qsizetype begin = at;
            while (!endsCell(text, at))
                ++at;
            cell = text.mid(begin, at - begin);
        }
        row << cell;
        if (at < text.size() && text[at] == QLatin1Char('\t')) {
            ++at;
            if (at == text.size())
                row << QString(); // a last, empty cell
            else if (text[at] != QLatin1Char('\n') && text[at] != QLatin1Char('\r'))
                continue;
            else
                row << QString();
        }
        if (at < text.size() && text[at] == QLatin1Char('\r'))
            ++at;
        if (at < text.size() && text[at] == QLatin1Char('\n'))
            ++at;
        block.columns = std::max(block.columns, row.size());
        block.rows.push_back(std::move(row));
        row.clear();
    }
    for (QStringList &each : block.rows)
        while (each.size() < block.columns)
            each << QString();
    return block;
}

QString blockCell(QString text)
{
    const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QLatin1Char('"');
    });
    if (!quoted)
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString guarded(const QString &text)
{
    // A text that looks guarded already gets one more, so that one taken away gives back the same.
    return isRun(text, afterApostrophes(text)) ? QLatin1Char('\'') + text : text;
}

QString unguarded(const QString &text)
{
    const qsizetype at = afterApostrophes(text);
    return at > 0 && isRun(text, at) ? text.mid(1) : text;
}

} // namespace entente
