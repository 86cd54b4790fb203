// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/changes.h"
#include "model/store/history.h"
#include "model/store/schema.h"

#include <functional>
#include <memory>
#include <mutex>

namespace entente {

/// Reads the history of a workspace file beside the workspace that has it open, in any thread: each piece over a
/// connection of its own that closes before anything is made of it. A plain value; does not outlive the workspace.
class HistoryReader
{
public:
    /// @param gate held while the file lies open here; the writer takes it when it changes how the file is kept.
    HistoryReader(QString path, Schema schema, ColumnOrder columnOrder, std::shared_ptr<std::mutex> gate)
        : path_(std::move(path))
        , schema_(std::move(schema))
        , columnOrder_(std::move(columnOrder))
        , gate_(std::move(gate))
    {
    }

    /// All entries, oldest first. Errors: CannotOpen.
    [[nodiscard]] Result<std::vector<HistoryEntry>> entries() const;

    /// Called for each entry with its changeset. @return whether to go on.
    using Visit = std::function<Result<bool>(const HistoryEntry &, const QByteArray &)>;
    /// Gives @p visit the entries from @p newest back to @p oldest. Errors: CannotOpen; Cancelled; those of @p visit.
    [[nodiscard]] Result<> backwards(std::int64_t newest, std::int64_t oldest, Job &job, const Visit &visit) const;

    [[nodiscard]] const QString &path() const { return path_; }
    [[nodiscard]] const Schema &schema() const { return schema_; }
    [[nodiscard]] const ColumnOrder &columnOrder() const { return columnOrder_; }

private:
    QString path_;
    Schema schema_;
    ColumnOrder columnOrder_;
    std::shared_ptr<std::mutex> gate_;
};

} // namespace entente
