// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/freekey.h"

#include "model/records/identity.h"

namespace entente {

QString freeKey(const Kind &kind, const Snapshot &plan, const QString &key)
{
    qsizetype digits = key.size();
    while (digits > 0 && key.at(digits - 1).isDigit() && key.size() - digits < 9)
        --digits;
    const bool counted = digits < key.size();
    const QString stem = counted ? key.left(digits) : key + QLatin1Char('-');
    const int width = counted ? int(key.size() - digits) : 1;
    for (int number = counted ? key.mid(digits).toInt() + 1 : 2;; ++number) {
        QString candidate = stem + QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
        if (references(plan).find(kind, candidate).isNull())
            return candidate;
    }
}

} // namespace entente
