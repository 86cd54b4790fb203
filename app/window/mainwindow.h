// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/application.h"
#include "app/window/jobrunner.h"
#include "app/window/settings.h"
#include "widgets/theme/theme.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace entente {

class Actions;
class LabelBanner;
class MessageStrip;
class PlanFiles;
class PlanView;
class StartPage;
class StatusLine;
class Transfer;

/// The frame: banner, menus, status bar, and either the start page or the open plan. It only brings its
/// parts together; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowOptions &options);
    ~MainWindow() override;

    /// Opens @p path in place of what is open.
    void openPlan(const QString &path);
    void openSample(const QString &name);
    void closePlan();

    /// The open plan, or null.
    [[nodiscard]] PlanView *plan() const { return plan_; }
    [[nodiscard]] Actions &actions() const { return *actions_; }
    [[nodiscard]] StatusLine &statusLine() const { return *status_; }
    [[nodiscard]] LabelBanner &banner() const { return *banner_; }
    [[nodiscard]] MessageStrip &message() const { return *message_; }
    [[nodiscard]] JobRunner &runner() { return runner_; }
    [[nodiscard]] const Settings &settings() const { return settings_; }
    void setThemeName(ThemeName name);
    void setDensity(Density density);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectFiles();
    void connectView();
    void connectHelp();
    void fillMenus();
    void fillRecent();
    StartPage *makeStartPage();
    void present(std::unique_ptr<Workspace> workspace);
    void connectPlan();
    void say(const Error &error);
    void describe();
    void updateMoves();
    void applySettings();

    WindowOptions options_;
    Settings settings_;
    Theme theme_;
    JobRunner runner_;
    Actions *actions_;
    PlanFiles *files_;
    Transfer *transfer_;
    LabelBanner *banner_;
    MessageStrip *message_;
    QStackedWidget *stack_;
    StatusLine *status_;
    StartPage *start_;
    QPointer<StartPage> planStart_; ///< the start page inside the open plan
    PlanView *plan_ = nullptr;
};

} // namespace entente
