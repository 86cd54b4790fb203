// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "model/interchange/csv.h"

#include <QHash>
#include <QTemporaryDir>

namespace entente::test {

/// What a command left behind.
struct Ran {
    int code = -1;
    QByteArray result;
    QByteArray problems;
};

using Rows = QList<QHash<QString, QString>>;

/// Runs commands as scripts do, in a folder of their own. In a line %1 is the sample.
class CommandFolder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return folder_.filePath(name); }
    [[nodiscard]] QString sample() const { return path(QStringLiteral("sample.entente")); }
    [[nodiscard]] bool makeSample() const
    {
        return run(QStringLiteral("new %1 --sample northern-accord")).code == ExitDone;
    }
    [[nodiscard]] Ran run(const QString &line) const
    {
        QStringList words;
        for (const QString &word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            words << QString(word).replace(QStringLiteral("%1"), sample());
        return run(words);
    }
    [[nodiscard]] static Ran run(const QStringList &words)
    {
        Ran ran;
        const Command *command = findCommand(words.constFirst());
        if (!command)
            return ran;
        Output output([&ran](const QByteArray &bytes) { ran.result += bytes; },
                      [&ran](const QByteArray &bytes) { ran.problems += bytes; }, false);
        Workspace::Options options;
        options.author = QStringLiteral("tester");
        options.clock = [] { return QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC); };
        CommandContext context{words.mid(1), output, options, Day::of(2026, 11, 1)};
        ran.code = runCommand(*command, context);
        return ran;
    }
    /// The first line of the result as CSV.
    [[nodiscard]] QByteArray header(const QString &line) const
    {
        const QByteArray result = run(line + QStringLiteral(" --format csv")).result;
        return result.left(result.indexOf('\n')).trimmed();
    }
    /// Runs with --format csv and reads the result back; empty, with a warning, on another exit code.
    [[nodiscard]] Rows table(const QString &line, int expected = ExitDone) const
    {
        const Ran ran = run(line + QStringLiteral(" --format csv"));
        if (ran.code != expected) {
            qWarning("%d instead of %d: %s", ran.code, expected, ran.problems.constData());
            return {};
        }
        auto opened = CsvReader::fromBytes(ran.result, QStringLiteral("result"));
        Rows rows;
        if (opened.has_error())
            return rows;
        CsvReader &reader = opened.assume_value();
        for (;;) {
            const auto more = reader.next();
            if (more.has_error() || !more.assume_value())
                return rows;
            QHash<QString, QString> row;
            for (qsizetype i = 0; i < reader.header().size(); ++i) {
                const std::string_view cell = reader.cells()[std::size_t(i)];
                row.insert(reader.header()[i], QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            }
            rows << row;
        }
    }

private:
    QTemporaryDir folder_;
};

} // namespace entente::test
