// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace entente {

/// A table of results: each cell a QString, a number (int, qint64 or double), a bool or null.
struct ResultTable {
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};

enum class OutputFormat { Text, Csv, Json };

/// Where a command's result and its problems go.
class Output
{
public:
    using Sink = std::function<void(const QByteArray &)>;

    /// @param isTerminal whether the error stream is one: progress is shown only there.
    Output(Sink result, Sink problems, bool isTerminal)
        : result_(std::move(result)), problems_(std::move(problems)), isTerminal_(isTerminal)
    {
    }

    /// Every job from now on is cancelled once @p stop is true; it outlives them.
    void setStop(const std::atomic<bool> &stop) { stop_ = &stop; }
    void setFormat(OutputFormat format) { format_ = format; }
    [[nodiscard]] OutputFormat format() const { return format_; }
    /// Results go to the file @p path from now on; it is replaced when finish() is called, not before.
    void setFile(const QString &path) { path_ = path; }

    /// Text of the result, as it is.
    void write(const QString &text);
    /// A table in the chosen format: aligned columns, CSV, or a JSON array of objects.
    void write(const ResultTable &table);
    /// A line on the error stream.
    void problem(const QString &line);
    /// A job that shows its progress on a terminal.
    [[nodiscard]] std::unique_ptr<Job> job(const QString &what);

    /// Puts the result in place where it goes to a file. Errors: CannotWrite.
    [[nodiscard]] Result<> finish();

private:
    Sink result_;
    Sink problems_;
    bool isTerminal_;
    const std::atomic<bool> *stop_ = nullptr;
    OutputFormat format_ = OutputFormat::Text;
    QString path_;
    QByteArray buffered_;
};

} // namespace entente
