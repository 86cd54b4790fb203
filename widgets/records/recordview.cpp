// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/recordview.h"

#include "model/interchange/textblock.h"
#include "model/records/identity.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace entente {

namespace {

constexpr int tableRow = 28;
constexpr int measuredRows = 60; // records that a column's width is taken from

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
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &position) {
        if (const int column = header->logicalIndexAt(position); column >= 0)
            emit headerMenuRequested(column, header->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionMoved, this, &RecordView::columnsChanged);
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
    for (int column = 0; column < model_.columnCount(); ++column)
        fitColumn(column);
}

void RecordView::fitColumn(int column)
{
    const QFontMetrics metrics = fontMetrics();
    const Field &field = model_.field(column);
    const bool isText = field.type == FieldType::Text || field.type == FieldType::References || !model_.isOwn(column);
    int width = horizontalHeader()->fontMetrics().horizontalAdvance(model_.columnTitle(column)) + 20; // and the arrow
    for (int row = 0; row < std::min(model_.rowCount(), measuredRows); ++row)
        if (!model_.isGroupRow(row))
            width = std::max(width, metrics.horizontalAdvance(model_.index(row, column).data().toString()));
    const int least = field.longText ? 200 : field.type == FieldType::Date ? 72 : 48;
    setColumnWidth(column, std::clamp(width, least, isText ? 300 : 220) + 18);
}

QStringList RecordView::shownColumns() const
{
    QStringList paths;
    for (const int column : columnsFrom(-1))
        paths << model_.pathOf(column);
    return paths;
}

std::vector<int> RecordView::columnsFrom(int column) const
{
    const QHeaderView *header = horizontalHeader();
    std::vector<int> columns;
    for (int place = column < 0 ? 0 : header->visualIndex(column); place < header->count(); ++place)
        if (const int logical = header->logicalIndex(place); !header->isSectionHidden(logical))
            columns.push_back(logical);
    return columns;
}

void RecordView::showColumns(const QStringList &wanted)
{
    const Kind &kind = model_.kind();
    QStringList shown = wanted;
    if (shown.isEmpty())
        for (const Field &field : kind.fields)
            shown << QLatin1String(field.name);
    std::vector<FieldPath> through;
    QStringList known;
    for (const QString &text : shown) {
        auto path = FieldPath::parse(model_.plan().catalogue(), kind, text);
        if (!path.has_value())
            continue;
        known << text;
        if (!path.assume_value().isOwn())
            through.push_back(std::move(path).assume_value());
    }
    const auto text = [](const FieldPath &path) { return path.text(); };
    QStringList before;
    QStringList after;
    std::transform(model_.paths().begin(), model_.paths().end(), std::back_inserter(before), text);
    std::transform(through.begin(), through.end(), std::back_inserter(after), text);
    for (const int column : columnsFrom(-1))
        widths_.insert(model_.pathOf(column), columnWidth(column));
    if (before != after)
        model_.setPaths(std::move(through));
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < model_.columnCount(); ++column) {
        const QString path = model_.pathOf(column);
        header->setSectionHidden(column, !known.contains(path));
        if (!known.contains(path))
            continue;
        if (const int width = widths_.value(path); width > 0)
            setColumnWidth(column, width);
        else
            fitColumn(column);
    }
    for (int place = 0; place < int(known.size()); ++place)
        header->moveSection(header->visualIndex(model_.columnOf(known[place])), place);
    emit columnsChanged();
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
    if (model_.isGroupRow(row)) // what is entered goes on below it
        row += step == RecordDelegate::Step::Up ? -1 : 1;
    if (row < 0 || row >= model_.rowCount())
        return;
    setCurrentIndex(model_.index(row, horizontalHeader()->logicalIndex(place)));
    setFocus();
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (state() != EditingState && groupKey(*event))
        return;
    if (state() != EditingState && currentIndex().isValid() && event->key() == Qt::Key_Down &&
        modifiers == Qt::AltModifier) {
        const int x = columnViewportPosition(currentIndex().column());
        emit headerMenuRequested(currentIndex().column(), viewport()->mapToGlobal(QPoint(std::max(0, x), 0)));
        return;
    }
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
    if (!delegate_->finishEditing())
        return;
    if (const int row = rowAt(int(event->position().y())); row >= 0 && model_.isGroupRow(row)) {
        model_.setFolded(row, !model_.isFolded(row));
        return;
    }
    QTableView::mousePressEvent(event);
}

