// SPDX-License-Identifier: GPL-3.0-or-later
// Many cells at once: copying, pasting, filling down and changing the selected records of RecordTable.
#include "widgets/records/recordtable.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/pastedialog.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/records/valuedialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>

#include <algorithm>
#include <map>

namespace entente {

namespace {

QString kindNames(const Kind &kind)
{
    return midSentence(Kind::tr(kind.titlePlural));
}

} // namespace

void RecordTable::buildBlockActions()
{
    const auto make = [this](const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        // While a cell is edited the keys are the text field's own.
        action->setShortcutContext(Qt::WidgetShortcut);
        return action;
    };
    copyTitles_ = make(tr("Copy with titles"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyImport_ = make(tr("Copy as a table to import"), {});
    paste_ = make(tr("Paste ..."), QKeySequence::Paste);
    fillDown_ = make(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D));
    change_ = make(tr("Change selected %1 ...").arg(kindNames(kind_)), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    view_->insertActions(clear_, {copyTitles_, copyImport_, paste_, fillDown_, change_});
    connect(copy_, &QAction::triggered, this, [this] { copyCells(int(RecordView::Copy::Cells)); });
    connect(copyTitles_, &QAction::triggered, this, [this] { copyCells(int(RecordView::Copy::WithTitles)); });
    connect(copyImport_, &QAction::triggered, this, [this] { copyCells(int(RecordView::Copy::ForImport)); });
    connect(paste_, &QAction::triggered, this, &RecordTable::paste);
    connect(fillDown_, &QAction::triggered, this, &RecordTable::fillDown);
    connect(change_, &QAction::triggered, this, &RecordTable::changeSelected);
}

void RecordTable::refuse(const Error &error)
{
    message_->showError(error);
    emit failed(error);
}

void RecordTable::copyCells(int style)
{
    QApplication::clipboard()->setText(view_->selectedText(RecordView::Copy(style)));
}

void RecordTable::fillDown()
{
    if (!view_->delegate().finishEditing())
        return;
    // In each column the topmost selected cell goes into those below it; a single row takes the one above.
    std::map<int, std::vector<int>> rows;
    for (const QModelIndex &cell : view_->selectionModel()->selectedIndexes())
        if (model_->isOwn(cell.column()) && !view_->isColumnHidden(cell.column()) && !model_->isGroupRow(cell.row()))
            rows[cell.column()].push_back(cell.row());
    const References &names = references(model_->plan());
    std::vector<CellEdit> cells;
    for (auto &[column, places] : rows) {
        std::sort(places.begin(), places.end());
        int from = places.front();
        if (places.size() == 1) {
            do
                --from;
            while (from >= 0 && model_->isGroupRow(from));
        }
        if (from < 0)
            continue;
        const QString text = textOf(model_->field(column), model_->record(from), names);
        for (const int row : places)
            if (row != from)
                cells.push_back({model_->record(row).id, column, text});
    }
    if (!cells.empty())
        (void)model_->change(cells,
                             cells.size() == 1 ? tr("Fill down 1 cell") : tr("Fill down %1 cells").arg(cells.size()));
}

void RecordTable::changeSelected()
{
    const std::vector<Uuid> ids = selectedRecords();
    if (ids.empty() || !view_->delegate().finishEditing())
        return;
    int column = view_->currentIndex().column();
    // What identifies records is hardly ever the same for several.
    if (column < 0 || !model_->isOwn(column) || (ids.size() > 1 && model_->field(column).identity))
        column = int(std::find_if(kind_.fields.begin(), kind_.fields.end() - 1,
                                  [](const Field &field) { return !field.identity; }) -
                     kind_.fields.begin());
    auto *dialog = new ValueDialog(kind_, workspace_.snapshot(), column, int(ids.size()), this);
    connect(dialog, &ValueDialog::chosen, this, [this, ids, dialog](int field, const QString &text) {
        std::vector<CellEdit> cells;
        cells.reserve(ids.size());
        for (const Uuid &id : ids)
            cells.push_back({id, field, text});
        const QString title = midSentence(Kind::tr(kind_.fields[std::size_t(field)].title));
        const auto done =
            model_->change(cells, tr("Change %1 of %2 %3").arg(title).arg(ids.size()).arg(kindNames(kind_)));
        if (done.has_error())
            dialog->showProblem(done.assume_error());
        else
            dialog->accept();
    });
    dialog->open();
}

void RecordTable::paste()
{
    if (workspace_.isReadOnly() || !view_->delegate().finishEditing())
        return;
    TextBlock block = readBlock(QApplication::clipboard()->text());
    if (block.isEmpty())
        return;
    if (block.rows.size() == 1 && block.columns == 1 && view_->selectionModel()->hasSelection())
        return pasteOne(unguarded(block.rows.front().constFirst()));
    const QModelIndex here = view_->currentIndex();
    PasteTarget target{&kind_, {}, {}};
    for (int row = std::max(0, here.row()); here.isValid() && row < model_->rowCount(); ++row)
        if (!model_->isGroupRow(row))
            target.rows.push_back(model_->record(row).id);
    for (const int column : view_->columnsFrom(here.isValid() ? here.column() : -1))
        target.columns.push_back(model_->isOwn(column) ? &model_->field(column) : nullptr);
    auto *dialog = new PasteDialog(workspace_.snapshot(), std::move(block), std::move(target), theme_, this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, revision = workspace_.snapshot().revision()] { applyPaste(dialog->pastePlan(), revision); });
    dialog->open();
}

/// One value goes into every selected cell, as in a spreadsheet.
void RecordTable::pasteOne(const QString &text)
{
    const FieldInput input(kind_, workspace_.snapshot(), model_->display().locale());
    std::vector<CellEdit> cells;
    for (const QModelIndex &cell : view_->selectionModel()->selectedIndexes()) {
        if (!model_->isOwn(cell.column()) || view_->isColumnHidden(cell.column()) || model_->isGroupRow(cell.row()))
            continue;
        const Field &field = model_->field(cell.column());
        const Record &record = model_->record(cell.row());
        const auto read = input.toFileText(field, text);
        if (read.has_error()) {
            Error error = read.assume_error();
            error.where = tr("%1 of %2").arg(Kind::tr(field.title), model_->nameOf(record));
            return refuse(error);
        }
        cells.push_back({record.id, cell.column(), read.assume_value()});
    }
    if (!cells.empty())
        (void)model_->change(cells,
                             cells.size() == 1 ? tr("Paste 1 cell") : tr("Paste into %1 cells").arg(cells.size()));
}

void RecordTable::applyPaste(const PastePlan &paste, std::int64_t revision)
{
    // What was looked at must be what happens.
    if (workspace_.snapshot().revision() != revision) {
        refuse({ErrorCode::Refused,
                tr("The plan has changed since the preview; nothing was pasted."),
                {},
                tr("Paste again.")});
        return;
    }
    const int rows = paste.added + paste.changed;
    Edit edit = workspace_.edit(rows == 1 ? tr("Paste 1 row into %1").arg(kindNames(kind_))
                                          : tr("Paste %1 rows into %2").arg(rows).arg(kindNames(kind_)));
    edit.apply(paste.changes);
    if (const auto done = edit.commit(); done.has_error())
        refuse(done.assume_error());
}

} // namespace entente
