// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/context.h"
#include "app/window/recordsearch.h"
#include "app/window/sectionlist.h"
#include "app/window/trail.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace entente {

class Inspector;
class LensBar;
class MessageStrip;

/// An open plan: lens bar, navigation, the section on show and the inspector. Owns the workspace; when it
/// goes, the file is closed.
class PlanView final : public QWidget
{
    Q_OBJECT

public:
    /// @param startPage becomes the first section.
    PlanView(std::unique_ptr<Workspace> workspace, Day today, const Dialogs &dialogs, JobRunner &runner,
             const Theme &theme, QWidget *startPage, QWidget *parent = nullptr);
    /// Cancels what works for it.
    ~PlanView() override;

    [[nodiscard]] Workspace &workspace() const { return *workspace_; }
    [[nodiscard]] PlanContext &context() { return context_; }
    [[nodiscard]] LensBar &lensBar() const { return *lensBar_; }
    [[nodiscard]] LensState &lenses() { return lenses_; }
    [[nodiscard]] SelectionState &selection() { return selection_; }
    [[nodiscard]] FindingsState &findings() { return findings_; }
    [[nodiscard]] RecordSearch &recordSearch() { return recordSearch_; }
    [[nodiscard]] Navigation &navigation() const { return *navigation_; }
    [[nodiscard]] Inspector &inspector() const { return *inspector_; }
    [[nodiscard]] MessageStrip &strip() const { return *strip_; }
    /// Says, while a scenario is on, what of the window shows it and what does not.
    [[nodiscard]] MessageStrip &scenarioStrip() const { return *scenarioStrip_; }
    [[nodiscard]] const std::vector<SectionDescription> &sections() const { return sections_; }

    /// Shows the section of that id; an unknown one shows the gaps.
    void showSection(const QString &id);
    [[nodiscard]] QString currentId() const { return current_; }
    /// The section on show; null on the start page.
    [[nodiscard]] Section *current() const;

    [[nodiscard]] bool canGoBack() const { return trail_.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return trail_.canGoForward(); }
    void goBack();
    void goForward();
    /// Gives the keyboard to the next part of the window: lens bar, navigation, section, inspector; @p by -1 for the
    /// one before. What is folded away is passed over.
    void stepPart(int by);

    void setTheme(const Theme &theme);
    void setNavigationFolded(bool folded);
    void setInspectorFolded(bool folded);

    /// What the status bar says of the plan: "revision 412, saved".
    [[nodiscard]] QString planText() const;
    [[nodiscard]] BannerText banner() const;

signals:
    /// planText(), banner() or the section's words may say something else.
    void described();
    /// Another section is on show, or back and forward can do something else.
    void moved();
    void said(const QString &sentence);
    void inspectorFoldRequested();

private:
    void buildLayout(QWidget *startPage);
    void connectParts();
    void planChanged();
    void lensesChanged();
    void selectionChanged(const Selection &selection);
    void go(const Place &place);
    Section *made(const QString &id);
    void fillChoices();
    void describeScenario();
    void countRecords();
    void check();
    void labelPlan();

    std::unique_ptr<Workspace> workspace_;
    LensState lenses_;
    SelectionState selection_;
    FindingsState findings_;
    ChangeSet unchecked_; ///< what the plan has gone through since findings_
    PlanContext context_;
    JobRunner &runner_;
    RecordSearch recordSearch_;
    Theme theme_;
    std::vector<SectionDescription> sections_;
    QHash<QString, Section *> made_;
    QString current_;
    Trail trail_;
    bool inspectorFolded_ = false;
    bool travelling_ = false; ///< going back or forward: not a new step
    BannerText planBanner_;

    LensBar *lensBar_;
    MessageStrip *strip_;
    MessageStrip *scenarioStrip_;
    Navigation *navigation_;
    QStackedWidget *stack_;
    Inspector *inspector_;
};

} // namespace entente
