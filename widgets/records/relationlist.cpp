// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/relationlist.h"

#include "widgets/records/draftform.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/recordform.h"
#include "widgets/records/relationrow.h"
#include "widgets/records/sparkline.h"
#include "widgets/records/taborder.h"
#include "widgets/theme/icons.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int panelMargin = 8;

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("link", true);
    button->setAccessibleName(text);
    return button;
}

} // namespace

RelationList::RelationList(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , workspace_(workspace)
    , theme_(theme)
    , head_(new QToolButton(this))
    , add_(new QToolButton(this))
    , body_(new QWidget(this))
    , column_(new QVBoxLayout(body_))
    , message_(new QLabel(this))
{
    buildHead();
    message_->setWordWrap(true);
    message_->setTextFormat(Qt::PlainText);
    message_->setMargin(4);
    message_->setAutoFillBackground(true);
    message_->hide();
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 8, 0, 0);
    line->addWidget(head_, 1);
    line->addWidget(add_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(message_);
    layout->addWidget(body_);
    setTheme(theme);
}

void RelationList::buildHead()
{
    QFont font = head_->font();
    font.setWeight(QFont::DemiBold);
    head_->setFont(font);
    head_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(head_, &QToolButton::clicked, this, [this] { setUnfolded(!body_->isVisibleTo(this)); });
    connect(add_, &QToolButton::clicked, this, &RelationList::startAdding);
}

QString RelationList::path() const
{
    return QLatin1String(relation_.kind->name) + QLatin1Char('.') + QLatin1String(relation_.field->name);
}

QString RelationList::title() const
{
    return QStringLiteral("%1 (%2)").arg(relationTitle(relation_, *target_.kind), QLocale().toString(lines_.size()));
}

QString RelationList::message() const
{
    return message_->text();
}

void RelationList::present(const Relation &relation, const AnyId &target, std::optional<Day> asOf)
{
    const bool same = target == target_ && relation.field == relation_.field;
    relation_ = relation;
    target_ = target;
    asOf_ = asOf;
    std::vector<RelationLine> lines = relationLines(workspace_.snapshot(), relation_, QLocale(), asOf);
    if (!same) {
        closePanel();
        say({});
    }
    if (!edited_.isEmpty() && !workspace_.snapshot().find(edited_))
        closePanel();
    if (auto *form = panel_ ? panel_->findChild<RecordForm *>() : nullptr)
        form->refresh();
    if (same && lines == lines_ && relation_.kind->series.isEmpty())
        return;
    lines_ = std::move(lines);
    rebuild();
}

void RelationList::setUnfolded(bool unfolded)
{
    unfolded_ = unfolded;
    body_->setVisible(unfolded);
    head_->setArrowType(Qt::NoArrow);
    head_->setIcon(icon(unfolded ? u"collapse" : u"expand", theme_, IconTone::Quiet));
    head_->setAccessibleDescription(unfolded ? tr("Folds the list") : tr("Unfolds the list"));
}

void RelationList::rebuild()
{
    // The keyboard stays on its line, or where that line was.
    qsizetype place = -1;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i]->hasFocus())
            place = qsizetype(i);
    const AnyId focused = place < 0 ? AnyId() : rows_[std::size_t(place)]->line().record;
    QWidget *kept = panel_;
    if (kept)
        column_->removeWidget(kept);
    rows_.clear();
    while (QLayoutItem *item = column_->takeAt(0)) {
        if (QWidget *part = item->widget()) {
            part->hide();
            part->deleteLater(); // it may be what is being pressed
        }
        delete item;
    }
    const QString kind = midSentence(Kind::tr(relation_.kind->title));
    const QString title = this->title();
    head_->setText(title);
    head_->setAccessibleName(title);
    add_->setToolTip(relation_.owns() ? tr("Add a %1").arg(kind)
                                      : tr("Add a %1 that is there, or a new one").arg(kind));
    add_->setAccessibleName(add_->toolTip());
    add_->setEnabled(!workspace_.isReadOnly());
    fillLines();
    breakLines();
    if (kept) {
        int at = column_->count();
        for (const RelationRow *row : rows_)
            if (row->line().record == edited_)
                at = column_->indexOf(row) + 1;
        column_->insertWidget(at, kept);
    }
    setUnfolded(unfolded_.value_or(!lines_.empty()));
    orderKeyboard(*this);
    if (place < 0)
        return;
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const RelationRow *row) { return row->line().record == focused; });
    if (found != rows_.end())
        (*found)->setFocus();
    else if (!rows_.empty())
        rows_[std::min(std::size_t(place), rows_.size() - 1)]->setFocus();
    else
        head_->setFocus();
}

