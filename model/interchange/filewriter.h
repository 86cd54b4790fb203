// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QByteArray>

namespace entente {

/// Writes @p bytes as the whole content of the file @p path. The file keeps its old content, or is not
/// there, when that fails; what is there afterwards has reached the disk. Only an ordinary file is ever
/// replaced. The one way in which the program writes a file that is not a workspace.
/// Errors: CannotWrite with the path.
[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &bytes);

/// The error of something that cannot be written at @p path, for the reason given.
[[nodiscard]] Error cannotWrite(const QString &path, const QString &reason);

} // namespace entente
