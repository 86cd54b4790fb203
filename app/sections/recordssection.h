// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/section.h"

namespace entente {

class MessageStrip;
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
    void sayHidden();
    void takeSelection();

    const Kind &kind_;
    MessageStrip *audience_;
    RecordTable *table_;
    bool following_ = false;
};

} // namespace entente
