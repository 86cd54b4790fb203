// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

#include <QString>

namespace entente {

/// Name of the icon of @p kind, the same in navigation, tables and inspector; for icon().
[[nodiscard]] QString kindIconName(const Kind &kind);

} // namespace entente
