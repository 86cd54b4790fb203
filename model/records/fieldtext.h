// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kind.h"

namespace entente {

/// How references, release sets and scale words are read and written: what a field needs to know of
/// the plan around it.
class References
{
public:
    References() = default;
    References(const References &) = delete;
    References &operator=(const References &) = delete;
    virtual ~References() = default;

    /// The record of @p kind that people write as @p text (its key, or its identifying fields joined
    /// by slashes); a null id when there is none.
    [[nodiscard]] virtual Uuid find(const Kind &kind, QStringView text) const = 0;
    /// What people write for that record; the id's digits for one that does not exist.
    [[nodiscard]] virtual QString name(const Kind &kind, const Uuid &id) const = 0;
    /// What people read for that record within a longer name: its name alone where it has one.
    [[nodiscard]] virtual QString title(const Kind &kind, const Uuid &id) const { return name(kind, id); }
    /// The kind of that name, or null.
    [[nodiscard]] virtual const Kind *kind(QStringView kindName) const = 0;
    /// Whether the plan adds @p word to the scale of @p field of @p owner.
    [[nodiscard]] virtual bool addsWord(const Kind &owner, const Field &field, QStringView word) const = 0;
};

/// The field's value as written in files: ISO dates, numbers with a decimal point in the shortest
/// form that reads back the same, keys for references. Empty for an empty value.
[[nodiscard]] QString textOf(const Field &field, const Record &record, const References &references);

/// Reads @p text, as written in files, into the field of @p record. An empty text clears it.
/// Errors: BadInput saying why the text is no value of that field: no such word, record or date, a
/// number out of range, a text over a million characters. The record is unchanged then.
Result<> setText(const Kind &kind, const Field &field, Record &record, QStringView text, const References &references);

/// Whether the field says nothing.
[[nodiscard]] bool isEmptyValue(const Field &field, const Record &record);
/// Whether the two records say the same in that field.
[[nodiscard]] bool sameValue(const Field &field, const Record &a, const Record &b);
/// Makes the field of @p to say what that of @p from says.
void copyValue(const Field &field, const Record &from, Record &to);

/// `DEU`, or the identifying fields joined by slashes; dates as the days they mean.
[[nodiscard]] QString identityText(const Kind &kind, const Record &record, const References &references);
/// @p text as identityText() writes it: where the last identifying field is a date, that date as the
/// day it means, so that `NATO/FIN/2023` finds what begins on 2023-01-01.
[[nodiscard]] QString canonicalIdentityText(const Kind &kind, QStringView text);
/// What a person reads first: "DEU Germany"; for kinds without a key, what identifies the record in words:
/// "Finland in Northern Accord from 2021", "CASO-AEW-1 relying on Caspia in AEW-2009 (k-of-n, crews)".
/// Dates stand as they are written.
[[nodiscard]] QString displayName(const Kind &kind, const Record &record, const References &references);

/// The shortest decimal text that reads back as @p value, without grouping; exponents only beyond
/// fifteen digits.
[[nodiscard]] QString numberText(double value);

/// Longest text a field takes, in characters.
inline constexpr qsizetype longestText = 1'000'000;

} // namespace entente
