// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"
#include "model/records/setting.h"
#include "model/records/snapshot.h"

#include <optional>

namespace entente {

// Mappings that a plan keeps, each as a setting `mapping.NAME` with its JSON form.

/// Their names, sorted.
[[nodiscard]] QStringList savedMappingNames(const Snapshot &plan);
/// The mapping called @p name; nothing when there is none, or it cannot be read any more.
[[nodiscard]] std::optional<Mapping> savedMapping(const Snapshot &plan, const QString &name);
/// The first whose columns are all in @p header; empty when there is none.
[[nodiscard]] QString savedMappingFor(const Snapshot &plan, const QStringList &header);
/// The setting that keeps @p mapping as @p name, in place of an earlier one.
[[nodiscard]] Setting savedAs(const Snapshot &plan, const QString &name, const Mapping &mapping);

} // namespace entente
