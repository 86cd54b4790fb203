// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "model/workspace/workspace.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace entente {

class EmptyState;
class MessageStrip;
class NewRecordForm;
class RecordTableModel;
class RecordView;

/// All records of one kind: title and count, search, the filter of the as-of day, the table in which
/// everything can be edited in place, and the form for a new record. Works for any kind.
///
/// Keys: typing or F2 edits, Enter and Tab commit and move on, Delete clears cells, Ctrl+C copies them,
/// Insert adds a record, Ctrl+Shift+D duplicates, Ctrl+Delete deletes records, Ctrl+F searches.
class RecordTable final : public QWidget
{
    Q_OBJECT

public:
    /// Asks a question and waits for the answer; the window's, because nothing here opens a message box.
    using Confirm = std::function<bool(const QString &question)>;

    /// @p workspace and @p kind must outlive it; @p kind is one of the workspace's catalogue.
    RecordTable(Workspace &workspace, const Kind &kind, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const Kind &kind() const { return kind_; }
    [[nodiscard]] RecordTableModel &model() { return *model_; }
    [[nodiscard]] RecordView &view() { return *view_; }

    /// The day that decides what is in force: the rest is greyed, and hidden while the chip is on. Until
    /// it is called nothing is, and the chip is not there.
    void setAsOf(Day day);
    /// Makes the record of that id current, in sight and the only one selected; a null id selects nothing.
    /// @return false when the filter hides it or there is none; then nothing changes.
    bool select(const Uuid &id);
    /// As select(), but takes the filter away when that hides the record.
    bool reveal(const Uuid &id);
    /// The current record; null when there is none.
    [[nodiscard]] Uuid current() const;
    /// Records with a selected cell, from top to bottom.
    [[nodiscard]] std::vector<Uuid> selectedRecords() const;

    /// Searches as if typed into the search field.
    void setSearch(const QString &text);
    void setInForceOnly(bool on);
    void setTheme(const Theme &theme);
    /// Asked before records are deleted; without one they are deleted at once (one undo brings them back).
    void setConfirm(Confirm confirm) { confirm_ = std::move(confirm); }

    // For menus; enabled when they can be used. All are in the context menu too.
    [[nodiscard]] QAction *newAction() const { return new_; }
    [[nodiscard]] QAction *duplicateAction() const { return duplicate_; }
    [[nodiscard]] QAction *deleteAction() const { return delete_; }
    [[nodiscard]] QAction *copyAction() const { return copy_; }
    [[nodiscard]] QAction *clearAction() const { return clear_; }
    [[nodiscard]] QAction *searchAction() const { return find_; }

    /// "350 contributions, 297 in force", as beside the title; for a status bar.
    [[nodiscard]] QString countText() const;

signals:
    /// Another record is current; a null id when none is.
    void selectionChanged(const entente::Kind &kind, entente::Uuid id);
    /// Something was refused. It is shown above the table already.
    void failed(const entente::Error &error);
    void countChanged(const QString &text);

private:
    void buildActions();
    void buildLayout();
    void connectParts();
    void applyFilter();
    void updateState();
    void updateActions();
    void applyIcons();
    void startNew();
    void finishNew(const Uuid &id);
    void duplicateSelected();
    void deleteSelected();
    void clearCells();
    void clearFilter();

    Workspace &workspace_;
    const Kind &kind_;
    Theme theme_;
    Confirm confirm_;
    RecordTableModel *model_ = nullptr;
    RecordView *view_ = nullptr;
    QLabel *title_ = nullptr;
    QLabel *count_ = nullptr;
    QLineEdit *search_ = nullptr;
    QToolButton *inForce_ = nullptr;
    QPushButton *newButton_ = nullptr;
    QVBoxLayout *formMargins_ = nullptr; ///< around the form
    NewRecordForm *form_ = nullptr;
    MessageStrip *message_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    EmptyState *empty_ = nullptr;
    QAction *new_ = nullptr;
    QAction *duplicate_ = nullptr;
    QAction *delete_ = nullptr;
    QAction *copy_ = nullptr;
    QAction *clear_ = nullptr;
    QAction *find_ = nullptr;
    Uuid lastCurrent_;
    QString lastCount_;
};

} // namespace entente
