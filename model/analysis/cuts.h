// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"

#include <algorithm>
#include <span>
#include <vector>

namespace entente {

/// The days of an extent, cut wherever something begins or ends.
class Cuts
{
public:
    explicit Cuts(const DayRange &extent) : extent_(extent) {}
    void add(Day day)
    {
        if (extent_.from < day && day < extent_.until)
            days_.push_back(day);
    }
    void add(const DayRange &range)
    {
        add(range.from);
        add(range.until);
    }
    void add(std::span<const DayRange> ranges)
    {
        for (const DayRange &range : ranges)
            add(range);
    }
    /// The pieces, oldest first. Nothing that was added begins or ends inside one.
    [[nodiscard]] std::vector<DayRange> pieces()
    {
        std::sort(days_.begin(), days_.end());
        days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
        std::vector<DayRange> result;
        Day from = extent_.from;
        for (const Day day : days_) {
            result.push_back({from, day});
            from = day;
        }
        if (from < extent_.until)
            result.push_back({from, extent_.until});
        return result;
    }

private:
    DayRange extent_;
    std::vector<Day> days_;
};

} // namespace entente
