// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/recordssection.h"

#include "model/records/identity.h"
#include "widgets/records/fielddisplay.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/recordtable.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QLocale>
#include <QVBoxLayout>

namespace entente {

RecordsSection::RecordsSection(PlanContext &context, const Kind &kind, const Theme &theme, QWidget *parent)
    : Section(context, theme, parent)
    , kind_(kind)
    , audience_(new MessageStrip(theme, this))
    , table_(new RecordTable(context.workspace, kind, theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(audience_);
    column->addWidget(table_, 1);
    connect(table_, &RecordTable::selectionChanged, this, [this](const Kind &of, const Uuid &id) {
        // Getting the keyboard makes a cell current without selecting it; that is no choice of anybody's.
        if (!following_ && !id.isNull() && table_->view().selectionModel()->hasSelection())
            this->context().selection.select(AnyId{&of, id});
    });
    // The row that was current all along may be highlighted again, of which the table says nothing. Later,
    // because Qt highlights before it moves the current cell.
    connect(table_->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordsSection::takeSelection, Qt::QueuedConnection);
    connect(table_, &RecordTable::countChanged, this, [this] { emit described(); });
    connect(table_, &RecordTable::failed, this, [this](const Error &error) { emit refused(error.message()); });
}

void RecordsSection::takeSelection()
{
    const Uuid id = table_->current();
    if (isVisible() && !id.isNull() && table_->view().selectionModel()->hasSelection())
        context().selection.select(AnyId{&kind_, id});
}

void RecordsSection::setTheme(const Theme &theme)
{
    Section::setTheme(theme);
    audience_->setTheme(theme);
    table_->setTheme(theme);
}

void RecordsSection::refresh()
{
    table_->setAsOf(context().lenses.value().asOf);
    sayHidden();
    follow(context().selection.value());
    emit described();
}

void RecordsSection::sayHidden()
{
    if (context().lenses.isAudienceDefault())
        return audience_->clear();
    // Tables are for keeping the records, so they show all; what the audience may not see is said instead.
    const auto all = qint64(context().workspace.snapshot().table(kind_).size());
    const auto shown = qint64(context().view().plan.table(kind_).size());
    const QString kinds = midSentence(Kind::tr(kind_.titlePlural));
    if (all == shown)
        audience_->clear();
    else
        audience_->showNote(
            tr("This table shows all %1 %2. %3 of them may not be released to the audience, and take no "
               "part in its figures.")
                .arg(QLocale().toString(all), kinds, QLocale().toString(all - shown)));
}

void RecordsSection::follow(const Selection &selection)
{
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
    return &table_->view();
}

} // namespace entente

#include "moc_recordssection.cpp"
