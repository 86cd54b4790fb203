// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/snapshot.h"
#include "widgets/theme/theme.h"

#include <QTreeWidget>

namespace entente {

/// What differs between two states of a plan, for people: kinds, in them the records that came, went or changed, in
/// them each field before and after. References are read by name, each in the plan it stands in.
class DifferenceView final : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { What, Before, After };
    /// More records of a kind than anybody reads are counted, not listed.
    static constexpr std::size_t mostListed = 300;

    explicit DifferenceView(QWidget *parent = nullptr);

    /// Shows @p changes, which lead from @p before to @p after.
    void present(const Snapshot &before, const Snapshot &after, const ChangeSet &changes);
    /// The record that @p item is or belongs to; empty for a kind.
    [[nodiscard]] AnyId recordOf(const QTreeWidgetItem *item) const;

signals:
    /// Somebody wants to see the record where it is edited.
    void jumpRequested(const entente::AnyId &record);

private:
    void addRecord(QTreeWidgetItem &kindItem, const Change &change, const Snapshot &before, const Snapshot &after);

    std::vector<AnyId> records_; ///< of the items, by the number each carries
};

/// The field's value as a person reads it: references by name, dates and numbers of the locale.
[[nodiscard]] QString readableValue(const Field &field, const Record &record, const Snapshot &plan);
/// "2 added, 1 changed".
[[nodiscard]] QString countWords(qint64 added, qint64 changed, qint64 removed);

} // namespace entente
