// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/finding.h"

#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace entente {

/// "Error", "Warning" or "Note", for people.
[[nodiscard]] QString severityWord(Severity severity);
/// The first letter of it, which stands for it where room is short.
[[nodiscard]] QString severityLetter(Severity severity);
[[nodiscard]] QString severityIconName(Severity severity);

/// What was found about the records of one kind, by record and field: the marks in a table or form. Worded only
/// when somebody asks.
class RecordMarks
{
public:
    RecordMarks() = default;
    /// Takes those of @p findings whose first record is of @p kind. @p plan is the one they were found in.
    RecordMarks(const std::vector<FindingPtr> &findings, const Kind &kind, const Snapshot &plan);

    [[nodiscard]] bool isEmpty() const { return byRecord_.empty(); }
    /// The worst of what was found about the record in the field at position @p field; what is about no field in
    /// particular is marked in the first one.
    [[nodiscard]] std::optional<Severity> worst(const Uuid &record, int field) const;
    /// The same as sentences, each with its severity.
    [[nodiscard]] QStringList texts(const Uuid &record, int field) const;

private:
    Snapshot plan_;
    std::unordered_map<Uuid, std::vector<FindingPtr>> byRecord_;
};

} // namespace entente
