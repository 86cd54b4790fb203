// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkrule.h"

#include <optional>
#include <set>

namespace entente {

/// A record that rules examine: its kind's position in the catalogue, and its id.
using Subject = std::pair<int, Uuid>;

/// What an edit touched, and the way from there to what has to be examined again.
class Touched
{
public:
    /// All three must outlive it; @p referrers are those of @p later.
    Touched(const Snapshot &later, const Referrers &referrers, const ChangeSet &changes);

    /// The records that @p rule has to examine again; nothing when it is all of them.
    [[nodiscard]] std::optional<std::set<Subject>> affected(const CheckRule &rule) const;
    /// The records of its kinds that changed, whether it reads what changed or not.
    [[nodiscard]] std::set<Subject> changed(const CheckRule &rule) const;

private:
    struct Known {
        const Change *change;
        int kind;
        std::vector<bool> fields; ///< which of them changed
    };
    [[nodiscard]] std::set<Subject> walked(const Read &read, const Change &change, int kind) const;
    void step(const Hop &hop, const Subject &place, const Record *record, std::set<Subject> &next) const;

    const Snapshot &later_;
    const Referrers &referrers_;
    std::vector<Known> changes_;
};

} // namespace entente
