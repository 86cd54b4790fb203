// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/recordssection.h"

#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QVBoxLayout>

namespace entente {

namespace {

/// Of a mark and the space beside it, in pixels.
constexpr int markWidth = 24;

} // namespace

RecordsSection::RecordsSection(PlanContext &context, const Kind &kind, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent), kind_(kind), table_(new RecordTable(context.workspace, kind, theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(table_, 1);
    connect(table_, &RecordTable::selectionChanged, this, [this](const Kind &of, const Uuid &id) {
        // Getting the keyboard makes a cell current without selecting it; that is no choice of anybody's.
        if (!following_ && !id.isNull() && table_->view().selectionModel()->hasSelection())
            this->context().selection.select(AnyId{&of, id});
    });
    // The row that was current all along may be highlighted again, of which the table says nothing.
    connect(table_->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordsSection::takeSelection);
    connect(&context.findings, &FindingsState::changed, this, &RecordsSection::mark);
    mark();
    connect(table_, &RecordTable::asOfRequested, this, [this](Day day) { this->context().lenses.setAsOf(day); });
    connect(table_, &RecordTable::countChanged, this, [this] { emit described(); });
    connect(table_, &RecordTable::failed, this, [this](const Error &error) { emit refused(error.message()); });
}

void RecordsSection::mark()
{
    const FindingsState &found = context().findings;
    table_->model().setMarks(std::make_shared<RecordMarks>(found.all(), kind_, found.plan()));
    // A mark takes room from what the cell says; its column gets that back, once.
    std::set<int> marked;
    for (const FindingPtr &finding : found.all())
        if (!finding->records.empty() && finding->records.front().kind == &kind_)
            marked.insert(std::max(finding->field, 0));
    RecordView &view = table_->view();
    for (const int column : marked)
        if (widened_.insert(column).second)
            view.setColumnWidth(column, view.columnWidth(column) + markWidth);
}

void RecordsSection::takeSelection(const QItemSelection &selected)
{
    if (following_ || !isVisible() || selected.isEmpty())
        return;
    // Sometimes Qt highlights before it moves the current cell, sometimes after; at once in any case, because
    // a refresh that is under way follows what the window takes for selected.
    const int current = table_->view().currentIndex().row();
    const QItemSelectionModel &rows = *table_->view().selectionModel();
    const int row = current >= 0 && rows.rowIntersectsSelection(current) ? current : selected.front().top();
    if (table_->model().isGroupRow(row))
        return;
    choosing_ = true;
    context().selection.select(AnyId{&kind_, table_->model().record(row).id});
    choosing_ = false;
}

void RecordsSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    table_->setTheme(theme);
}

void RecordsSection::refresh()
{
    following_ = true; // what the table selects again is no choice either
    table_->setAsOf(context().lenses.value().asOf);
    table_->setAudience(context().lenses.value().audience);
    following_ = false;
    follow(context().selection.value());
    emit described();
}

void RecordsSection::follow(const Selection &selection)
{
    if (choosing_)
        return; // it was chosen here, in the very cell that is being highlighted
    following_ = true;
    if (selection.record.kind != &kind_)
        table_->view().clearSelection(); // one selection in the whole window; the keyboard's place stays
    else
        table_->select(selection.record.uuid);
    following_ = false;
}

void RecordsSection::reveal(const AnyId &record)
{
    if (record.kind != &kind_)
        return;
    following_ = true;
    table_->reveal(record.uuid);
    following_ = false;
}

void RecordsSection::lookFor(const QString &text)
{
    table_->setSearch(text);
}

QString RecordsSection::statusText() const
{
    return table_->countText();
}

QWidget *RecordsSection::mainWidget()
{
    return table_->keyboardWidget();
}

} // namespace entente

#include "moc_recordssection.cpp"
