// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/workspace.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace entente {

class RelationList;

/// What others say about a record: a list for each relation, in the order its kind declares.
class RelationPane final : public QWidget
{
    Q_OBJECT

public:
    RelationPane(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void present(const AnyId &record, std::optional<Day> asOf);
    void setTheme(const Theme &theme);
    /// The list of the relation through the field of that name of that kind, e.g. `party.agreement`.
    [[nodiscard]] RelationList *list(QStringView path) const;
    [[nodiscard]] const std::vector<RelationList *> &lists() const { return lists_; }

signals:
    void jumpRequested(const entente::AnyId &record);
    void tableRequested(const entente::Kind &kind, const entente::AnyId &target);

private:
    Workspace &workspace_;
    Theme theme_;
    std::vector<RelationList *> lists_;
    QVBoxLayout *column_;
};

} // namespace entente
