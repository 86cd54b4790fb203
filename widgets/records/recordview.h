// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/recorddelegate.h"

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
    /// The selected cells, as rows separated by line breaks and columns by tabs, so that a spreadsheet takes
    /// them. Holes inside the selection are empty. Numbers have the locale's decimal mark and no groups.
    [[nodiscard]] QString selectedText() const;
    /// The widths that title and first records ask for.
    void fitColumns();
    void step(RecordDelegate::Step step);

signals:
    /// Delete was pressed.
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sortByHeader(int column);
    void showSort();

    RecordTableModel &model_;
    RecordDelegate *delegate_;
};

} // namespace entente
