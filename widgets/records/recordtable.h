// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/day.h"
#include "model/records/member.h"
#include "model/workspace/workspace.h"
#include "widgets/records/tableview.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace entente {

struct PastePlan;
class AsOfSlider;
class DraftForm;
class ElidedLabel;
class EmptyState;
class FilterChips;
class MessageStrip;
class PanelArea;
class RecordTableModel;
class RecordView;

/// All records of one kind: title and count, search, the filter of the as-of day, the table in which
/// everything can be edited in place, and the form for a new record. Works for any kind.
///
/// Keys: typing or F2 edits, Enter and Tab commit and move on, Delete clears cells, Ctrl+C copies them (with
/// Shift below their titles), Ctrl+V pastes, Ctrl+D fills down, Ctrl+Shift+E changes a value of all selected
/// records, Insert adds a record, Ctrl+Shift+D duplicates, Ctrl+Delete deletes records, Ctrl+F searches,
/// Ctrl+Shift+F filters, Alt+Down opens the menu of the current column.
class RecordTable final : public QWidget
{
    Q_OBJECT

public:
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
    /// Hides what may not be released to all of @p audience; the strip says how much that is and offers to
    /// show it greyed. Empty for everybody.
    void setAudience(const std::vector<Id<Member>> &audience);
    void setTheme(const Theme &theme);

    /// The filters on columns, as the chips show them.
    void setColumnFilters(const std::vector<ColumnFilter> &filters);
    [[nodiscard]] const std::vector<ColumnFilter> &columnFilters() const { return filters_; }
    /// How the table is looked at now, without a name; and the other way round.
    [[nodiscard]] TableView currentView() const;
    void applyView(const TableView &view);
    /// The name of the saved view that was chosen last; empty for none.
    [[nodiscard]] const QString &viewName() const { return viewName_; }

    // The ways to the dialogs; each opens one and returns at once.
    void editFilter(int index, const QString &path = {}); ///< @p index -1 for a new one
    void chooseColumns();
    void changeSelected();
    void paste();
    void saveViewAs();
    /// The form for a new record; null when none is asked for.
    [[nodiscard]] DraftForm *form() const { return form_; }
    /// What takes the keyboard: the table, or where it is empty what there is to press.
    [[nodiscard]] QWidget *keyboardWidget() const;
    [[nodiscard]] FilterChips &chips() const { return *chips_; }
    [[nodiscard]] AsOfSlider &slider() const { return *slider_; }
    [[nodiscard]] QMenu &viewMenu() const { return *viewMenu_; }
    /// The menu of a column's header, made for it.
    [[nodiscard]] QMenu *headerMenu(int column);

    // For menus; enabled when they can be used. All are in the context menu too.
    [[nodiscard]] QAction *newAction() const { return new_; }
    [[nodiscard]] QAction *duplicateAction() const { return duplicate_; }
    [[nodiscard]] QAction *deleteAction() const { return delete_; }
    [[nodiscard]] QAction *copyAction() const { return copy_; }
    [[nodiscard]] QAction *clearAction() const { return clear_; }
    [[nodiscard]] QAction *searchAction() const { return find_; }
    [[nodiscard]] QAction *copyWithTitlesAction() const { return copyTitles_; }
    [[nodiscard]] QAction *copyForImportAction() const { return copyImport_; }
    [[nodiscard]] QAction *pasteAction() const { return paste_; }
    [[nodiscard]] QAction *fillDownAction() const { return fillDown_; }
    [[nodiscard]] QAction *changeAction() const { return change_; }
    [[nodiscard]] QAction *filterAction() const { return filter_; }
    [[nodiscard]] QAction *filterByValueAction() const { return filterValue_; }

    /// "350 contributions, 297 in force", as beside the title; for a status bar.
    [[nodiscard]] QString countText() const;

signals:
    /// Another record is current; a null id when none is.
    void selectionChanged(const entente::Kind &kind, entente::Uuid id);
    /// Something was refused. It is shown above the table already.
    void failed(const entente::Error &error);
    void countChanged(const QString &text);
    /// The slider was moved; whoever has the as-of day answers with setAsOf().
    void asOfRequested(entente::Day day);

private:
    void buildActions();
    void buildLayout();
    void connectParts();
    void applyFilter();
    void updateState();
    void updateActions();
    void applyIcons();
    void startNew();
    /// Asks for a record that begins as a copy of @p base, or empty without one.
    void openForm(const RecordPtr &base, const QString &heading = {});
    void closeForm();
    void take(const ChangeSet &made);
    [[nodiscard]] RecordPtr nextLike(const Record &record) const;
    void finishNew(const Uuid &id);
    void duplicateSelected();
    void deleteSelected();
    void clearCells();
    void clearFilter();
    void buildBlockActions();
    void buildViewParts();
    void connectViewParts();
    void copyCells(int style);
    void fillDown();
    void filterByValue();
    void pasteOne(const QString &text);
    void applyPaste(const PastePlan &paste, std::int64_t revision);
    void showChips();
    void fillViewMenu();
    void askName(const QString &title, const QString &start, std::function<void(const QString &)> answer);
    void refuse(const Error &error);
    void fillTicks();
    void sayWithheld();
    void applyDefaultView();
    /// Remembers the current record and column over a reset of the model.
    void keepPlace();

    Workspace &workspace_;
    const Kind &kind_;
    Theme theme_;
    RecordTableModel *model_ = nullptr;
    RecordView *view_ = nullptr;
    QLabel *title_ = nullptr;
    ElidedLabel *count_ = nullptr;
    QLineEdit *search_ = nullptr;
    QToolButton *inForce_ = nullptr;
    QPushButton *newButton_ = nullptr;
    QVBoxLayout *formMargins_ = nullptr; ///< around the form
    PanelArea *formArea_ = nullptr;
    DraftForm *form_ = nullptr; ///< for a new record; null when none is asked for
    MessageStrip *message_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    EmptyState *empty_ = nullptr;
    QAction *new_ = nullptr;
    QAction *duplicate_ = nullptr;
    QAction *delete_ = nullptr;
    QAction *copy_ = nullptr;
    QAction *clear_ = nullptr;
    QAction *find_ = nullptr;
    QAction *copyTitles_ = nullptr;
    QAction *copyImport_ = nullptr;
    QAction *paste_ = nullptr;
    QAction *fillDown_ = nullptr;
    QAction *change_ = nullptr;
    QAction *filter_ = nullptr;
    QAction *filterValue_ = nullptr;
    QAction *columns_ = nullptr;
    QToolButton *filterButton_ = nullptr;
    QToolButton *viewButton_ = nullptr;
    QMenu *viewMenu_ = nullptr;
    FilterChips *chips_ = nullptr;
    AsOfSlider *slider_ = nullptr;
    MessageStrip *withheld_ = nullptr;
    std::vector<ColumnFilter> filters_;
    std::vector<Id<Member>> audience_;
    bool showWithheld_ = false;
    QString viewName_;
    bool ticksStale_ = true;
    int keptColumn_ = 0;
    Uuid kept_;
    bool wasSelected_ = false;
    Uuid lastCurrent_;
    QString lastCount_;
};

} // namespace entente
