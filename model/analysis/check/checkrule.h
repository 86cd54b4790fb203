// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/check/check.h"
#include "model/analysis/check/context.h"

#include <span>

namespace entente {

/// A step from a record that changed towards the records that a rule has to examine again.
struct Hop {
    enum class Way {
        To,      ///< what the record at hand names in the field
        From,    ///< the records of the kind that name it in the field
        FromAny, ///< whoever names it
        ToAny,   ///< whatever the record at hand names
    };
    Way way = Way::FromAny;
    const Kind &(*kind)() = nullptr; ///< that has the field
    int (*field)() = nullptr;
};

/// Something a rule reads: when it changes, the records at the end of the path are examined again.
struct Read {
    const Kind &(*kind)() = nullptr; ///< null for every kind
    /// Adds the positions of the fields read; null when any of them is.
    void (*fields)(std::vector<int> &to) = nullptr;
    bool presence = false; ///< only whether the record is there
    bool label = false;    ///< only its label
    bool whole = false;    ///< every record the rule examines has to be examined again
    std::vector<Hop> path; ///< empty: the record itself
};

/// What is proposed to mend a finding.
struct Fix {
    QString sentence; ///< what it will do, as a sentence
    ChangeSet changes;
};

/// One rule of `entente check`: what it is called, what it reads, and the function that looks for it. Exactly
/// one of examine, examineAlike and find is set: the scope of its findings.
struct CheckRule {
    FindingRule rule;
    std::vector<const Kind &(*)()> kinds; ///< of the records it examines; empty for every kind
    std::vector<Read> reads;

    using Examine = void (*)(const CheckRule &, const CheckContext &, const Kind &, const Record &, Findings &);
    /// Looks at one record and what surrounds it.
    Examine examine = nullptr;

    using Keys = void (*)(const CheckContext &, const Kind &, const Record &, std::vector<std::uint64_t> &);
    using Alike = std::span<const RecordLists::Entry>;
    using ExamineAlike = void (*)(const CheckRule &, const CheckContext &, const Kind &, Alike, Findings &);
    /// Hashes of what the record has in common with those it may be confused with.
    Keys keys = nullptr;
    /// Looks at records of one kind that share a key, at least two of them, by id. What it finds may be found
    /// under another key too; it is reported once.
    ExamineAlike examineAlike = nullptr;

    using Find = void (*)(const CheckRule &, const CheckContext &, Findings &);
    /// Looks at the whole plan.
    Find find = nullptr;

    /// Position in the first record's fields of the one concerned; null where that differs or is none.
    int (*field)() = nullptr;

    using MakeFix = Result<Fix> (*)(const Snapshot &, const Finding &);
    /// Proposes how to mend a finding. Errors: Refused when it cannot be mended so, or does not hold any more.
    MakeFix fix = nullptr;
    /// The two records of a finding may be one: see merge.h.
    bool merges = false;
};

/// Whether the rule examines records of that kind.
[[nodiscard]] bool examines(const CheckRule &rule, const Kind &kind);

} // namespace entente