void RelationList::breakLines()
{
    // All lines of a list alike, so that it reads as one.
    const bool two = std::any_of(rows_.begin(), rows_.end(),
                                 [this](const RelationRow *row) { return row->wantedWidth() > body_->width(); });
    for (RelationRow *row : rows_)
        row->setTwoLines(two);
}

void RelationList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    breakLines();
}

void RelationList::fillLines()
{
    const std::vector<Series> charts = seriesOf(*relation_.kind, relation_.records);
    for (const Series &series : charts)
        column_->addWidget(new Sparkline(series, QLocale(), theme_, body_));
    if (!charts.empty()) {
        // Charts tell more than their values, which are for correcting them.
        QPushButton *values =
            linkButton(valuesShown_ ? tr("Hide the values") : tr("Show the %1 values").arg(lines_.size()), body_);
        connect(
            values, &QPushButton::clicked, this,
            [this] {
                valuesShown_ = !valuesShown_;
                rebuild();
            },
            Qt::QueuedConnection);
        column_->addWidget(values);
        if (!valuesShown_)
            return;
    }
    const std::size_t shown = lines_.size() > longest ? folded : lines_.size();
    for (std::size_t i = 0; i < shown; ++i) {
        auto *row = new RelationRow(lines_[i], !workspace_.isReadOnly(), theme_, body_);
        const RelationLine &line = lines_[i];
        // Later, because what follows may rebuild the list.
        connect(
            row, &RelationRow::clicked, this, [this, to = line.shown] { emit jumpRequested(to); },
            Qt::QueuedConnection);
        connect(row, &RelationRow::editRequested, this, [this, record = line.record] {
            if (edited_ == record)
                closePanel();
            else
                startEditing(record);
        });
        connect(
            row, &RelationRow::removeRequested, this, [this, record = line.record] { remove(record); },
            Qt::QueuedConnection);
        column_->addWidget(row);
        rows_.push_back(row);
    }
    if (shown == lines_.size())
        return;
    QPushButton *all = linkButton(tr("Show all %1 in the table").arg(QLocale().toString(lines_.size())), body_);
    connect(
        all, &QPushButton::clicked, this, [this] { emit tableRequested(*relation_.kind, target_); },
        Qt::QueuedConnection);
    column_->addWidget(all);
}

void RelationList::setTheme(const Theme &theme)
{
    theme_ = theme;
    add_->setIcon(icon(u"add", theme, IconTone::Quiet));
    if (relation_.kind)
        setUnfolded(body_->isVisibleTo(this));
    for (RelationRow *row : rows_)
        row->setTheme(theme);
    for (Sparkline *chart : body_->findChildren<Sparkline *>())
        chart->setTheme(theme);
    if (panel_) {
        if (auto *form = panel_->findChild<RecordForm *>())
            form->setTheme(theme);
        if (auto *draft = panel_->findChild<DraftForm *>())
            draft->setTheme(theme);
    }
    QPalette palette = message_->palette();
    palette.setColor(QPalette::Window, theme.statusShort.fill);
    palette.setColor(QPalette::WindowText, theme.statusShort.text);
    message_->setPalette(palette);
}

void RelationList::say(const QString &text)
{
    message_->setText(text);
    message_->setAccessibleName(text);
    message_->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent event(message_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void RelationList::openPanel(QWidget *content, QWidget *under, const QString &name)
{
    auto *panel = new QWidget(body_);
    panel->setAccessibleName(name);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(panelMargin, 2, 0, panelMargin);
    layout->addWidget(content);
    panel_ = panel;
    const int at = under ? column_->indexOf(under) + 1 : column_->count();
    column_->insertWidget(at, panel);
    orderKeyboard(*this);
    if (!body_->isVisibleTo(this))
        setUnfolded(true);
}

void RelationList::closePanel()
{
    edited_ = {};
    if (!panel_)
        return;
    const bool hadKeyboard = panel_->isAncestorOf(QApplication::focusWidget());
    if (hadKeyboard)
        head_->setFocus();
    panel_->hide();
    panel_->deleteLater();
    panel_ = nullptr;
}

} // namespace entente

#include "moc_relationlist.cpp"
