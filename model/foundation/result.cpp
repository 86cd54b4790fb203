// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/result.h"

namespace entente {

QString Error::message() const
{
    QString text = where.isEmpty() ? what : where + QStringLiteral(": ") + what;
    if (!remedy.isEmpty())
        text += QLatin1Char(' ') + remedy;
    return text;
}

} // namespace entente
