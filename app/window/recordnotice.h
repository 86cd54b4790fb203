// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/finding.h"

#include <functional>

namespace entente {

/// Something to say of a record above its form: a finding in words, and its fix where there is one.
struct RecordNotice {
    Severity severity = Severity::Warning;
    QString sentence;
    QString fix;                 ///< what the button says; empty where nothing can be done at once
    std::function<void()> apply; ///< what it does
};

/// Where the notices of a record come from: whoever keeps the findings. Called whenever the record is
/// shown or the plan has changed, so it looks up what is known and examines nothing.
using RecordNotices = std::function<std::vector<RecordNotice>(const AnyId &record)>;

} // namespace entente
