// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <map>
#include <vector>

namespace entente::test {

/// Makes plans for tests from text. A block begins with a kind and its columns; a row a line follows,
/// cells as in the table folder, separated by commas. Blank lines and lines that begin with # are
/// skipped, blanks around cells too; trailing cells may be left away.
/// @code
/// PlanBuilder builder(uR"(
///     members: key
///     AAA
///     capabilities: key, parent
///     AIR
///     TANKER, AIR
///     contributions: key, member, capability, quantity, status, from, until, agreements
///     K1, AAA, TANKER, 12, confirmed, 2026, 2027-06
/// )");
/// const Snapshot plan = builder.snapshot();
/// @endcode
/// References may point forwards. A bad cell ends the program with a message that quotes the row.
/// Ids are the same in every run and in no particular order.
class PlanBuilder
{
public:
    PlanBuilder() = default;
    explicit PlanBuilder(QStringView text, const Catalogue &catalogue = Catalogue::standard());

    /// Reads further blocks, which may refer to what is there and name new records.
    PlanBuilder &add(QStringView text);
    /// Sets one field, written as in files, of the record that people write as @p key.
    PlanBuilder &set(QStringView kind, QStringView key, QStringView field, QStringView value);
    /// Takes a record away; references to it stay and dangle.
    PlanBuilder &remove(QStringView kind, QStringView key);

    /// The record that people write as @p key, to be changed in ways text does not allow.
    template<class T>
    [[nodiscard]] T &edit(QStringView key)
    {
        return static_cast<T &>(find(kindOf<T>(), key));
    }
    template<class T>
    [[nodiscard]] Id<T> id(QStringView key)
    {
        return {find(kindOf<T>(), key).id};
    }
    /// A new record beside those from text.
    template<class T>
    T &create()
    {
        return static_cast<T &>(create(kindOf<T>()));
    }

    /// The plan as it stands: a copy, so that later changes leave it alone.
    [[nodiscard]] Snapshot snapshot(std::int64_t revision = 1) const;

private:
    [[nodiscard]] Record &find(const Kind &kind, QStringView key);
    [[nodiscard]] Record &create(const Kind &kind);

    const Catalogue *catalogue_ = &Catalogue::standard();
    std::map<const Kind *, std::vector<std::shared_ptr<Record>>> records_;
    std::uint64_t counter_ = 0;
};

/// The id that PlanBuilder gives to its @p number-th record.
[[nodiscard]] Uuid testId(std::uint64_t number);

/// `Day` of an ISO date, for short tests. Ends the program when @p iso is none.
[[nodiscard]] Day day(QStringView iso);

} // namespace entente::test
