// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/gaps.h"

#include <QObject>

namespace entente {

/// A cell of the gap heatmap: a capability in a situation (or set) over the days of a bucket.
struct GapPlace {
    GapBlock block;
    Id<Capability> capability;
    DayRange days;
    QString status; ///< lowest status that counts; empty for the default

    friend bool operator==(const GapPlace &a, const GapPlace &b)
    {
        return a.block.situation == b.block.situation && a.block.name == b.block.name && a.capability == b.capability &&
               a.days == b.days && a.status == b.status;
    }
};

/// What is selected in the window: a record, or a cell of the gaps (whose record is the capability).
struct Selection {
    AnyId record;
    std::optional<GapPlace> gap;

    [[nodiscard]] bool isEmpty() const { return record.isEmpty() && !gap; }
    friend bool operator==(const Selection &, const Selection &) = default;
};

/// The one selection of a window: what is selected in one view is selected in all.
class SelectionState final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Selection &value() const { return selection_; }
    void select(const Selection &selection);
    void select(const AnyId &record) { select(Selection{record, {}}); }
    /// Selects @p record and asks to be taken to where it is edited.
    void jump(const AnyId &record);

signals:
    /// jump() begins: the next change of the selection is part of it.
    void jumping();
    void changed(const entente::Selection &selection);
    void jumped(const entente::AnyId &record);

private:
    Selection selection_;
};

} // namespace entente
