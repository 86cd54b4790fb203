// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace entente {

class JobRunner;

/// The line at the bottom: revision, counts, and what runs in the background with a way to stop it.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(JobRunner &runner, const Theme &theme, QWidget *parent = nullptr);

    void setPlanText(const QString &text);
    void setSectionText(const QString &text);
    [[nodiscard]] QString planText() const;
    [[nodiscard]] QString sectionText() const;
    /// Says something for a while.
    void say(const QString &sentence);
    void setTheme(const Theme &theme);

private:
    void showProgress(const QString &topic, const QString &title, double fraction);
    void hideProgress();

    JobRunner &runner_;
    QLabel *plan_;
    QLabel *section_;
    QLabel *said_;
    QWidget *work_;
    QLabel *title_;
    QProgressBar *bar_;
    QToolButton *cancel_;
    QString topic_; ///< of the work on show
};

} // namespace entente
