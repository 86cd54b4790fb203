// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QListView>

#include <optional>
#include <vector>

class QStandardItem;
class QStandardItemModel;

namespace entente {

/// One place of the window, as the navigation lists it.
struct NavigationEntry {
    QString id;
    QString title;
    QString icon;
    QString group; ///< heading above the first entry of a group; entries of a group follow each other
};

/// The list at the left: sections in groups, each with icon, title and count. Folds to the icons.
class Navigation final : public QListView
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, CountRole, HeadingRole, IconRole };
    static constexpr int width = 220;
    static constexpr int foldedWidth = 56;

    explicit Navigation(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(const std::vector<NavigationEntry> &entries);
    /// The number at the right; nothing for none.
    void setCount(const QString &id, std::optional<qint64> count);
    [[nodiscard]] std::optional<qint64> count(const QString &id) const;
    /// Marks @p id as the section on show, without chosen().
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    /// Ids in the order of the list.
    [[nodiscard]] QStringList ids() const;

    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return folded_; }
    void setTheme(const Theme &theme);

signals:
    /// The person moved to another section, by pointer or keyboard.
    void chosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] QStandardItem *find(const QString &id) const;
    void applyIcons();
    void describe(QStandardItem &item) const;

    Theme theme_;
    QStandardItemModel *model_;
    bool folded_ = false;
    bool quiet_ = false; ///< the program moves the mark, not the person
};

} // namespace entente
