// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/navigation.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/typography.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace entente {

namespace {

constexpr int iconSide = 16;
constexpr int inset = 8;
constexpr int headingHeight = 30;
constexpr int entryHeight = 30; // 28 and a pixel above and below

/// Icon, title and, at the right, the count; or a group's heading.
class NavigationDelegate final : public QStyledItemDelegate
{
public:
    NavigationDelegate(const Navigation &list, const Theme &theme) : list_(list), theme_(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.data(Navigation::HeadingRole).toBool())
            size.setHeight(list_.isFolded() ? 13 : index.row() == 0 ? headingHeight - 6 : headingHeight);
        else
            size.setHeight(entryHeight);
        return size;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (index.data(Navigation::HeadingRole).toBool())
            paintHeading(*painter, option, index);
        else
            paintEntry(*painter, option, index);
        painter->restore();
    }

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        if (list_.isFolded()) {
            if (index.row() > 0) {
                painter.setPen(theme_.line);
                const int y = option.rect.center().y();
                painter.drawLine(option.rect.left() + 8, y, option.rect.right() - 8, y);
            }
            return;
        }
        QFont font = option.font;
        font.setPointSizeF(font.pointSizeF() * 0.85);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter.setFont(font);
        painter.setPen(theme_.quiet);
        painter.drawText(option.rect.adjusted(inset, 0, -inset, -5), Qt::AlignLeft | Qt::AlignBottom,
                         index.data().toString());
    }

    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        // The style sheet draws hover, selection and focus; what stands on it is placed here.
        QStyleOptionViewItem background(option);
        initStyleOption(&background, index);
        background.text.clear();
        background.icon = {};
        const QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &background, &painter, option.widget);

        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(inset, 0, -inset, 0);
        QRect iconRect(0, 0, iconSide, iconSide);
        iconRect.moveCenter(
            QPoint(list_.isFolded() ? option.rect.center().x() : inner.left() + iconSide / 2, inner.center().y()));
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(&painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        if (list_.isFolded())
            return;
        const QVariant count = index.data(Navigation::CountRole);
        const QString number = count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
        const QFont numbers = tabularFigures(option.font);
        const int numberWidth = number.isEmpty() ? 0 : QFontMetrics(numbers).horizontalAdvance(number) + 6;
        QFont font = option.font;
        if (selected)
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(selected ? theme_.selectionText : theme_.text);
        const QRect words = inner.adjusted(iconSide + 10, 0, -numberWidth, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter.setFont(numbers);
        painter.setPen(selected ? theme_.selectionText : theme_.quiet);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, number);
    }

    const Navigation &list_;
    const Theme &theme_;
};

} // namespace

Navigation::Navigation(const Theme &theme, QWidget *parent)
    : QListView(parent), theme_(theme), model_(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Sections"));
    setModel(model_);
    setItemDelegate(new NavigationDelegate(*this, theme_));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFixedWidth(width);
}

void Navigation::setEntries(const std::vector<NavigationEntry> &entries)
{
    const QString before = current();
    quiet_ = true;
    model_->clear();
    QString group;
    for (const NavigationEntry &entry : entries) {
        if (entry.group != group) {
            group = entry.group;
            auto *heading = new QStandardItem(group);
            heading->setData(true, HeadingRole);
            heading->setFlags(Qt::NoItemFlags);
            heading->setAccessibleText(group);
            model_->appendRow(heading);
        }
        auto *item = new QStandardItem(entry.title);
        item->setData(entry.id, IdRole);
        item->setData(entry.icon, IconRole);
        item->setEditable(false);
        model_->appendRow(item);
        describe(*item);
    }
    applyIcons();
    quiet_ = false;
    setCurrent(before);
}

QStandardItem *Navigation::find(const QString &id) const
{
    for (int row = 0; row < model_->rowCount(); ++row)
        if (!id.isEmpty() && model_->item(row)->data(IdRole).toString() == id)
            return model_->item(row);
    return nullptr;
}

void Navigation::describe(QStandardItem &item) const
{
    const QVariant count = item.data(CountRole);
    const QString words =
        count.isValid() ? tr("%1, %2").arg(item.text(), QLocale().toString(count.toLongLong())) : item.text();
    item.setAccessibleText(words);
    item.setToolTip(folded_ ? words : QString());
}

void Navigation::setCount(const QString &id, std::optional<qint64> count)
{
    if (QStandardItem *item = find(id)) {
        item->setData(count ? QVariant(*count) : QVariant(), CountRole);
        describe(*item);
    }
}

std::optional<qint64> Navigation::count(const QString &id) const
{
    const QStandardItem *item = find(id);
    if (!item || !item->data(CountRole).isValid())
        return std::nullopt;
    return item->data(CountRole).toLongLong();
}

void Navigation::setCurrent(const QString &id)
{
    QStandardItem *item = find(id);
    if (!item || id == current())
        return;
    quiet_ = true;
    setCurrentIndex(item->index());
    quiet_ = false;
}

QString Navigation::current() const
{
    return currentIndex().data(IdRole).toString();
}

QStringList Navigation::ids() const
{
    QStringList result;
    for (int row = 0; row < model_->rowCount(); ++row)
        if (const QString id = model_->item(row)->data(IdRole).toString(); !id.isEmpty())
            result << id;
    return result;
}

void Navigation::setFolded(bool folded)
{
    folded_ = folded;
    setFixedWidth(folded ? foldedWidth : width);
    for (int row = 0; row < model_->rowCount(); ++row)
        if (!model_->item(row)->data(HeadingRole).toBool())
            describe(*model_->item(row));
    scheduleDelayedItemsLayout();
}

void Navigation::setTheme(const Theme &theme)
{
    theme_ = theme;
    applyIcons();
    viewport()->update();
}

void Navigation::applyIcons()
{
    for (int row = 0; row < model_->rowCount(); ++row)
        if (const QString name = model_->item(row)->data(IconRole).toString(); !name.isEmpty())
            model_->item(row)->setIcon(icon(name, theme_, IconTone::Quiet));
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const QString id = current.data(IdRole).toString(); !quiet_ && !id.isEmpty())
        emit chosen(id);
}

QModelIndex Navigation::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Headings are disabled, and QListView stops before them at either end.
    const QModelIndex next = QListView::moveCursor(action, modifiers);
    if (!next.isValid() || next.flags().testFlag(Qt::ItemIsEnabled))
        return next;
    return currentIndex();
}

} // namespace entente

#include "moc_navigation.cpp"
