// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/actions.h"

#include "app/window/sectionlist.h"
#include "model/workspace/workspace.h"
#include "widgets/theme/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace entente {

namespace {

constexpr const char *iconProperty = "iconName";

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

/// The tool tip of an undo or redo button: what it would do, and the key.
void describe(QAction &action, const QString &verb, const QString &what)
{
    const QString escaped = QString(what).replace(QLatin1Char('&'), QStringLiteral("&&"));
    action.setText(what.isEmpty() ? QStringLiteral("&") + verb : QStringLiteral("&%1: %2").arg(verb, escaped));
    action.setIconText(verb);
    action.setToolTip(
        what.isEmpty()
            ? Actions::tr("Nothing to %1").arg(verb.toLower())
            : Actions::tr("%1: %2 (%3)").arg(verb, what, action.shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , samples(new QMenu(tr("Open &sample"), window))
    , recent(new QMenu(tr("Open &recent"), window))
    , exportPlan(new QMenu(tr("&Export plan"), window))
    , goTo(new QMenu(tr("&Go to"), window))
    , planMenu(new QMenu(window))
    , window_(window)
{
    newPlan = make(tr("&New plan ..."), QStringLiteral("new"), QKeySequence::New);
    openPlan = make(tr("&Open ..."), QStringLiteral("open"), QKeySequence::Open);
    saveCopy =
        make(tr("Save a &copy ..."), QStringLiteral("save-copy"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    importFolder =
        make(tr("&Import table folder ..."), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    importFile = make(tr("Import &file ..."), QStringLiteral("import"));
    importMapped = make(tr("Import through a &mapping ..."), QStringLiteral("import"));
    survey = make(tr("Member s&urvey ..."), QStringLiteral("export"));
    exportFigure = make(tr("Export &figure ..."), QStringLiteral("chart"), QKeySequence(Qt::CTRL | Qt::Key_E));
    closePlan = make(tr("C&lose plan"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    undo = make(tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo);
    redo = make(tr("&Redo"), QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    find = make(tr("&Search or command"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_K));
    back = make(tr("&Back"), QStringLiteral("back"), QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = make(tr("&Forward"), QStringLiteral("forward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    nextPart = make(tr("Ne&xt part of the window"), {}, QKeySequence(Qt::Key_F6));
    previousPart = make(tr("&Previous part of the window"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F6));
    foldNavigation = make(tr("Fold &navigation"), {}, QKeySequence(Qt::CTRL | Qt::Key_B));
    foldNavigation->setCheckable(true);
    foldInspector = make(tr("Hide &inspector"), {}, QKeySequence(Qt::CTRL | Qt::Key_I));
    foldInspector->setCheckable(true);
    auto *themes = new QActionGroup(this);
    light = choice(themes, tr("&Light"));
    dark = choice(themes, tr("&Dark"));
    highContrast = choice(themes, tr("High &contrast"));
    auto *densities = new QActionGroup(this);
    normalRows = choice(densities, tr("&Normal rows"));
    compactRows = choice(densities, tr("C&ompact rows"));
    shortcuts = make(tr("&Keyboard shortcuts"), QStringLiteral("info"), QKeySequence(Qt::Key_F1));
    about = make(tr("&About Entente"), QStringLiteral("info"));
    about->setMenuRole(QAction::AboutRole);
    // Menus come and go with the bar; shortcuts belong to the window.
    planMenu->addActions({saveCopy, importFolder, importFile, importMapped});
    planMenu->addMenu(exportPlan);
    planMenu->addAction(survey);
    planMenu->addSeparator();
    planMenu->addAction(closePlan);
    setPlan(nullptr);
}

QAction *Actions::make(const QString &text, const QString &iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setProperty(iconProperty, iconName);
    window_->addAction(action);
    return action;
}

QAction *Actions::choice(QActionGroup *group, const QString &text)
{
    QAction *action = make(text);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void Actions::fillMenuBar(QMenuBar &bar)
{
    const auto menu = [&](const QString &title) {
        QMenu *made = bar.addMenu(title);
        menus_.emplace_back(withoutMnemonic(title), made);
        return made;
    };
    QMenu *file = menu(tr("&File"));
    file->addActions({newPlan, openPlan});
    file->addMenu(recent);
    file->addMenu(samples);
    file->addSeparator();
    file->addAction(saveCopy);
    file->addSeparator();
    file->addActions({importFolder, importFile, importMapped});
    file->addMenu(exportPlan);
    file->addAction(survey);
    file->addAction(exportFigure);
    file->addSeparator();
    file->addActions({closePlan, quit});
    QMenu *edit = menu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(find);
    QMenu *view = menu(tr("&View"));
    view->addActions({back, forward});
    view->addMenu(goTo);
    view->addActions({nextPart, previousPart});
    view->addSeparator();
    view->addActions({foldNavigation, foldInspector});
    view->addSeparator();
    view->addActions({light, dark, highContrast});
    view->addSeparator();
    view->addActions({normalRows, compactRows});
    QMenu *help = menu(tr("&Help"));
    help->addActions({shortcuts, about});
}

void Actions::setSections(const std::vector<SectionDescription> &sections)
{
    for (QAction *old : goTo->actions())
        delete old;
    QString group;
    int number = 0;
    const auto add = [&](const NavigationEntry &entry) {
        if (!group.isEmpty() && entry.group != group)
            goTo->addSeparator();
        group = entry.group;
        auto *action = new QAction(entry.title, goTo);
        action->setProperty(iconProperty, entry.icon);
        action->setIcon(icon(entry.icon, theme_));
        action->setObjectName(QStringLiteral("go-") + entry.id);
        if (++number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
        connect(action, &QAction::triggered, this, [this, id = entry.id] { emit goneTo(id); });
        goTo->addAction(action);
    };
    if (sections.empty())
        return;
    add(startEntry());
    for (const SectionDescription &each : sections)
        add(each.entry);
}

void Actions::setTheme(const Theme &theme)
{
    theme_ = theme;
    QList<QAction *> all = findChildren<QAction *>();
    all += goTo->actions();
    for (QAction *action : all)
        if (const QString name = action->property(iconProperty).toString(); !name.isEmpty())
            action->setIcon(icon(name, theme));
}

void Actions::check(ThemeName theme, Density density)
{
    (theme == ThemeName::Dark ? dark : theme == ThemeName::HighContrast ? highContrast : light)->setChecked(true);
    (density == Density::Compact ? compactRows : normalRows)->setChecked(true);
}

void Actions::setPlan(const Workspace *workspace)
{
    const bool open = workspace != nullptr;
    const bool writable = open && !workspace->isReadOnly();
    for (QAction *action : {saveCopy, survey, closePlan, find, nextPart, previousPart, foldNavigation, foldInspector})
        action->setEnabled(open);
    for (QAction *action : {importFolder, importFile, importMapped})
        action->setEnabled(writable);
    exportPlan->setEnabled(open);
    goTo->setEnabled(open);
    if (!open) {
        back->setEnabled(false);
        forward->setEnabled(false);
        exportFigure->setEnabled(false);
    }
    updateUndo(workspace);
}

void Actions::updateUndo(const Workspace *workspace)
{
    undo->setEnabled(workspace && workspace->canUndo());
    redo->setEnabled(workspace && workspace->canRedo());
    describe(*undo, tr("Undo"), undo->isEnabled() ? workspace->undoText() : QString());
    describe(*redo, tr("Redo"), redo->isEnabled() ? workspace->redoText() : QString());
}

void Actions::setFigure(bool onShow)
{
    exportFigure->setEnabled(onShow);
}

std::vector<std::pair<QString, QAction *>> Actions::listed() const
{
    std::vector<std::pair<QString, QAction *>> result;
    const std::function<void(const QString &, const QMenu &)> walk = [&](const QString &path, const QMenu &menu) {
        for (QAction *action : menu.actions()) {
            if (action->isSeparator())
                continue;
            if (action->menu())
                walk(QStringLiteral("%1 > %2").arg(path, withoutMnemonic(action->text())), *action->menu());
            else
                result.emplace_back(path, action);
        }
    };
    for (const auto &[title, menu] : menus_)
        walk(title, *menu);
    return result;
}

} // namespace entente

#include "moc_actions.cpp"
