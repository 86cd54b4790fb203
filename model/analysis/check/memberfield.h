// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

namespace entente {

/// The struct and the type of a pointer to member, e.g. of &Party::agreement.
template<auto Member>
struct MemberOf;
template<class T, class V, V T::*Member>
struct MemberOf<Member> {
    using Owner = T;
    using Value = V;
};

/// Position of the field that describes @p Member in its kind's fields; of a period the position of `from`,
/// which `until` follows. So that a rule names fields by the compiler's words, not by text.
template<auto Member>
[[nodiscard]] int fieldIndex()
{
    static const int index = [] {
        using Owner = typename MemberOf<Member>::Owner;
        static const Owner model{};
        const auto &fields = kindOf<Owner>().fields;
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (fields[i].address(model) == static_cast<const void *>(&(model.*Member)))
                return int(i);
        Q_ASSERT_X(false, "fieldIndex", "a member without a field");
        return -1;
    }();
    return index;
}

/// The fields that describe @p Member: two for a period.
template<auto Member>
void appendFields(std::vector<int> &to)
{
    to.push_back(fieldIndex<Member>());
    if constexpr (std::is_same_v<typename MemberOf<Member>::Value, Period>)
        to.push_back(fieldIndex<Member>() + 1);
}

} // namespace entente
