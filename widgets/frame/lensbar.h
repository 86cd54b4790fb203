// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frame/lenses.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QMenu;
class QToolButton;

namespace entente {

class AsOfEdit;
class SearchField;

/// The bar above everything: the plan, undo and redo, the three lenses, the situation and the search
/// field. A lens that is not at its default is tinted, so that nobody reads it as the plan.
class LensBar final : public QFrame
{
    Q_OBJECT

public:
    /// One entry of the list of situations or members.
    struct Choice {
        QString value; ///< situation: key or set
        QString text;
        Id<Member> member;
    };

    LensBar(LensState &lenses, const Theme &theme, QWidget *parent = nullptr);

    void setPlan(const QString &name, QMenu *menu);
    void setUndo(QAction *undo, QAction *redo);
    /// Members for the audience, by name; situations and concurrency sets; keys of the scenarios.
    void setChoices(std::vector<Choice> members, std::vector<Choice> situations, QStringList scenarios);
    void setTheme(const Theme &theme);

    [[nodiscard]] SearchField &search() { return *search_; }
    [[nodiscard]] AsOfEdit &asOf() { return *asOf_; }
    [[nodiscard]] QMenu *scenarioMenu() const { return scenarioMenu_; }
    [[nodiscard]] QMenu *audienceMenu() const { return audienceMenu_; }
    [[nodiscard]] QMenu *situationMenu() const { return situationMenu_; }

private:
    QToolButton *lensButton(const QString &toolTip, QMenu *menu);
    void fillMenus();
    void follow();
    void applyIcons();

    LensState &lenses_;
    Theme theme_;
    std::vector<Choice> members_;
    std::vector<Choice> situations_;
    QStringList scenarios_;
    QToolButton *plan_;
    QToolButton *undo_;
    QToolButton *redo_;
    QWidget *group_; ///< around the three lenses
    AsOfEdit *asOf_;
    QMenu *scenarioMenu_;
    QMenu *audienceMenu_;
    QMenu *situationMenu_;
    QToolButton *scenario_;
    QToolButton *audience_;
    QToolButton *situation_;
    SearchField *search_;
};

} // namespace entente
