// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/recorddelegate.h"

#include <QHash>
#include <QTableView>

namespace entente {

/// The table view of records: keys of a spreadsheet, sorting by a click on a header (with Shift by one
/// more column; a third click ends it), cells as text for the clipboard.
class RecordView final : public QTableView
{
    Q_OBJECT

public:
    explicit RecordView(RecordTableModel &model, QWidget *parent = nullptr);

    [[nodiscard]] RecordDelegate &delegate() const { return *delegate_; }
    /// How selected cells are copied.
    enum class Copy {
        Cells,      ///< numbers and dates as the reader writes them
        WithTitles, ///< the same below a row of titles
        ForImport,  ///< below a row of column names and in the form of files, as importers take it
    };
    /// The selected cells, as rows separated by line breaks and columns by tabs, so that a spreadsheet takes
    /// them and runs none (see guarded()). Holes inside the selection are empty. Numbers have no groups.
    [[nodiscard]] QString selectedText(Copy copy = Copy::Cells) const;
    /// The columns on show from left to right, as paths.
    [[nodiscard]] QStringList shownColumns() const;
    /// Shows those columns in that order; columns through references are added to the model. Paths that lead
    /// nowhere are left out; none shows the kind's own fields.
    void showColumns(const QStringList &paths);
    /// The columns on show from that one to the right, as positions in the model.
    [[nodiscard]] std::vector<int> columnsFrom(int column) const;
    /// The widths that title and first records ask for.
    void fitColumns();
    void step(RecordDelegate::Step step);

signals:
    /// Delete was pressed.
    void clearRequested();
    /// The header's menu was asked for, by mouse or keyboard.
    void headerMenuRequested(int column, const QPoint &globalPosition);
    /// Other columns are on show, or in another order.
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sortByHeader(int column);
    void fitColumn(int column);
    void paintGroups();
    bool groupKey(const QKeyEvent &event);
    void showSort();

    RecordTableModel &model_;
    RecordDelegate *delegate_;
    QHash<QString, int> widths_; ///< by path; the header knows columns by number only, and those move
};

} // namespace entente
