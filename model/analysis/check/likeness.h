// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/checkrule.h"

namespace entente {

/// Two hashes as one.
[[nodiscard]] std::uint64_t mixed(std::uint64_t hash, std::uint64_t value);

/// A name as it is compared: lower case, without accents, its words in alphabetical order, one blank between.
[[nodiscard]] QString plainName(QStringView name);

/// How alike two texts are, from 0 to 1: one less the number of letters to insert, delete or replace over the
/// length of the longer one (Levenshtein). Texts are compared up to 200 letters.
[[nodiscard]] double likeness(QStringView a, QStringView b);

/// Keys of which two records that may be one share at least one: their plain name, the consonants of it (a slip
/// of a vowel or a doubled letter), and of agreements and exercises the day with those who take part. Members
/// also have their ISO code.
void likenessKeys(const CheckContext &context, const Kind &kind, const Record &record,
                  std::vector<std::uint64_t> &keys);

/// Whether two records that share a key are likely one: names alike (0.85 of their letters; a number in them
/// that differs tells them apart), days that do not contradict each other, and of agreements and exercises the
/// same members taking part. A member with the same ISO code needs nothing else.
[[nodiscard]] bool areLikelyOne(const CheckContext &context, const Kind &kind, const Record &a, const Record &b);

} // namespace entente
