// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/records/snapshot.h"
#include "widgets/frame/labelwords.h"

#include <vector>

namespace entente {

/// The banner of all records of @p kinds (of every kind where it is empty): the highest level, the
/// narrowest release. No label where one of them has none, or where levels cannot be compared.
[[nodiscard]] Result<BannerText> bannerOf(const Snapshot &plan, const std::vector<const Kind *> &kinds, Day asOf,
                                          Job &job);

} // namespace entente
