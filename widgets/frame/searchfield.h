// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/searchmatch.h"
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
    QString group; ///< heading above the first offer of a group; offers of a group follow each other
    QString title;
    std::vector<TextSpan> titleMarks; ///< what matched in the title
    QString place;                    ///< where else it matched: the name of a field; may be empty
    QString text;                     ///< what stands there
    std::vector<TextSpan> textMarks;  ///< what matched in it
    QString detail;                   ///< at the right: what it is, or its shortcut
    QString icon;
    QString refusal;              ///< why it cannot be chosen now; empty where it can
    std::function<void()> choose; ///< null for a line that only says something
};

/// The field that finds everything: records, views, settings and actions, in a list below it that stands over the
/// window. Up and Down move, Return chooses, Escape leaves.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// Takes what there is for a text, best first; may be called again with more.
    using Give = std::function<void(std::vector<SearchOffer>)>;
    /// Looks for a text, at once or in the background; also asked for the empty text. What is given after the text
    /// has changed is dropped.
    using Provider = std::function<void(const QString &text, const Give &give)>;

    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);
    ~SearchField() override;

    void setProvider(Provider provider) { provider_ = std::move(provider); }
    void setTheme(const Theme &theme);
    /// Asks again, where the list is on show: there may be something else to find.
    void askAgain();
    /// Titles on offer now, from top to bottom.
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] const std::vector<SearchOffer> &offers() const { return offers_; }
    /// Position in offers() of what Return would choose, or -1.
    [[nodiscard]] int current() const;
    /// What was given for the text that stands in the field has arrived.
    [[nodiscard]] bool isAnswered() const { return answered_; }
    [[nodiscard]] bool isListShown() const { return popup_ && popup_->isVisible(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void ask();
    void take(std::vector<SearchOffer> offers);
    void fill();
    void place();
    void move(int direction);
    void choose(int offer);
    void leave();

    Theme theme_;
    Provider provider_;
    std::vector<SearchOffer> offers_;
    SearchOffer nothing_; ///< the line that says that there is none
    quint64 question_ = 0;
    bool answered_ = true;
    bool chooseFirst_ = false; ///< Return came before the answer
    QPointer<QFrame> popup_;   ///< belongs to the window once it is placed
    QListView *list_;
    QStandardItemModel *model_;
    QAction *glass_;
};

} // namespace entente
