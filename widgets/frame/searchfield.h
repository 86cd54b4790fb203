// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

#include <functional>
#include <vector>

class QListView;
class QStandardItemModel;

namespace entente {

/// One thing that the search field offers.
struct SearchOffer {
    QString title;
    QString detail; ///< at the right: what it is
    QString icon;
    std::function<void()> choose;
};

/// The field that finds everything: sections, actions and records, in a list below it. Up and Down
/// move, Return chooses, Escape leaves.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// What there is for a text, best first; also asked for the empty text.
    using Provider = std::function<std::vector<SearchOffer>(const QString &text)>;

    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);
    ~SearchField() override;

    void setProvider(Provider provider) { provider_ = std::move(provider); }
    void setTheme(const Theme &theme);
    /// Titles on offer now, from top to bottom.
    [[nodiscard]] QStringList offered() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void offer();
    void place();
    void choose(int row);
    void leave();

    Theme theme_;
    Provider provider_;
    std::vector<SearchOffer> offers_;
    QPointer<QFrame> popup_; ///< belongs to the window once it is placed
    QListView *list_;
    QStandardItemModel *model_;
    QAction *glass_;
};

} // namespace entente
