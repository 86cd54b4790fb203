// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"
#include "model/records/snapshot.h"

#include <memory>
#include <unordered_map>
#include <vector>

#include <QCoreApplication>

namespace entente {

/// One step of a path from record to record: along a reference field, or back along the reference fields
/// of another kind.
struct PathStep {
    const Field *forward = nullptr;      ///< null for a step back
    const Kind *kind = nullptr;          ///< the kind it leads to
    std::vector<const Field *> backward; ///< fields of @c kind that refer to where the step begins
};

/// Leads from the records of a kind to a field: of their own (`key`), or of records that they refer to
/// or are referred to by (`alliance.kind` of memberships, `provision.kind` of agreements). Conditions of
/// queries, columns and filters of tables share it. A plain value.
class FieldPath
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    /// Reads @p text. Errors: WrongUse for a path that leads nowhere, naming the step, or ends at a kind.
    [[nodiscard]] static Result<FieldPath> parse(const Catalogue &catalogue, const Kind &kind, const QString &text);
    /// The path to a field of the kind itself.
    FieldPath(const Kind &kind, const Field &field);

    [[nodiscard]] const QString &text() const { return text_; }
    /// The field it ends at, and the kind that has it.
    [[nodiscard]] const Field &field() const { return *field_; }
    [[nodiscard]] const Kind &kind() const { return steps_.empty() ? *start_ : *steps_.back().kind; }
    [[nodiscard]] const Kind &start() const { return *start_; }
    [[nodiscard]] const std::vector<PathStep> &steps() const { return steps_; }
    /// Whether it ends at a field of the kind it begins with, of the record itself.
    [[nodiscard]] bool isOwn() const { return steps_.empty(); }
    /// Whether it leads to one record at most.
    [[nodiscard]] bool isSingle() const;
    /// Whether a change of records of @p other may change what it leads to.
    [[nodiscard]] bool passes(const Kind &other) const;

private:
    FieldPath() = default;

    QString text_;
    const Kind *start_ = nullptr;
    const Field *field_ = nullptr;
    std::vector<PathStep> steps_;
};

/// Follows a path in one plan. Made once for many records: a step back needs an index of who refers to
/// whom. Points into the plan, which must outlive it. Reading is thread-safe.
class PathReader
{
public:
    PathReader(const Snapshot &plan, FieldPath path);

    [[nodiscard]] const FieldPath &path() const { return path_; }
    /// Calls @p visit(const Record &) -> bool for each record that the path leads to from @p record, until
    /// one says true; a record that several ways lead to comes several times.
    /// @return whether one did.
    template<class Visit>
    bool any(const Record &record, Visit visit) const
    {
        return anyFrom(0, record, visit);
    }
    /// The first record that it leads to, or null.
    [[nodiscard]] const Record *first(const Record &record) const
    {
        const Record *found = nullptr;
        any(record, [&](const Record &each) {
            found = &each;
            return true;
        });
        return found;
    }

private:
    using Referrers = std::unordered_multimap<Uuid, const Record *>;

    template<class Visit>
    bool anyFrom(std::size_t index, const Record &record, Visit &visit) const
    {
        if (index == path_.steps().size())
            return visit(record);
        const PathStep &step = path_.steps()[index];
        if (!step.forward) {
            const auto [begin, end] = referrers_[index].equal_range(record.id);
            for (auto each = begin; each != end; ++each)
                if (anyFrom(index + 1, *each->second, visit))
                    return true;
            return false;
        }
        const auto follow = [&](const Uuid &id) {
            const RecordPtr target = id.isNull() ? nullptr : plan_.find(*step.kind, id);
            return target && anyFrom(index + 1, *target, visit);
        };
        if (step.forward->type == FieldType::Reference)
            return follow(step.forward->get<Uuid>(record));
        for (const Uuid &id : step.forward->get<std::vector<Uuid>>(record))
            if (follow(id))
                return true;
        return false;
    }

    Snapshot plan_;
    FieldPath path_;
    std::vector<Referrers> referrers_; ///< parallel to the steps; of steps back
};

} // namespace entente
