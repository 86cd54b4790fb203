// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/workbook.h"

#include <QStringView>

namespace entente {

/// How a number format of a workbook shows numbers: as dates or not.
struct NumberFormat {
    bool isDate = false;
    SheetCell::Shows shows = SheetCell::Shows::Day;
};

/// One of the formats that a workbook need not spell out (ECMA-376, 18.8.30).
[[nodiscard]] NumberFormat builtinNumberFormat(int id);

/// Reads a format code such as `yyyy\-mm\-dd;@`: what stands in quotes, brackets or behind a backslash shows itself.
[[nodiscard]] NumberFormat numberFormatOf(QStringView code);

} // namespace entente
