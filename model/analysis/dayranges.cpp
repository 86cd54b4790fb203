// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/dayranges.h"

#include <algorithm>

namespace entente {

void normalise(DayRanges &ranges, std::size_t first)
{
    const auto begin = ranges.begin() + std::ptrdiff_t(first);
    ranges.erase(std::remove_if(begin, ranges.end(), [](const DayRange &range) { return range.isEmpty(); }),
                 ranges.end());
    std::sort(ranges.begin() + std::ptrdiff_t(first), ranges.end(),
              [](const DayRange &a, const DayRange &b) { return a.from < b.from; });
    std::size_t kept = first;
    for (std::size_t i = first; i < ranges.size(); ++i) {
        if (kept > first && ranges[i].from <= ranges[kept - 1].until)
            ranges[kept - 1].until = std::max(ranges[kept - 1].until, ranges[i].until);
        else
            ranges[kept++] = ranges[i];
    }
    ranges.resize(kept);
}

void appendIntersection(std::span<const DayRange> a, std::span<const DayRange> b, DayRanges &into)
{
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (const DayRange both = i->intersected(*j); !both.isEmpty())
            into.push_back(both);
        if (i->until < j->until)
            ++i;
        else
            ++j;
    }
}

DayRanges intersection(std::span<const DayRange> a, std::span<const DayRange> b)
{
    DayRanges both;
    appendIntersection(a, b, both);
    return both;
}

DayRanges difference(std::span<const DayRange> a, std::span<const DayRange> b)
{
    DayRanges rest;
    auto next = b.begin();
    for (DayRange range : a) {
        while (next != b.end() && next->until <= range.from)
            ++next;
        for (auto each = next; each != b.end() && each->from < range.until; ++each) {
            if (range.from < each->from)
                rest.push_back({range.from, each->from});
            range.from = std::max(range.from, each->until);
        }
        if (!range.isEmpty())
            rest.push_back(range);
    }
    return rest;
}

bool contains(std::span<const DayRange> ranges, Day day)
{
    return std::any_of(ranges.begin(), ranges.end(), [=](const DayRange &range) { return range.contains(day); });
}

} // namespace entente
