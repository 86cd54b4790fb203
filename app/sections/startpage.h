// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples.h"
#include "widgets/theme/theme.h"

#include <QScrollArea>

class QAction;
class QLabel;
class QVBoxLayout;

namespace entente {

/// Where one begins: what one had open, a new plan, a file, a sample.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    StartPage(QAction *newPlan, QAction *openPlan, const Theme &theme, QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);
    void setTheme(const Theme &theme);

signals:
    void recentChosen(const QString &path);
    void recentForgotten(const QString &path);
    void sampleChosen(const QString &name);

private:
    void fill();
    void addActions(QVBoxLayout &column);
    void addRecent(QVBoxLayout &column);
    void addSamples(QVBoxLayout &column);

    QAction *newPlan_;
    QAction *openPlan_;
    Theme theme_;
    QStringList recent_;
};

} // namespace entente
