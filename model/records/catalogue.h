// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

#include <vector>

namespace entente {

/// The kinds a workspace knows, in an order in which every kind comes after those it usually refers
/// to. A plain value: tests add kinds of their own.
class Catalogue
{
public:
    explicit Catalogue(std::vector<const Kind *> kinds) : kinds_(std::move(kinds)) {}
    /// The kinds of the product (see kinds.h).
    [[nodiscard]] static const Catalogue &standard();
    /// This catalogue with one more kind at its end.
    [[nodiscard]] Catalogue with(const Kind &kind) const;

    [[nodiscard]] const std::vector<const Kind *> &kinds() const { return kinds_; }
    /// By name, singular or plural ("agreement", "agreements"); null when there is none.
    [[nodiscard]] const Kind *find(QStringView name) const;
    /// Position of @p kind, or -1.
    [[nodiscard]] int indexOf(const Kind &kind) const;

private:
    std::vector<const Kind *> kinds_;
};

} // namespace entente
