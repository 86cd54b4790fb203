// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/startpage.h"

#include "widgets/frame/card.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int pageWidth = 860;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("section", true);
    label->setContentsMargins(0, 16, 0, 0);
    return label;
}

/// "3 Nov 2026, in ~/plans": when it was last changed and where it lies.
QString describeFile(const QFileInfo &file)
{
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char('/')))
        folder = QLatin1Char('~') + folder.mid(home.size());
    if (!file.exists())
        return StartPage::tr("No longer in %1").arg(folder);
    return StartPage::tr("Changed %1, in %2")
        .arg(QLocale().toString(file.lastModified(), QLocale::ShortFormat), folder);
}

} // namespace

StartPage::StartPage(QAction *newPlan, QAction *openPlan, const Theme &theme, QWidget *parent)
    : QScrollArea(parent), newPlan_(newPlan), openPlan_(openPlan), theme_(theme)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Start"));
    fill();
}

void StartPage::setRecent(const QStringList &paths)
{
    recent_ = paths;
    fill();
}

void StartPage::setTheme(const Theme &theme)
{
    theme_ = theme;
    fill();
}

void StartPage::fill()
{
    auto *page = new QWidget;
    auto *inner = new QWidget(page);
    inner->setMaximumWidth(pageWidth);
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(32, 24, 32, 24);
    outer->addStretch(1);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *title = new QLabel(tr("Entente"), inner);
    title->setProperty("page", true);
    auto *sentence =
        new QLabel(tr("Who has promised what, when, on which legal basis, and what depends on it."), inner);
    sentence->setProperty("quiet", true);
    sentence->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(8);
    addActions(*column);
    addRecent(*column);
    addSamples(*column);
    column->addStretch(1);
    setWidget(page); // deletes the page before
}

void StartPage::addActions(QVBoxLayout &column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *create = new Card(icon(u"new", theme_, IconTone::OnAccent), tr("New plan"),
                            tr("An empty plan in a file of its own."), theme_);
    create->setPrimary(true);
    auto *open = new Card(icon(u"open", theme_, IconTone::Accent), tr("Open a plan"),
                          tr("Any .entente file; you can also drop it on the window."), theme_);
    connect(create, &Card::clicked, newPlan_, &QAction::trigger);
    connect(open, &Card::clicked, openPlan_, &QAction::trigger);
    row->addWidget(create);
    row->addWidget(open);
    column.addLayout(row);
}

void StartPage::addRecent(QVBoxLayout &column)
{
    column.addWidget(heading(tr("Recent plans"), nullptr));
    if (recent_.isEmpty()) {
        auto *none = new QLabel(tr("Plans you open are listed here."));
        none->setProperty("quiet", true);
        column.addWidget(none);
        return;
    }
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    for (int i = 0; i < recent_.size(); ++i) {
        const QString path = recent_.at(i);
        const QFileInfo file(path);
        auto *card =
            new Card(icon(u"briefing", theme_, IconTone::Quiet), file.completeBaseName(), describeFile(file), theme_);
        card->setToolTip(QDir::toNativeSeparators(path));
        card->setContextMenuPolicy(Qt::ActionsContextMenu);
        auto *forget = new QAction(tr("Remove from this list"), card);
        connect(
            forget, &QAction::triggered, this, [this, path] { emit recentForgotten(path); }, Qt::QueuedConnection);
        card->addAction(forget);
        // Queued: opening a plan may rebuild this page, with the card whose signal this is.
        connect(
            card, &Card::clicked, this, [this, path] { emit recentChosen(path); }, Qt::QueuedConnection);
        grid->addWidget(card, i / 2, i % 2);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column.addLayout(grid);
}

void StartPage::addSamples(QVBoxLayout &column)
{
    const QStringList names = sampleNames();
    if (names.isEmpty())
        return;
    column.addWidget(heading(tr("Samples to learn on"), nullptr));
    for (const QString &name : names) {
        const SampleDescription sample = describeSample(name);
        auto *card = new Card(icon(u"alliance", theme_, IconTone::Quiet), sample.title, sample.sentence, theme_);
        card->setObjectName(QStringLiteral("sample-") + name);
        connect(
            card, &Card::clicked, this, [this, name] { emit sampleChosen(name); }, Qt::QueuedConnection);
        column.addWidget(card);
    }
}

} // namespace entente

#include "moc_startpage.cpp"
