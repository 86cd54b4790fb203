// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/selection.h"

#include <vector>

namespace entente {

/// A place in the window that one can come back to.
struct Place {
    QString section;
    Selection selection;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Where the person has been, as in a browser: back, forward, and a new step ends what was ahead.
class Trail
{
public:
    static constexpr std::size_t longest = 100;

    /// Goes on to @p place. A step inside the same section replaces the place, so that back leads out of it.
    void visit(const Place &place);
    /// Goes on to @p place as a step of its own, also inside the same section: after a jump.
    void step(const Place &place);
    [[nodiscard]] bool canGoBack() const { return at_ > 0; }
    [[nodiscard]] bool canGoForward() const { return at_ + 1 < places_.size(); }
    /// Only where one can.
    Place back() { return places_[--at_]; }
    Place forward() { return places_[++at_]; }

private:
    std::vector<Place> places_;
    std::size_t at_ = 0;
};

} // namespace entente
