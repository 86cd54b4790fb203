// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"

namespace entente {

/// A key that no record of @p kind has yet, made by counting up @p key: C-12 gives C-13.
[[nodiscard]] QString freeKey(const Kind &kind, const Snapshot &plan, const QString &key);

} // namespace entente
