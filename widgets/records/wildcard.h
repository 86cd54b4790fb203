// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>

namespace entente {

/// A letter without its case.
[[nodiscard]] char16_t foldedUnit(char16_t unit);

/// A text to look for inside others, in any case: `*` stands for any characters, `?` for one. It may stand
/// anywhere in the text; there are no other special signs.
class Wildcard
{
public:
    explicit Wildcard(QStringView pattern);

    [[nodiscard]] bool isEmpty() const { return pattern_.empty(); }
    /// Whether some part of @p text is as the pattern says. An empty pattern is in every text.
    [[nodiscard]] bool isIn(QStringView text) const;

private:
    std::u16string pattern_; ///< folded, without stars at its ends
};

} // namespace entente
