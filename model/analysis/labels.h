// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/member.h"
#include "model/records/snapshot.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace entente {

// Keys of the `setting` records that labels depend on.
/// The label of records without one, in the stored form of a label (labelToStorage).
inline constexpr const char *settingDefaultLabel = "label.default";
/// Levels of policies, one a line: `POLICY: LOWEST < ... < HIGHEST`. A policy without a line has the
/// default levels UNCLASSIFIED < RESTRICTED < CONFIDENTIAL < SECRET < TOP SECRET.
inline constexpr const char *settingLabelLevels = "label.levels";
/// Levels of different policies that mean the same, one equation a line: `NATO/SECRET = EU/SECRET`.
inline constexpr const char *settingLabelEquivalence = "label.equivalence";

/// The algebra of labels of one plan: its default label, levels, equivalences and memberships.
/// Use it as `plan.derived<LabelAlgebra>()`. Thread-safe. Rules: domain.md, "Labels".
class LabelAlgebra
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    explicit LabelAlgebra(const Snapshot &plan);

    /// The workspace's default label; empty when it has none or its setting cannot be read.
    [[nodiscard]] const Label &defaultLabel() const { return default_; }
    /// The record's own label, else the default; empty when there is neither.
    [[nodiscard]] Label effective(const Record &record) const
    {
        return record.label.isEmpty() ? default_ : record.label;
    }

    /// The levels of @p policy, lowest first; those of any policy that says nothing else by default.
    [[nodiscard]] const std::vector<QString> &levels(const QString &policy) const;
    /// Every policy the plan says something of, sorted: its default's, those with levels or equivalences.
    [[nodiscard]] std::vector<QString> policies() const;
    /// What means the same as @p level of @p policy, as (policy, level); without itself.
    [[nodiscard]] std::vector<std::pair<QString, QString>> equivalents(const QString &policy,
                                                                       const QString &level) const;
    /// Position of the level in its policy, from 0; -1 for a level the policy does not have.
    [[nodiscard]] int rank(QStringView policy, QStringView level) const;

    /// Above 0 when the level of @p a is the higher, below when that of @p b is, 0 when they mean the same; nothing
    /// when the two cannot be compared. Neither may be empty.
    [[nodiscard]] std::optional<int> difference(const Label &a, const Label &b) const;

    /// The label of something made of two others: the higher level, the intersection of the release
    /// sets on @p asOf, both handling notes. An empty label is no statement and leaves the other as it
    /// is. Of equally high levels of two policies the policy that sorts first is named. Release sets
    /// that are equal as written stay so; others are written out as members.
    /// Errors: Refused when a level is not one of its policy's, or when the policies differ and no
    /// equivalence relates the two levels.
    [[nodiscard]] Result<Label> combined(const Label &a, const Label &b, Day asOf) const;

    /// Whether what carries @p label may be shown to every one of @p audience on @p asOf. An empty
    /// label is hidden from any audience; an empty audience means that everything may be shown.
    [[nodiscard]] bool isReleasable(const Label &label, const std::vector<Id<Member>> &audience, Day asOf) const;

private:
    /// The member ids behind a release set, sorted.
    [[nodiscard]] std::vector<Uuid> expanded(const std::vector<Uuid> &releasableTo, Day asOf) const;
    /// The level of @p policy that equals @p level of @p from; empty when there is none.
    [[nodiscard]] QString translated(const QString &from, const QString &level, const QString &policy) const;

    struct Belonging {
        Uuid member;
        DayRange range;
    };
    Label default_;
    std::map<QString, std::vector<QString>> levels_;                     ///< by policy, lowest first
    std::map<std::pair<QString, QString>, int> classes_;                 ///< (policy, level) to its equivalence class
    std::vector<std::vector<std::pair<QString, QString>>> classMembers_; ///< the levels of each class
    std::vector<std::pair<Uuid, std::vector<Belonging>>> alliances_;     ///< sorted by id; role *member* only
};

/// The label of anything computed from @p used: the highest level and the intersection of the release
/// sets, each record without a label counting with the workspace's default.
/// @param used records of @p plan; ids that are not there are skipped. None gives the default label.
/// Errors: Refused, naming the first such records, when some have no label and there is no default;
/// Refused when levels cannot be compared (see LabelAlgebra::combined).
[[nodiscard]] Result<Label> combinedLabel(const Snapshot &plan, const std::vector<AnyId> &used, Day asOf);

/// Whether @p record may be shown to every one of @p audience on @p asOf.
[[nodiscard]] bool isReleasable(const Snapshot &plan, const Record &record, const std::vector<Id<Member>> &audience,
                                Day asOf);

} // namespace entente
