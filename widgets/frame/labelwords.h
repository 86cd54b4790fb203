// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/frame/labelbanner.h"

namespace entente {

/// What the banner says of @p label: policy and level, to whom it may be released, how it is handled. Its
/// colour goes by the usual words of the five levels, else by the rank in the policy; what has no rank looks
/// like the highest, because it must not look freer than it may be.
[[nodiscard]] BannerText bannerOf(const Snapshot &plan, const Label &label);

} // namespace entente
