// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"

#include <set>

class QItemSelection;

namespace entente {

class RecordTable;

/// All records of one kind.
class RecordsSection final : public Section
{
    Q_OBJECT

public:
    RecordsSection(PlanContext &context, const Kind &kind, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void follow(const Selection &selection) override;
    void reveal(const AnyId &record) override;
    void lookFor(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QWidget *mainWidget() override;
    [[nodiscard]] RecordTable &table() const { return *table_; }

protected:
    void refresh() override;

private:
    void takeSelection(const QItemSelection &selected);
    /// Marks what was found.
    void mark();

    const Kind &kind_;
    RecordTable *table_;
    bool following_ = false; ///< the table shows what was selected elsewhere
    bool choosing_ = false;  ///< what was selected here is being told
    std::set<int> widened_;  ///< columns that have room for marks
};

} // namespace entente
