// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/taborder.h"

#include <QLayout>

namespace entente {

namespace {

void gather(QWidget &widget, std::vector<QWidget *> &found);

void gather(QLayout &layout, std::vector<QWidget *> &found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            gather(*widget, found);
        else if (QLayout *inner = item->layout())
            gather(*inner, found);
    }
}

void gather(QWidget &widget, std::vector<QWidget *> &found)
{
    if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy())
        found.push_back(&widget);
    if (QLayout *layout = widget.layout())
        gather(*layout, found);
}

} // namespace

void orderKeyboard(QWidget &root)
{
    std::vector<QWidget *> found;
    gather(root, found);
    for (std::size_t i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
}

} // namespace entente
