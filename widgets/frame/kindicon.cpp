// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/kindicon.h"

#include "widgets/theme/icons.h"

namespace entente {

QString kindIconName(const Kind &kind)
{
    const QString name = QLatin1String(kind.name);
    if (name == QLatin1String("line"))
        return QStringLiteral("line-assessment");
    static const QStringList known = iconNames();
    return known.contains(name) ? name : QStringLiteral("table");
}

} // namespace entente
