// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/workspace.h"
#include "widgets/records/recordmarks.h"
#include "widgets/records/recordorder.h"
#include "widgets/theme/theme.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QSet>

namespace entente {

/// A new value for one field of one record, in the form of files.
struct CellEdit {
    Uuid id;
    int field = 0; ///< position in the kind's fields
    QString text;
};

/// The records of one kind as a table: a row a record, a column a field, in the order of the
/// description; behind them columns that lead through references to fields of other records, which are for
/// reading. Filtered and sorted by a RecordOrder; follows the workspace by what each edit changed; writes
/// through Workspace::edit(). Grouped by a column, a row stands above each group; what is asked of that
/// row is answered for the group's first record.
class RecordTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< 16 bytes, Uuid::toBytes()
        KindRole,              ///< the kind's name
        SortRole,              ///< number, day number or text; invalid when empty
        InForceRole,           ///< bool: its period covers the as-of day
        FullTextRole,          ///< the display text, uncut and with its line breaks
        GroupRole,             ///< bool: the row stands above a group
        ReleasableRole,        ///< bool: the audience may see the record
    };
    /// Beyond this many changed records at once the model resets.
    static constexpr std::size_t mostFollowed = 2000;

    /// @p workspace and @p kind must outlive it; @p kind is one of the workspace's catalogue.
    RecordTableModel(Workspace &workspace, const Kind &kind, const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] const Kind &kind() const { return kind_; }
    [[nodiscard]] Workspace &workspace() const { return workspace_; }
    /// The field of the kind, or the one that the column leads to.
    [[nodiscard]] const Field &field(int column) const
    {
        return isOwn(column) ? kind_.fields[std::size_t(column)]
                             : order_.paths()[std::size_t(column) - kind_.fields.size()].field();
    }
    /// Whether the column is a field of the kind itself.
    [[nodiscard]] bool isOwn(int column) const { return column < int(kind_.fields.size()); }
    /// The column's path, `key` or `member.name`; the column of a path, or -1.
    [[nodiscard]] QString pathOf(int column) const;
    [[nodiscard]] int columnOf(const QString &path) const;
    /// What the cell shows, in full.
    [[nodiscard]] QString text(int column, const Record &record) const;
    /// The title of a column, with its unit.
    [[nodiscard]] QString columnTitle(int column) const;
    /// The record in that row; valid until the next change of the plan.
    [[nodiscard]] const Record &record(int row) const { return *rows_[std::size_t(row)]; }
    /// The row of the record, or -1 when the filter hides it or there is none.
    [[nodiscard]] int rowOf(const Uuid &id) const;
    [[nodiscard]] const Snapshot &plan() const { return plan_; }
    [[nodiscard]] const FieldDisplay &display() const { return display_; }
    [[nodiscard]] const Theme &theme() const { return theme_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes the form of files, as setText() does, and commits one edit.
    /// @return false when it was refused: lastError() says why and failed() was emitted.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Sorts by several columns, the first deciding; none gives the order in which records were made.
    void setSort(const std::vector<SortColumn> &columns);
    [[nodiscard]] const std::vector<SortColumn> &sortColumns() const { return order_.sort(); }
    /// Searches; see RecordFilter::text.
    void setSearch(const QString &text);
    void setInForceOnly(bool on);
    /// The day that decides what is in force. Until it is called, everything is.
    void setAsOf(Day day);
    [[nodiscard]] std::optional<Day> asOf() const { return asOf_; }
    [[nodiscard]] bool isInForceOnly() const { return inForceOnly_; }
    [[nodiscard]] const RecordFilter &filter() const { return order_.filter(); }
    /// Conditions on columns; all must hold.
    void setColumnFilters(std::vector<ColumnFilter> filters);
    /// The columns behind the kind's own; resets the model.
    void setPaths(std::vector<FieldPath> paths);
    [[nodiscard]] const std::vector<FieldPath> &paths() const { return order_.paths(); }
    /// Hides what may not be released to all of @p audience on the as-of day, or greys it.
    void setAudience(const std::vector<Id<Member>> &audience, bool showWithheld);
    void setTheme(const Theme &theme);
    /// Marks cells of which something was found: an icon, and the words in tool tip and accessible text.
    void setMarks(std::shared_ptr<const RecordMarks> marks);

    /// Puts records that say the same in @p column below a row of their own; -1 ends that.
    void setGroup(int column);
    [[nodiscard]] int group() const { return order_.group(); }
    [[nodiscard]] bool isGroupRow(int row) const;
    /// "Member: DEU", and how many records the group has; only for group rows.
    [[nodiscard]] QString groupTitle(int row) const;
    [[nodiscard]] int groupCount(int row) const;
    [[nodiscard]] bool isFolded(int row) const;
    /// Folds the group whose row that is, or unfolds it.
    void setFolded(int row, bool folded);
    void setAllFolded(bool folded);
    /// Unfolds the group that holds the record.
    void unfoldFor(const Uuid &id);

    /// Records that the filter shows, folded away or not.
    [[nodiscard]] std::size_t shownCount() const { return group() < 0 ? rows_.size() : shown_; }
    /// Records that the audience may not see.
    [[nodiscard]] std::size_t withheldCount() const { return withheldCount_; }
    /// Records of the kind, shown or not.
    [[nodiscard]] std::size_t total() const { return plan_.table(kind_).size(); }
    /// Those of them that are in force on the as-of day.
    [[nodiscard]] std::size_t inForceCount() const { return inForceCount_; }

    /// Writes @p cells as one edit called @p text, all or nothing. Errors are kept and emitted, too.
    Result<> change(const std::vector<CellEdit> &cells, const QString &text);
    /// Adds @p record as one edit. Errors are kept and emitted, too.
    Result<> add(const std::vector<RecordPtr> &records, const QString &text);
    Result<> remove(const std::vector<Uuid> &ids);

    /// What the last change failed with; its text is empty when it did not.
    [[nodiscard]] const Error &lastError() const { return lastError_; }
    /// How an edit's text names the record: its key or what identifies it.
    [[nodiscard]] QString nameOf(const Record &record) const;

signals:
    /// A change was refused; nothing has changed.
    void failed(const entente::Error &error);
    /// total(), inForceCount() or the number of rows may have changed.
    void countsChanged();

private:
    /// What a change of what other records are called means here.
    struct Renamed {
        bool shown = false;  ///< a column shows it
        bool sorted = false; ///< a column shows it that the rows are sorted by
    };
    void follow(const ChangeEvent &event);
    /// @return the row when the change may have put it out of order, else -1.
    int followChanged(const Change &change, const Snapshot &before, std::vector<const Record *> &appearing);
    Renamed followOthers(const ChangeSet &changes);
    /// Rows that stand above groups.
    struct Group {
        int row = 0;
        std::size_t count = 0;
        QString title; ///< what its records say in the column
        bool folded = false;
    };
    void arrange(std::vector<const Record *> &rows, std::vector<Group> &groups);
    /// Arranges everything anew; resets only where other rows stand there then.
    void rearrange();
    [[nodiscard]] const Group *groupAt(int row) const;
    [[nodiscard]] bool dependsOn(const ChangeSet &changes) const;
    void countWithheld();
    [[nodiscard]] bool isReleasable(const Record &record) const
    {
        return order_.isReleasable(record, plan_, audience_, asOf_.value_or(Day{}));
    }
    void dropRows(std::vector<int> rows);
    void insertRecords(std::vector<const Record *> records);
    void moveIntoPlace(int row);
    /// Sorts the rows again, keeping selection and current cell with their records.
    void sortAgain();
    void reload();
    void applyFilter();
    void countInForce();
    [[nodiscard]] int rowOf(const Record *record) const;
    [[nodiscard]] bool inForce(const Record &record) const { return !asOf_ || isInForce(plan_, kind_, record, *asOf_); }
    [[nodiscard]] QVariant sortValue(int column, const Record &record) const;
    [[nodiscard]] QString toolTip(int column, const Record &record) const;
    [[nodiscard]] QVariant groupData(const QModelIndex &index, int role) const;
    Result<> finish(Result<ChangeSet> outcome);

    Workspace &workspace_;
    const Kind &kind_;
    Theme theme_;
    FieldDisplay display_;
    Snapshot plan_; ///< keeps the records of rows_ alive
    RecordOrder order_;
    std::vector<const Record *> rows_; ///< in a group's row its first record
    std::vector<Group> groups_;        ///< by row
    QSet<QString> folded_;             ///< titles of groups
    std::size_t shown_ = 0;            ///< while grouped
    QString search_;
    std::vector<ColumnFilter> columnFilters_;
    std::vector<Id<Member>> audience_;
    bool showWithheld_ = false;
    std::size_t withheldCount_ = 0;
    std::optional<Day> asOf_;
    bool inForceOnly_ = false;
    std::size_t inForceCount_ = 0;
    Error lastError_;
    QFont numberFont_;
    std::shared_ptr<const RecordMarks> marks_; ///< null for none
};

} // namespace entente
