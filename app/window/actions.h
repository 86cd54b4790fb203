// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/style.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QObject>

#include <vector>

class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace entente {

struct SectionDescription;
class Workspace;

/// Every command of the window, once: menus, buttons, shortcuts and the search field share them.
/// What a command does is connected by whoever does it.
class Actions final : public QObject
{
    Q_OBJECT

public:
    /// Shortcuts work in @p window.
    explicit Actions(QWidget *window);

    // File
    QAction *newPlan;
    QAction *openPlan;
    QAction *saveCopy;
    QAction *importFolder;
    QAction *importFile;
    QAction *importMapped;
    QAction *survey;
    QAction *exportFigure;
    QAction *closePlan;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *find;
    // View
    QAction *back;
    QAction *forward;
    QAction *nextPart;
    QAction *previousPart;
    QAction *foldNavigation;
    QAction *foldInspector;
    QAction *light;
    QAction *dark;
    QAction *highContrast;
    QAction *normalRows;
    QAction *compactRows;
    // Help
    QAction *shortcuts;
    QAction *about;

    QMenu *samples;    ///< filled by the window
    QMenu *recent;     ///< filled by the window
    QMenu *exportPlan; ///< one action a format, filled by the window
    QMenu *goTo;       ///< one action a section, see setSections()
    QMenu *planMenu;   ///< what concerns the open plan, for the lens bar

    void fillMenuBar(QMenuBar &bar);
    /// Makes the actions that show a section; goneTo() says which.
    void setSections(const std::vector<SectionDescription> &sections);
    void setTheme(const Theme &theme);
    /// Marks @p theme and @p density as current.
    void check(ThemeName theme, Density density);
    /// Enables what an open plan allows; null when none is open.
    void setPlan(const Workspace *workspace);
    void setFigure(bool onShow);
    /// All actions of the menus, top to bottom, as "File > Open ...".
    [[nodiscard]] std::vector<std::pair<QString, QAction *>> listed() const;

signals:
    void goneTo(const QString &section);

private:
    QAction *make(const QString &text, const QString &iconName = {}, const QKeySequence &shortcut = {});
    QAction *choice(QActionGroup *group, const QString &text);
    void updateUndo(const Workspace *workspace);

    QWidget *window_;
    std::vector<std::pair<QString, QMenu *>> menus_;
    Theme theme_;
};

} // namespace entente
