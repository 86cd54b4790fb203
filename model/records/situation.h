// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/field.h"

namespace entente {

struct Alliance;

/// A planning situation that the coalition wants to be able to meet.
struct Situation : Record {
    QString key;
    QString name;
    QString mission;
    Id<Alliance> alliance; ///< whose members take part; null for every member
    std::optional<int> noticeDays;
    QString concurrency; ///< situations with the same text happen together; empty for none
    Period period;
};

template<>
const Kind &kindOf<Situation>();

} // namespace entente
