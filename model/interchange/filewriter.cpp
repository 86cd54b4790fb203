// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/filewriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace entente {

Error cannotWrite(const QString &path, const QString &reason)
{
    return {
        ErrorCode::CannotWrite, QCoreApplication::translate("FileWriter", "This cannot be written: %1.").arg(reason),
        path,
        QCoreApplication::translate("FileWriter", "Look whether the disk is full and whether you may write there.")};
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    // QSaveFile renames over whatever a path or link leads to; with enough rights even over a device.
    if (const QFileInfo target(path); target.exists() && !target.isFile())
        return cannotWrite(path, QCoreApplication::translate("FileWriter", "it is no ordinary file"));
    QSaveFile file(path);
    // The flush is no decoration: commit() does not notice when the last buffer could not be written,
    // and would put an empty file in place on a full disk.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return cannotWrite(path, file.errorString());
    return ok();
}

} // namespace entente
