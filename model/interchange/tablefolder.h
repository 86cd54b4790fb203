// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/importplan.h"

namespace entente {

/// Reads the tables at @p path: a folder with one CSV file for each kind, or a single CSV file that is
/// called like a kind (`members.csv`). Files that belong to no kind of @p catalogue are not read and
/// reported as notes; rows and files that cannot be read as a table are in the result's `refused`.
/// Errors: NotFound when there is nothing at @p path; BadInput when nothing in it is called like a
/// kind; Cancelled.
[[nodiscard]] Result<ImportInput> readTableFolder(const QString &path, const Catalogue &catalogue, Job &job);

/// Writes @p plan as a table folder: one file for every kind that is not internal, also for those
/// without records; columns in the order of the description, rows sorted by identity, so that equal
/// plans give equal bytes. Other files in the folder stay. Files are first written whole beside their
/// place and moved there when all of them are: after an error the folder has the files it had before.
/// Errors: CannotWrite with the path; Cancelled.
[[nodiscard]] Result<> writeTableFolder(const Snapshot &plan, const QString &path, Job &job);

/// The bytes of the file of @p kind in a table folder.
[[nodiscard]] QByteArray tableAsCsv(const Snapshot &plan, const Kind &kind);

} // namespace entente
