// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/inspector.h"

#include "app/window/inspectorparts.h"
#include "app/window/nextactions.h"
#include "app/window/recordpane.h"
#include "widgets/theme/icons.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

const QString topic = QStringLiteral("inspector");
/// Walking through a table with the arrow keys asks for every record on the way.
constexpr int quietMilliseconds = 40;
constexpr int shownAround = 40; // of a field that comes into sight

} // namespace

Inspector::Inspector(PlanContext &context, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , context_(context)
    , theme_(theme)
    , pages_(new QStackedLayout)
    , area_(new QScrollArea(this))
    , recordArea_(new QScrollArea(this))
    , pane_(new RecordPane(context, theme))
    , fold_(new QToolButton(this))
    , quiet_(new QTimer(this))
{
    setObjectName(QStringLiteral("inspector"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Inspector"));
    setFixedWidth(width);
    auto *title = new QLabel(tr("Inspector"), this);
    title->setProperty("quiet", true);
    fold_->setToolTip(tr("Hide the inspector (Ctrl+I)"));
    fold_->setAccessibleName(fold_->toolTip());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 8, 0);
    head->addWidget(title, 1);
    head->addWidget(fold_);
    for (QScrollArea *area : {area_, recordArea_}) {
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->viewport()->setAutoFillBackground(false);
        area->setFocusPolicy(Qt::NoFocus);
        pages_->addWidget(area);
    }
    recordArea_->setWidget(pane_);
    pane_->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(pages_, 1);
    quiet_->setSingleShot(true);
    quiet_->setInterval(quietMilliseconds);
    connect(quiet_, &QTimer::timeout, this, &Inspector::rebuild);
    connect(fold_, &QToolButton::clicked, this, &Inspector::foldRequested);
    connect(&context_.selection, &SelectionState::changed, this, &Inspector::refresh);
    // The field that gets the keyboard comes into sight.
    // Later, because what has just been made has no place yet.
    connect(
        qApp, &QApplication::focusChanged, recordArea_,
        [this] {
            QWidget *now = QApplication::focusWidget();
            if (!now || !pane_->isAncestorOf(now))
                return;
            // A form that has opened around the field comes into sight as a whole, where there is room.
            for (QWidget *around = now; around != pane_; around = around->parentWidget())
                if (around->property("panel").toBool())
                    recordArea_->ensureWidgetVisible(around, 0, 0);
            recordArea_->ensureWidgetVisible(now, 0, shownAround);
        },
        Qt::QueuedConnection);
    setTheme(theme);
}

void Inspector::setTheme(const Theme &theme)
{
    theme_ = theme;
    pane_->setTheme(theme);
    fold_->setIcon(icon(u"forward", theme, IconTone::Quiet));
    refresh();
}

void Inspector::refresh()
{
    stale_ = true;
    if (isVisible())
        quiet_->start();
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (stale_)
        rebuild();
}

void Inspector::rebuild()
{
    stale_ = false;
    context_.runner.cancel(NextActions::topic());
    const Selection &selection = context_.selection.value();
    if (selection.gap) {
        context_.runner.run<GapInspection>(
            topic, tr("Explaining the gap"), context_.view().plan,
            [place = *selection.gap, asOf = context_.lenses.value().asOf](const Snapshot &plan, Job &job) {
                return inspectGap(plan, place, asOf, job);
            },
            this,
            [this](Result<GapInspection> result) {
                if (result.has_value())
                    return presentGap(result.assume_value());
                present([&](QVBoxLayout &column) {
                    InspectorPen{context_, theme_, column}.quiet(result.assume_error().message());
                });
            });
        return;
    }
    context_.runner.cancel(topic);
    if (!selection.record.isEmpty() && context_.workspace.snapshot().find(selection.record)) {
        const bool other = !(selection.record == shown_);
        shown_ = selection.record;
        pane_->present(selection.record);
        pages_->setCurrentWidget(recordArea_);
        if (other)
            recordArea_->verticalScrollBar()->setValue(0);
        return;
    }
    present([&](QVBoxLayout &column) {
        const InspectorPen pen{context_, theme_, column};
        if (selection.record.isEmpty())
            pen.quiet(tr(
                "Select a record, or a cell of a figure, to see what it is, what it refers to and what refers to it."));
        else
            pen.quiet(tr("What was selected is no longer in the plan."));
    });
}

void Inspector::presentGap(const GapInspection &inspection)
{
    present([&](QVBoxLayout &column) {
        writeGap({context_, theme_, column}, inspection);
        if (const auto &place = context_.selection.value().gap; place && inspection.explanation.shortfall > 0) {
            GapPlace leaf = *place;
            leaf.capability = inspection.focus.leaf;
            leaf.block = inspection.focus.block;
            column.addWidget(new NextActions(context_, theme_, inspection.plan, leaf));
        }
    });
}

void Inspector::present(const std::function<void(QVBoxLayout &)> &fill)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(0);
    fill(*column);
    column->addStretch(1);
    pages_->setCurrentWidget(area_);
    shown_ = {};
    area_->setWidget(page);             // deletes the page before
    page->setAutoFillBackground(false); // the inspector's own surface shows
}

QString Inspector::text() const
{
    const auto *area = qobject_cast<const QScrollArea *>(pages_->currentWidget());
    QStringList lines;
    if (!area || !area->widget())
        return {};
    for (const QWidget *part : area->widget()->findChildren<QWidget *>()) {
        if (!part->isVisibleTo(area->widget()))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(part))
            lines << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(part))
            lines << button->accessibleName();
        else if (const auto *line = qobject_cast<const QLineEdit *>(part))
            lines << line->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(part))
            lines << box->currentText();
        else if (const auto *words = qobject_cast<const QPlainTextEdit *>(part))
            lines << words->toPlainText();
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace entente

#include "moc_inspector.cpp"
