// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/numberformat.h"

namespace entente {

NumberFormat builtinNumberFormat(int id)
{
    using enum SheetCell::Shows;
    if (id == 17)
        return {true, Month};
    if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        (id >= 57 && id <= 58))
        return {true, Day};
    return {};
}

NumberFormat numberFormatOf(QStringView code)
{
    bool year = false;
    bool month = false;
    bool day = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        switch (code[i].toLower().unicode()) {
        case u'"':
            i = code.indexOf(u'"', i + 1);
            break;
        case u'[':
            i = code.indexOf(u']', i + 1);
            break;
        case u'\\':
        case u'_':
        case u'*':
            ++i;
            break;
        case u';':
            i = code.size();
            break;
        case u'y':
            year = true;
            break;
        case u'm':
            month = true;
            break;
        case u'd':
            day = true;
            break;
        case u'g': // General
            if (code.mid(i).startsWith(QLatin1String("general"), Qt::CaseInsensitive))
                return {};
            break;
        default:
            break;
        }
        if (i < 0)
            break;
    }
    using enum SheetCell::Shows;
    if (!year && !day)
        return {}; // m alone is minutes
    return {true, day || !year ? Day : month ? Month : Year};
}

} // namespace entente