/// Keys on the row above a group: it folds and unfolds. @return whether the key was one of those.
bool RecordView::groupKey(const QKeyEvent &event)
{
    const QModelIndex here = currentIndex();
    if (!here.isValid() || !model_.isGroupRow(here.row()))
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        model_.setFolded(here.row(), !model_.isFolded(here.row()));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        model_.setFolded(here.row(), event.key() == Qt::Key_Left);
        return true;
    default:
        return false;
    }
}

void RecordView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model_.group() >= 0)
        paintGroups();
}

/// The rows above groups go over the whole width and do not scroll sideways.
void RecordView::paintGroups()
{
    const Theme &theme = model_.theme();
    QPainter painter(viewport());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (int row = std::max(0, rowAt(0)); row < model_.rowCount(); ++row) {
        const QRect rect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        if (rect.top() > viewport()->height())
            break;
        if (!model_.isGroupRow(row))
            continue;
        const bool isCurrent = currentIndex().row() == row;
        painter.fillRect(rect, isCurrent ? theme.hover : theme.background);
        painter.setPen(theme.line);
        painter.drawLine(rect.bottomLeft(), rect.bottomRight());
        // A triangle that points at what it would do to the group.
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF middle(rect.left() + 12, rect.center().y() + 0.5);
        const QPolygonF arrow =
            model_.isFolded(row)
                ? QPolygonF({middle + QPointF(-2, -4), middle + QPointF(-2, 4), middle + QPointF(3, 0)})
                : QPolygonF({middle + QPointF(-4, -2), middle + QPointF(4, -2), middle + QPointF(0, 3)});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.quiet);
        painter.drawPolygon(arrow);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QString count = model_.display().locale().toString(model_.groupCount(row));
        painter.setFont(bold);
        painter.setPen(theme.text);
        const QRect place = rect.adjusted(24, 0, -12, 0);
        const int countWidth = QFontMetrics(font()).horizontalAdvance(count) + 12;
        const QString title =
            painter.fontMetrics().elidedText(model_.groupTitle(row), Qt::ElideRight, place.width() - countWidth);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.setFont(font());
        painter.setPen(theme.quiet);
        painter.drawText(place.adjusted(QFontMetrics(bold).horizontalAdvance(title) + 12, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, count);
        if (isCurrent && hasFocus()) {
            painter.setPen(theme.focus);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0, 0, -1, -2));
        }
    }
}

void RecordView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        viewport()->update(); // the whole row of the current cell is tinted
}

QString RecordView::selectedText(Copy copy) const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    if (cells.isEmpty())
        return {};
    const auto place = [this](const QModelIndex &cell) { return horizontalHeader()->visualIndex(cell.column()); };
    std::sort(cells.begin(), cells.end(), [&](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : place(a) < place(b);
    });
    // Only columns with a selected cell, so that hidden ones between them leave no hole.
    std::vector<int> columns;
    for (const int column : columnsFrom(-1))
        if (std::any_of(cells.begin(), cells.end(), [&](const QModelIndex &cell) { return cell.column() == column; }))
            columns.push_back(column);
    const FieldInput input(model_.kind(), model_.plan(), model_.display().locale());
    const auto cellText = [&](int column, int row) {
        const Field &field = model_.field(column);
        if (!model_.isOwn(column))
            return blockCell(guarded(model_.text(column, model_.record(row))));
        const QString text = copy == Copy::ForImport ? textOf(field, model_.record(row), references(model_.plan()))
                                                     : input.startText(field, model_.record(row));
        // A negative number is one everywhere; what else begins with a minus may not be run.
        return blockCell(field.isNumeric() || field.type == FieldType::Date ? text : guarded(text));
    };
    QStringList lines;
    if (copy != Copy::Cells) {
        QStringList titles;
        for (const int column : columns)
            titles << blockCell(copy == Copy::ForImport ? model_.pathOf(column) : model_.columnTitle(column));
        lines << titles.join(QLatin1Char('\t'));
    }
    for (auto cell = cells.cbegin(); cell != cells.cend();) {
        const int row = cell->row();
        QStringList texts;
        for (const int column : columns) {
            const bool isSelected = cell != cells.cend() && cell->row() == row && cell->column() == column;
            QString text = isSelected ? cellText(column, row) : QString();
            if (isSelected && text.isNull())
                text = QLatin1String(""); // an empty cell, not a hole
            texts << text;
            if (isSelected)
                ++cell;
        }
        // As before, a row ends with its last selected cell.
        while (copy == Copy::Cells && texts.size() > 1 && texts.constLast().isNull())
            texts.removeLast();
        lines << texts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace entente

#include "moc_recordview.cpp"
