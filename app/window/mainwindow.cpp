// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/sections/startpage.h"
#include "app/window/actions.h"
#include "app/window/helpdialogs.h"
#include "app/window/palette.h"
#include "app/window/planfiles.h"
#include "app/window/planview.h"
#include "app/window/statusline.h"
#include "app/window/transfer.h"
#include "model/interchange/importsource.h"
#include "widgets/frame/lensbar.h"
#include "widgets/frame/searchfield.h"
#include "widgets/records/messagestrip.h"
#include "widgets/theme/applytheme.h"
#include "widgets/theme/icons.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace entente {

namespace {

/// Applied before the first widget is made: what is made under another font keeps it.
Theme applied(const Settings &settings)
{
    const Theme theme = themeFor(settings.theme);
    applyTheme(*qApp, theme, settings.density);
    return theme;
}

bool isPlan(const QString &path)
{
    return path.endsWith(QLatin1String(".entente"), Qt::CaseInsensitive);
}

bool isImportable(const QString &path)
{
    return isImportSource(path) || path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

} // namespace

MainWindow::MainWindow(const WindowOptions &options)
    : options_(options)
    , settings_(loadSettings(options.settingsPath))
    , theme_(applied(settings_))
    , actions_(new Actions(this))
    , files_(nullptr)
    , transfer_(new Transfer(runner_, options_.dialogs, this))
    , banner_(new LabelBanner(this))
    , message_(new MessageStrip(theme_, this))
    , stack_(new QStackedWidget(this))
    , status_(new StatusLine(runner_, theme_, this))
    , start_(nullptr)
{
    if (!settings_.author.isEmpty())
        options_.workspace.author = settings_.author;
    files_ = new PlanFiles(options_.workspace, runner_, options_.dialogs, this,
                           [this](std::unique_ptr<Workspace> workspace) { present(std::move(workspace)); });
    setWindowTitle(tr("Entente"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1440, 900);
    start_ = makeStartPage();
    buildLayout();
    connectFiles();
    connectView();
    connectHelp();
    fillMenus();
    fillRecent();
    applySettings();
    restoreGeometry(settings_.geometry);
    describe();
}

MainWindow::~MainWindow()
{
    runner_.stop();
    delete plan_;
}

void MainWindow::buildLayout()
{
    actions_->fillMenuBar(*menuBar());
    stack_->addWidget(start_);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(banner_);
    column->addWidget(message_);
    column->addWidget(stack_, 1);
    setCentralWidget(centre);
    setStatusBar(status_);
}

StartPage *MainWindow::makeStartPage()
{
    auto *page = new StartPage(actions_->newPlan, actions_->openPlan, theme_);
    page->setRecent(settings_.recentFiles);
    connect(page, &StartPage::recentChosen, this, &MainWindow::openPlan);
    connect(page, &StartPage::sampleChosen, this, &MainWindow::openSample);
    connect(page, &StartPage::recentForgotten, this, [this](const QString &path) {
        settings_.forget(path);
        fillRecent();
    });
    return page;
}

void MainWindow::connectFiles()
{
    connect(actions_->newPlan, &QAction::triggered, files_, &PlanFiles::createPlan);
    connect(actions_->openPlan, &QAction::triggered, files_, &PlanFiles::askToOpen);
    connect(actions_->closePlan, &QAction::triggered, this, &MainWindow::closePlan);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_->saveCopy, &QAction::triggered, this, [this] {
        if (plan_)
            files_->saveCopy(plan_->workspace());
    });
    connect(actions_->importFolder, &QAction::triggered, this, [this] {
        if (plan_)
            transfer_->askForFolder(plan_->workspace());
    });
    connect(actions_->importFile, &QAction::triggered, this, [this] {
        if (plan_)
            transfer_->askForFile(plan_->workspace());
    });
    connect(actions_->importMapped, &QAction::triggered, this, [this] {
        if (plan_)
            transfer_->askForForeignFile(plan_->workspace());
    });
    connect(actions_->survey, &QAction::triggered, this, [this] {
        if (!plan_)
            return;
        const AnyId selected = plan_->selection().value().record;
        transfer_->askForSurvey(plan_->workspace(), plan_->context().planName, plan_->lenses().value().asOf,
                                {selected.kind == &kindOf<Member>() ? selected.uuid : Uuid{}});
    });
    connect(actions_->exportFigure, &QAction::triggered, this, [this] {
        Section *section = plan_ ? plan_->current() : nullptr;
        if (const auto exporter = section ? section->exporter() : nullptr)
            exporter();
    });
    connect(files_, &PlanFiles::failed, this, &MainWindow::say);
    connect(files_, &PlanFiles::said, status_, &StatusLine::say);
    connect(transfer_, &Transfer::failed, this, &MainWindow::say);
    connect(transfer_, &Transfer::said, status_, &StatusLine::say);
}

void MainWindow::connectView()
{
    const auto revert = [this](Result<> (Workspace::*step)()) {
        if (!plan_)
            return;
        if (const auto done = (plan_->workspace().*step)(); done.has_error())
            say(done.assume_error());
    };
    connect(actions_->undo, &QAction::triggered, this, [revert] { revert(&Workspace::undo); });
    connect(actions_->redo, &QAction::triggered, this, [revert] { revert(&Workspace::redo); });
    connect(actions_->find, &QAction::triggered, this, [this] {
        if (plan_)
            plan_->lensBar().search().setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions_->back, &QAction::triggered, this, [this] { plan_->goBack(); });
    connect(actions_->forward, &QAction::triggered, this, [this] { plan_->goForward(); });
    connect(actions_->nextPart, &QAction::triggered, this, [this] {
        if (plan_)
            plan_->stepPart(1);
    });
    connect(actions_->previousPart, &QAction::triggered, this, [this] {
        if (plan_)
            plan_->stepPart(-1);
    });
    connect(actions_, &Actions::goneTo, this, [this](const QString &id) {
        if (!plan_)
            return;
        plan_->showSection(id);
        if (Section *section = plan_->current())
            section->mainWidget()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions_->foldNavigation, &QAction::toggled, this, [this](bool folded) {
        settings_.navigationFolded = folded;
        if (plan_)
            plan_->setNavigationFolded(folded);
    });
    connect(actions_->foldInspector, &QAction::toggled, this, [this](bool folded) {
        settings_.inspectorFolded = folded;
        if (plan_)
            plan_->setInspectorFolded(folded);
    });
    connect(actions_->light, &QAction::triggered, this, [this] { setThemeName(ThemeName::Light); });
    connect(actions_->dark, &QAction::triggered, this, [this] { setThemeName(ThemeName::Dark); });
    connect(actions_->highContrast, &QAction::triggered, this, [this] { setThemeName(ThemeName::HighContrast); });
    connect(actions_->normalRows, &QAction::triggered, this, [this] { setDensity(Density::Normal); });
    connect(actions_->compactRows, &QAction::triggered, this, [this] { setDensity(Density::Compact); });
}

void MainWindow::connectHelp()
{
    connect(actions_->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(*actions_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions_->about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::fillMenus()
{
    for (const QString &name : sampleNames())
        connect(actions_->samples->addAction(describeSample(name).title), &QAction::triggered, this,
                [this, name] { openSample(name); });
    for (const ExportFormat &format : exportFormats())
        connect(actions_->exportPlan->addAction(tr("As %1 ...").arg(format.title)), &QAction::triggered, this,
                [this, format] {
                    if (plan_)
                        transfer_->exportAs(format, plan_->workspace(), plan_->context().planName, options_.today);
                });
}

void MainWindow::fillRecent()
{
    actions_->recent->clear();
    for (const QString &path : std::as_const(settings_.recentFiles)) {
        QAction *action = actions_->recent->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { openPlan(path); });
    }
    actions_->recent->setToolTipsVisible(true);
    actions_->recent->setEnabled(!settings_.recentFiles.isEmpty());
    for (StartPage *page : {start_, planStart_.data()})
        if (page)
            page->setRecent(settings_.recentFiles);
}

void MainWindow::openPlan(const QString &path)
{
    message_->clear();
    if (plan_ && QFileInfo(plan_->workspace().path()) == QFileInfo(path)) {
        plan_->showSection(section::gaps);
        return;
    }
    files_->open(path);
}

void MainWindow::openSample(const QString &name)
{
    const QString path = QDir(options_.samplesFolder).filePath(name + QStringLiteral(".entente"));
    if (QFileInfo::exists(path))
        return openPlan(path);
    message_->clear();
    files_->openSample(name, options_.samplesFolder);
}

void MainWindow::present(std::unique_ptr<Workspace> workspace)
{
    closePlan();
    settings_.remember(workspace->path());
    planStart_ = makeStartPage();
    plan_ = new PlanView(std::move(workspace), options_.today, options_.dialogs, runner_, theme_, planStart_, stack_);
    stack_->addWidget(plan_);
    stack_->setCurrentWidget(plan_);
    actions_->setSections(plan_->sections());
    connectPlan();
    fillRecent();
    plan_->setNavigationFolded(settings_.navigationFolded);
    plan_->setInspectorFolded(settings_.inspectorFolded);
    plan_->showSection(settings_.section.isEmpty() || settings_.section == section::start ? section::gaps
                                                                                          : settings_.section);
    if (Section *section = plan_->current())
        section->mainWidget()->setFocus();
    describe();
}

void MainWindow::connectPlan()
{
    LensBar &bar = plan_->lensBar();
    bar.setPlan(plan_->context().planName, actions_->planMenu);
    bar.setUndo(actions_->undo, actions_->redo);
    new Palette(*actions_, *plan_); // goes with the plan
    connect(&plan_->workspace(), &Workspace::changed, this, [this] { actions_->setPlan(&plan_->workspace()); });
    connect(plan_, &PlanView::described, this, &MainWindow::describe);
    connect(plan_, &PlanView::moved, this, &MainWindow::updateMoves);
    connect(plan_, &PlanView::said, status_, &StatusLine::say);
    connect(plan_, &PlanView::inspectorFoldRequested, actions_->foldInspector, &QAction::toggle);
    actions_->setPlan(&plan_->workspace());
    if (plan_->workspace().isReadOnly()) {
        plan_->strip().showNote(tr("Read only: %1 You can look, analyse and export; to change it, save a copy.")
                                    .arg(plan_->workspace().readOnlyReason()),
                                tr("Save a copy ..."));
        connect(&plan_->strip(), &MessageStrip::activated, actions_->saveCopy, &QAction::trigger);
    }
}

void MainWindow::closePlan()
{
    if (!plan_)
        return;
    // A cell that is being edited takes what was typed when it loses the keyboard.
    if (QWidget *focused = focusWidget())
        focused->clearFocus();
    settings_.section = plan_->currentId();
    actions_->setPlan(nullptr);
    delete std::exchange(plan_, nullptr);
    message_->clear();
    stack_->setCurrentWidget(start_);
    fillRecent();
    describe();
}

void MainWindow::say(const Error &error)
{
    message_->showError(error);
}

void MainWindow::describe()
{
    banner_->setVisible(plan_ != nullptr);
    status_->setPlanText(plan_ ? plan_->planText() : QString());
    const Section *section = plan_ ? plan_->current() : nullptr;
    status_->setSectionText(section ? section->statusText() : QString());
    if (plan_)
        banner_->setBanner(plan_->banner());
    setWindowTitle(plan_ ? tr("%1 – Entente").arg(plan_->context().planName) : tr("Entente"));
    updateMoves();
}

void MainWindow::updateMoves()
{
    actions_->back->setEnabled(plan_ && plan_->canGoBack());
    actions_->forward->setEnabled(plan_ && plan_->canGoForward());
    Section *section = plan_ ? plan_->current() : nullptr;
    actions_->setFigure(section && section->exporter());
}

void MainWindow::setThemeName(ThemeName name)
{
    settings_.theme = name;
    applySettings();
}

void MainWindow::setDensity(Density density)
{
    settings_.density = density;
    applySettings();
}

void MainWindow::applySettings()
{
    theme_ = applied(settings_);
    // Icons keep the colours they were made with, so whoever made one makes it again.
    actions_->setTheme(theme_);
    actions_->check(settings_.theme, settings_.density);
    actions_->foldNavigation->setChecked(settings_.navigationFolded);
    actions_->foldInspector->setChecked(settings_.inspectorFolded);
    message_->setTheme(theme_);
    status_->setTheme(theme_);
    for (StartPage *page : {start_, planStart_.data()})
        if (page)
            page->setTheme(theme_);
    if (plan_)
        plan_->setTheme(theme_);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    runner_.cancelAll();
    settings_.geometry = saveGeometry();
    closePlan();
    // Not being able to remember the window's size is no reason to keep it open.
    if (const auto saved = saveSettings(settings_, options_.settingsPath); saved.has_error())
        qWarning("%s", qPrintable(saved.assume_error().message()));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile() && (isPlan(url.toLocalFile()) || isImportable(url.toLocalFile())))
            return event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList sources;
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (isPlan(path)) {
            event->acceptProposedAction();
            return openPlan(path);
        }
        if (isImportable(path))
            sources << path;
    }
    if (sources.isEmpty())
        return;
    event->acceptProposedAction();
    if (!plan_)
        return say(Error{ErrorCode::WrongUse, tr("there is no plan to import into."),
                         QFileInfo(sources.constFirst()).fileName(),
                         tr("Open a plan or make a new one, then drop it again.")});
    transfer_->importFrom(sources, plan_->workspace());
}

} // namespace entente

#include "moc_mainwindow.cpp"
