// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/searchfield.h"

#include "widgets/theme/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace entente {

namespace {

constexpr int detailRole = Qt::UserRole;
constexpr int popupWidth = 420;

/// Title at the left, what it is at the right.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    OfferDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString detail = index.data(detailRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(detail) + 24;
        QStyleOptionViewItem words(option);
        initStyleOption(&words, index);
        words.text = option.fontMetrics.elidedText(words.text, Qt::ElideRight, option.rect.width() - width - 40);
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &words, painter, option.widget);
        painter->setPen(option.state.testFlag(QStyle::State_Selected) ? theme_.selectionText : theme_.quiet);
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
    }

private:
    const Theme &theme_;
};

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
    setToolTip(tr("Finds sections, commands and records by key or name"));
    // A child of the window rather than a popup: the field keeps the keyboard.
    popup_->setProperty("panel", true);
    popup_->hide();
    list_->setModel(model_);
    list_->setItemDelegate(new OfferDelegate(theme_, list_));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setAccessibleName(tr("Found"));
    auto *column = new QVBoxLayout(popup_);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(list_);
    connect(this, &QLineEdit::textEdited, this, &SearchField::offer);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
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

void SearchField::offer()
{
    offers_ = provider_ ? provider_(text().trimmed()) : std::vector<SearchOffer>();
    model_->clear();
    for (const SearchOffer &each : offers_) {
        auto *item = new QStandardItem(icon(each.icon, theme_, IconTone::Quiet), each.title);
        item->setData(each.detail, detailRole);
        item->setAccessibleText(QStringLiteral("%1, %2").arg(each.title, each.detail));
        item->setToolTip(each.title);
        model_->appendRow(item);
    }
    if (offers_.empty()) {
        auto *item = new QStandardItem(tr("Nothing is called \"%1\".").arg(text()));
        item->setEnabled(false);
        model_->appendRow(item);
    } else {
        list_->setCurrentIndex(model_->index(0, 0));
    }
    place();
}

void SearchField::place()
{
    QWidget *window = this->window();
    if (popup_->parent() != window)
        popup_->setParent(window);
    const int wanted = qMax(width(), popupWidth);
    const QPoint corner = mapTo(window, QPoint(width() - wanted, height() + 2));
    const int rows = qMax(1, model_->rowCount());
    const int rowHeight = qMax(20, list_->sizeHintForRow(0));
    popup_->setGeometry(qMax(4, corner.x()), corner.y(), wanted,
                        qMin(rows * rowHeight + 14, window->height() - corner.y() - 16));
    popup_->show();
    popup_->raise();
}

void SearchField::choose(int row)
{
    if (row < 0 || std::size_t(row) >= offers_.size())
        return;
    const auto chosen = offers_[std::size_t(row)].choose;
    leave();
    if (chosen)
        chosen();
}

void SearchField::leave()
{
    popup_->hide();
    clear();
    offers_.clear();
    clearFocus();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const int row = list_->currentIndex().row();
    const int count = int(offers_.size());
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!popup_->isVisible())
            return offer();
        if (count > 0)
            list_->setCurrentIndex(model_->index((row + (event->key() == Qt::Key_Down ? 1 : count - 1)) % count, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup_->isVisible())
            choose(row);
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
        offer();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        popup_->hide();
}

} // namespace entente

#include "moc_searchfield.cpp"
