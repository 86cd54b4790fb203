// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/searchfield.h"

#include "widgets/frame/offerdelegate.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int popupWidth = 640;
constexpr int popupBorder = 5;
/// Of the window's height that the list takes at most.
constexpr double popupShare = 0.75;
constexpr int offerPositionRole = Qt::UserRole + 2;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , theme_(theme)
    , popup_(new QFrame)
    , list_(new QListView(popup_))
    , model_(new QStandardItemModel(list_))
    , glass_(addAction(QIcon(), LeadingPosition))
{
    setPlaceholderText(tr("Search (Ctrl+K)"));
    setAccessibleName(tr("Search or command"));
    setToolTip(tr("Finds records by any of their words, views, settings and actions"));
    // A child of the window rather than a popup: the field keeps the keyboard.
    popup_->setProperty("panel", true);
    popup_->hide();
    list_->setModel(model_);
    list_->setItemDelegate(new OfferDelegate(theme_, list_));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("Found"));
    auto *column = new QVBoxLayout(popup_);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(list_);
    connect(this, &QLineEdit::textEdited, this, &SearchField::ask);
    connect(list_, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.data(offerPositionRole).toInt()); });
    setTheme(theme);
}

SearchField::~SearchField()
{
    delete popup_; // its delegate paints with this field's theme
}

void SearchField::setTheme(const Theme &theme)
{
    theme_ = theme;
    glass_->setIcon(icon(u"search", theme_, IconTone::Quiet));
}

QStringList SearchField::offered() const
{
    QStringList titles;
    for (const SearchOffer &each : offers_)
        titles << each.title;
    return titles;
}

int SearchField::current() const
{
    const QModelIndex index = list_->currentIndex();
    return index.isValid() ? index.data(offerPositionRole).toInt() : -1;
}

void SearchField::ask()
{
    const quint64 question = ++question_;
    answered_ = false;
    chooseFirst_ = false;
    if (!provider_)
        return take({});
    provider_(text().trimmed(), [self = QPointer<SearchField>(this), question](std::vector<SearchOffer> offers) {
        if (self && question == self->question_)
            self->take(std::move(offers));
    });
}

void SearchField::askAgain()
{
    if (isListShown())
        ask();
}

void SearchField::take(std::vector<SearchOffer> offers)
{
    answered_ = true;
    offers_ = std::move(offers);
    fill();
    place();
    if (std::exchange(chooseFirst_, false))
        choose(current());
}

void SearchField::fill()
{
    model_->clear();
    int first = -1;
    QString group;
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        const SearchOffer &each = offers_[i];
        if (each.group != group) {
            group = each.group;
            auto *heading = new QStandardItem;
            heading->setData(group, OfferDelegate::HeadingRole);
            heading->setData(-1, offerPositionRole);
            heading->setAccessibleText(group);
            heading->setFlags(Qt::NoItemFlags);
            model_->appendRow(heading);
        }
        auto *item = new QStandardItem(icon(each.icon, theme_, IconTone::Quiet), each.title);
        item->setData(QVariant::fromValue(static_cast<const void *>(&each)), OfferDelegate::OfferRole);
        item->setData(int(i), offerPositionRole);
        QStringList spoken{each.title, each.detail};
        if (!each.refusal.isEmpty())
            spoken << each.refusal;
        else if (!each.text.isEmpty())
            spoken << each.place << each.text;
        spoken.removeAll(QString());
        item->setAccessibleText(spoken.join(QStringLiteral(", ")));
        item->setToolTip(each.title);
        if (!each.choose)
            item->setFlags(Qt::NoItemFlags);
        model_->appendRow(item);
        // Something that can be done now, where there is any.
        if (first < 0 && each.choose && each.refusal.isEmpty())
            first = model_->rowCount() - 1;
    }
    if (offers_.empty()) {
        nothing_ = {};
        nothing_.title = tr("Nothing is called \"%1\".").arg(text());
        nothing_.icon = QStringLiteral("info");
        auto *item = new QStandardItem(icon(nothing_.icon, theme_, IconTone::Quiet), nothing_.title);
        item->setData(QVariant::fromValue(static_cast<const void *>(&nothing_)), OfferDelegate::OfferRole);
        item->setData(-1, offerPositionRole);
        item->setFlags(Qt::NoItemFlags);
        model_->appendRow(item);
    }
    list_->setCurrentIndex(first < 0 ? QModelIndex() : model_->index(first, 0));
    list_->scrollToTop();
}

void SearchField::place()
{
    QWidget *window = this->window();
    if (popup_->parent() != window)
        popup_->setParent(window);
    const int wanted = qMin(qMax(width(), popupWidth), window->width() - 16);
    const QPoint corner = mapTo(window, QPoint(width() - wanted, height() + 2));
    int height = 2 * popupBorder;
    for (int row = 0; row < model_->rowCount(); ++row)
        height += list_->sizeHintForIndex(model_->index(row, 0)).height();
    const int most = qMin(int(window->height() * popupShare), window->height() - corner.y() - 16);
    popup_->setGeometry(qMax(4, corner.x()), corner.y(), wanted, qMin(height, most));
    popup_->show();
    popup_->raise();
}

void SearchField::move(int direction)
{
    const int rows = model_->rowCount();
    int row = list_->currentIndex().isValid() ? list_->currentIndex().row() : direction > 0 ? -1 : 0;
    for (int steps = 0; steps < rows; ++steps) {
        row = (row + direction + rows) % rows;
        if (model_->item(row)->isSelectable()) {
            list_->setCurrentIndex(model_->index(row, 0));
            // The heading comes into view with the first of its group.
            if (row == 1)
                list_->scrollToTop();
            return;
        }
    }
}

void SearchField::choose(int offer)
{
    if (offer < 0 || std::size_t(offer) >= offers_.size() || !offers_[std::size_t(offer)].refusal.isEmpty())
        return;
    const auto chosen = offers_[std::size_t(offer)].choose;
    if (!chosen)
        return;
    leave();
    chosen();
}

void SearchField::leave()
{
    popup_->hide();
    ++question_; // what is still under way comes too late
    answered_ = true;
    clear();
    model_->clear(); // its rows point into the offers
    offers_.clear();
    clearFocus();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!isListShown())
            return ask();
        return move(event->key() == Qt::Key_Down ? 1 : -1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!answered_)
            chooseFirst_ = true; // typed quicker than it was found
        else if (isListShown())
            choose(current());
        return;
    case Qt::Key_Escape:
        return leave();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::MouseFocusReason)
        ask();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    popup_->hide();
    ++question_; // an answer must not bring the list back
    answered_ = true;
}

} // namespace entente

#include "moc_searchfield.cpp"
