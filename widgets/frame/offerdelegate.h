// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QStyledItemDelegate>

namespace entente {

/// Paints the offers of the search field: a heading; or an icon, a title with what matched in bold and what it is at
/// the right, and below it where else it matched or why it cannot be chosen.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    enum Role { OfferRole = Qt::UserRole, HeadingRole };

    OfferDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &theme_;
};

} // namespace entente
