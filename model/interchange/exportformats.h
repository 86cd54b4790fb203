// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/snapshot.h"

#include <QString>

#include <functional>
#include <vector>

namespace entente {

/// What an export says about itself, in formats that have a place for it.
struct ExportDetails {
    QString title;
    QString label; ///< the label of the whole, for people; empty where it has none
    QString asOf;  ///< the day it is cut to; empty where it says everything
};

/// A format a whole plan can be exported in.
struct ExportFormat {
    QString suffix; ///< with its dot, e.g. ".json"; empty for a folder
    QString title;  ///< for file dialogs, translated
    /// Writes @p plan to the file or folder @p path. Errors: CannotWrite with the path; Cancelled.
    std::function<Result<>(const Snapshot &plan, const ExportDetails &details, const QString &path, Job &job)> write;
    bool showsLabel = false; ///< reads ExportDetails::label, which takes a while to find out

    [[nodiscard]] bool isFolder() const { return suffix.isEmpty(); }
};

/// Every format, the table folder first. The command line and the file dialogs read this list.
[[nodiscard]] std::vector<ExportFormat> exportFormats();

/// The format that the suffix of @p path asks for; a path without one, or an existing folder, is a
/// table folder.
/// Errors: WrongUse, naming the suffixes there are.
[[nodiscard]] Result<ExportFormat> exportFormatFor(const QString &path);

} // namespace entente
