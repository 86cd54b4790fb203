// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordview.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace entente {

namespace {

constexpr int tableRow = 28;
constexpr int measuredRows = 60; // records that a column's width is taken from

/// As spreadsheets write a cell that holds what separates cells.
QString quotedCell(QString text)
{
    if (!text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

RecordView::RecordView(RecordTableModel &model, QWidget *parent)
    : QTableView(parent), model_(model), delegate_(new RecordDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(delegate_);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAccessibleName(Kind::tr(model.kind().titlePlural));

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(tableRow);
    verticalHeader()->setDefaultSectionSize(tableRow);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicatorShown(false);
    connect(header, &QHeaderView::sectionClicked, this, &RecordView::sortByHeader);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &RecordView::showSort);
    connect(delegate_, &RecordDelegate::stepRequested, this, &RecordView::step);
    connect(delegate_, &RecordDelegate::moveRequested, this, [this](const QModelIndex &index) {
        setCurrentIndex(index);
        setFocus();
    });
}

void RecordView::sortByHeader(int column)
{
    if (!delegate_->finishEditing())
        return;
    std::vector<SortColumn> columns = model_.sortColumns();
    const auto found =
        std::find_if(columns.begin(), columns.end(), [column](const SortColumn &each) { return each.field == column; });
    const bool more = QApplication::keyboardModifiers() & Qt::ShiftModifier;
    if (found == columns.end()) {
        if (!more)
            columns.clear();
        columns.push_back({column, Qt::AscendingOrder});
    } else if (!more && columns.size() > 1) {
        columns = {{column, Qt::AscendingOrder}};
    } else if (found->order == Qt::AscendingOrder) {
        found->order = Qt::DescendingOrder;
    } else {
        columns.erase(found);
    }
    model_.setSort(columns);
}

void RecordView::showSort()
{
    const auto &columns = model_.sortColumns();
    QHeaderView *header = horizontalHeader();
    header->setSortIndicatorShown(!columns.empty());
    if (columns.empty())
        header->setSortIndicator(-1, Qt::AscendingOrder);
    else
        header->setSortIndicator(columns.front().field, columns.front().order);
}

void RecordView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    for (int column = 0; column < model_.columnCount(); ++column) {
        const Field &field = model_.field(column);
        const bool isText = field.type == FieldType::Text || field.type == FieldType::References;
        int width = horizontalHeader()->fontMetrics().horizontalAdvance(titleWithUnit(field)) + 20; // and the arrow
        for (int row = 0; row < std::min(model_.rowCount(), measuredRows); ++row)
            width = std::max(width, metrics.horizontalAdvance(model_.index(row, column).data().toString()));
        const int least = field.longText ? 200 : field.type == FieldType::Date ? 72 : 48;
        setColumnWidth(column, std::clamp(width, least, isText ? 300 : 220) + 18);
    }
}

void RecordView::step(RecordDelegate::Step step)
{
    const QModelIndex here = currentIndex();
    if (!here.isValid())
        return;
    int row = here.row();
    int place = horizontalHeader()->visualIndex(here.column());
    const auto sideways = [&](int by) {
        do
            place += by;
        while (place >= 0 && place < model_.columnCount() && isColumnHidden(horizontalHeader()->logicalIndex(place)));
    };
    switch (step) {
    case RecordDelegate::Step::Down:
        ++row;
        break;
    case RecordDelegate::Step::Up:
        --row;
        break;
    case RecordDelegate::Step::Right:
        sideways(1);
        break;
    case RecordDelegate::Step::Left:
        sideways(-1);
        break;
    }
    if (row < 0 || row >= model_.rowCount() || place < 0 || place >= model_.columnCount())
        return;
    setCurrentIndex(model_.index(row, horizontalHeader()->logicalIndex(place)));
    setFocus();
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (state() != EditingState && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) &&
        modifiers == Qt::NoModifier) {
        emit clearRequested();
        return;
    }
    if (state() != EditingState && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        step(modifiers & Qt::ShiftModifier ? RecordDelegate::Step::Up : RecordDelegate::Step::Down);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordView::mousePressEvent(QMouseEvent *event)
{
    // A click elsewhere does not throw away what cannot be read yet.
    if (delegate_->finishEditing())
        QTableView::mousePressEvent(event);
}

void RecordView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row of the current cell is tinted
}

QString RecordView::selectedText() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty())
        return {};
    const auto place = [this](const QModelIndex &cell) { return horizontalHeader()->visualIndex(cell.column()); };
    std::sort(cells.begin(), cells.end(), [&](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : place(a) < place(b);
    });
    int first = place(cells.front());
    for (const QModelIndex &cell : cells)
        first = std::min(first, place(cell));
    const FieldInput input(model_.kind(), model_.plan(), model_.display().locale());
    QString text;
    int row = cells.front().row();
    int next = first;
    for (const QModelIndex &cell : cells) {
        if (cell.row() != row) {
            text += QLatin1Char('\n');
            row = cell.row();
            next = first;
        }
        const int at = place(cell);
        for (; next < at; ++next)
            text += QLatin1Char('\t');
        text += quotedCell(input.startText(model_.field(cell.column()), model_.record(cell.row())));
    }
    return text;
}

} // namespace entente

#include "moc_recordview.cpp"
