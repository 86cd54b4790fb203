// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"
#include "widgets/frame/navigation.h"

#include <functional>

namespace entente {

/// One section of the window: how the navigation names it, and how it is made when it is first shown.
struct SectionDescription {
    NavigationEntry entry;
    const Kind *kind = nullptr; ///< of the records it keeps; null for the questions
    std::function<Section *(PlanContext &, const Theme &)> make;
};

/// Ids of the sections that are questions, not records; a section of records has the kind's plural.
namespace section {
inline const QString start = QStringLiteral("start");
inline const QString gaps = QStringLiteral("gaps");
inline const QString calendar = QStringLiteral("calendar");
inline const QString findings = QStringLiteral("findings");
inline const QString history = QStringLiteral("history");
} // namespace section

/// Every section but the start page, in the order of the navigation. Kinds that no group names come last, so
/// that a kind added later is reachable without touching this.
[[nodiscard]] std::vector<SectionDescription> planSections(const Catalogue &catalogue);

/// The entry of the start page, which heads the navigation.
[[nodiscard]] NavigationEntry startEntry();

} // namespace entente
