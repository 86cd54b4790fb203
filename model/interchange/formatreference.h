// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/catalogue.h"

#include <QString>

namespace entente {

/// The reference of the table folder in Markdown, in English, read off the descriptions of the kinds:
/// for each its file, what identifies a row, and every column with type, unit, words and help.
[[nodiscard]] QString formatReference(const Catalogue &catalogue);

} // namespace entente
