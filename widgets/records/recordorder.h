// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/member.h"
#include "model/records/snapshot.h"
#include "widgets/records/collation.h"
#include "widgets/records/columnfilter.h"
#include "widgets/records/fielddisplay.h"

#include <optional>
#include <vector>

namespace entente {

/// A column to sort by and the direction: the position of its field in the kind's description or, behind
/// the last of those, of a path of RecordOrder::setPaths().
struct SortColumn {
    int field = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortColumn &, const SortColumn &) = default;
};

/// Which records are shown.
struct RecordFilter {
    /// Looked for in what every column shows, and in the names of the records referred to; in any case.
    /// `COLUMN: text`, with a title or name of a column, looks in that one only. Empty shows all.
    QString text;
    std::optional<Day> inForceOn; ///< only what is in force on this day; nothing for no such filter

    std::vector<ColumnFilter> columns = {}; ///< all must hold
    /// Only what may be released to each of them on the day; empty for everybody.
    std::vector<Id<Member>> audience = {};
    Day audienceOn = {};

    [[nodiscard]] bool isEmpty() const
    {
        return text.trimmed().isEmpty() && !inForceOn && columns.empty() && audience.empty();
    }
    friend bool operator==(const RecordFilter &, const RecordFilter &) = default;
};

/// Whether the record is valid on @p day (see validity()); a kind without a period always is.
[[nodiscard]] bool isInForce(const Snapshot &plan, const Kind &kind, const Record &record, Day day);

/// Which records of a kind a table shows, and in which order: an index over the records of a snapshot
/// (QSortFilterProxyModel needs 1.2 s for a million rows, an index under 0.1 s).
///
/// Numbers, dates and yes/no go by value, texts by Collation, references by what people write for them;
/// empty values come last in either direction. Records that are equal in every sorted column stay in
/// the order in which they were made, so the order is total and a changed record has one place in it.
class RecordOrder
{
public:
    explicit RecordOrder(const Kind &kind, const QLocale &locale = QLocale());

    /// Columns behind those of the kind's own fields, to sort by.
    void setPaths(std::vector<FieldPath> paths);
    [[nodiscard]] const std::vector<FieldPath> &paths() const { return paths_; }
    void setSort(std::vector<SortColumn> columns);
    [[nodiscard]] const std::vector<SortColumn> &sort() const { return sort_; }
    /// Sorts by that column before all others, so that equal values stand together; -1 for none.
    void setGroup(int column);
    [[nodiscard]] int group() const { return group_; }
    void setFilter(RecordFilter filter);
    [[nodiscard]] const RecordFilter &filter() const { return filter_; }

    /// The records of @p plan that the filter shows, in order. They live as long as @p plan.
    [[nodiscard]] std::vector<const Record *> arranged(const Snapshot &plan) const;
    /// @p records, all of @p plan, brought into order.
    void sortRecords(std::vector<const Record *> &records, const Snapshot &plan) const;
    /// The same, faster, for records that come in the order in which they were made, as a table has them.
    void sortMade(std::vector<const Record *> &records, const Snapshot &plan) const;
    /// Whether the filter shows @p record.
    [[nodiscard]] bool shows(const Record &record, const Snapshot &plan) const;
    /// Whether @p a comes before @p b: the order that sortRecords() makes, for two records.
    [[nodiscard]] bool precedes(const Record &a, const Record &b, const Snapshot &plan) const;
    /// Whether the sort looks at the field at that position.
    [[nodiscard]] bool sortsBy(int field) const;
    /// Whether @p a and @p b belong to one group.
    [[nodiscard]] bool sameGroup(const Record &a, const Record &b, const Snapshot &plan) const;
    /// Whether a change of records of @p kind may change what is shown, or where, for other records.
    [[nodiscard]] bool dependsOn(const Kind &kind, const Snapshot &plan) const;
    /// What the path behind the kind's fields leads to from @p record; null when it leads nowhere.
    [[nodiscard]] const Record *target(int column, const Record &record, const Snapshot &plan) const;
    /// Every record that it leads to, each once.
    [[nodiscard]] std::vector<const Record *> targets(int column, const Record &record, const Snapshot &plan) const;
    /// Whether the audience of the filter may see @p record; true without one.
    [[nodiscard]] bool isReleasable(const Record &record, const Snapshot &plan, const std::vector<Id<Member>> &audience,
                                    Day day) const;

private:
    /// What filters and paths need of one plan, made once for it.
    struct Prepared;
    [[nodiscard]] Prepared &prepared(const Snapshot &plan) const;
    [[nodiscard]] std::vector<SortColumn> effectiveSort() const;
    [[nodiscard]] bool isOwn(int column) const { return column < int(kind_.fields.size()); }
    [[nodiscard]] int compare(const SortColumn &column, const Record &a, const Record &b, const Snapshot &plan) const;
    /// Whether the filter shows @p record, as far as it does not ask what is in force.
    [[nodiscard]] bool passes(const Record &record, Prepared &ready) const;
    /// The ranks of @p records by what a path leads to from them.
    [[nodiscard]] std::vector<std::uint64_t>
    pathRanks(const SortColumn &column, const std::vector<const Record *> &records, const Snapshot &plan) const;

    const Kind &kind_;
    FieldDisplay display_;
    Collation collation_;
    std::vector<SortColumn> sort_;
    std::vector<FieldPath> paths_;
    int group_ = -1;
    RecordFilter filter_;
    mutable std::shared_ptr<Prepared> prepared_;
};

} // namespace entente
