// SPDX-License-Identifier: GPL-3.0-or-later
// How a table is looked at: filters, columns, the audience and the as-of slider of RecordTable.
#include "widgets/records/recordtable.h"

#include "model/analysis/query.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "widgets/records/asofslider.h"
#include "widgets/records/columnchooser.h"
#include "widgets/records/filterchips.h"
#include "widgets/records/filterdialog.h"
#include "widgets/records/messagestrip.h"
#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace entente {

namespace {

QString kindNames(const Kind &kind)
{
    return midSentence(Kind::tr(kind.titlePlural));
}

/// Whether records of @p kind may begin or end on other days after @p changes.
bool movesTicks(const Kind &kind, const ChangeSet &changes)
{
    return std::any_of(changes.changes.begin(), changes.changes.end(), [&](const Change &change) {
        if (change.kind != &kind)
            return &kind == &kindOf<Party>() && change.kind == &kindOf<Agreement>(); // which it may follow
        const std::vector<int> fields = change.changedFields();
        return std::any_of(fields.begin(), fields.end(),
                           [&](int field) { return kind.fields[std::size_t(field)].type == FieldType::Date; });
    });
}

} // namespace

void RecordTable::buildViewParts()
{
    filterButton_ = new QToolButton(this);
    filterButton_->setText(tr("Filter"));
    filterButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    filterButton_->setToolTip(tr("Shows only records with certain values (Ctrl+Shift+F)"));
    filterButton_->setFocusPolicy(Qt::StrongFocus);
    viewMenu_ = new QMenu(this);
    viewButton_ = new QToolButton(this);
    viewButton_->setText(tr("View"));
    viewButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    viewButton_->setPopupMode(QToolButton::InstantPopup);
    viewButton_->setMenu(viewMenu_);
    viewButton_->setToolTip(tr("Columns, groups and saved views"));
    viewButton_->setFocusPolicy(Qt::StrongFocus);
    chips_ = new FilterChips(theme_, this);
    withheld_ = new MessageStrip(theme_, this);
    slider_ = new AsOfSlider(theme_, this);
    slider_->hide();
}

void RecordTable::connectViewParts()
{
    const auto make = [this](const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    filter_ = make(tr("Filter ..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    filterValue_ = make(tr("Only those with this value"), {});
    columns_ = make(tr("Columns ..."), {});
    view_->insertActions(clear_, {filterValue_});
    connect(filter_, &QAction::triggered, this, [this] {
        const int column = view_->currentIndex().column();
        editFilter(-1, column < 0 ? QString() : model_->pathOf(column));
    });
    connect(filterButton_, &QToolButton::clicked, filter_, &QAction::trigger);
    connect(filterValue_, &QAction::triggered, this, &RecordTable::filterByValue);
    connect(columns_, &QAction::triggered, this, &RecordTable::chooseColumns);
    connect(chips_, &FilterChips::editRequested, this, [this](int index) { editFilter(index); });
    connect(chips_, &FilterChips::removeRequested, this, [this](int index) {
        std::vector<ColumnFilter> filters = filters_;
        if (index >= 0 && index < int(filters.size()))
            filters.erase(filters.begin() + index);
        setColumnFilters(filters);
        view_->setFocus();
    });
    connect(chips_, &FilterChips::clearRequested, this, [this] { setColumnFilters({}); });
    connect(view_, &RecordView::headerMenuRequested, this, [this](int column, const QPoint &position) {
        QMenu *menu = headerMenu(column);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(position);
    });
    connect(viewMenu_, &QMenu::aboutToShow, this, &RecordTable::fillViewMenu);
    connect(slider_, &AsOfSlider::dayChanged, this, &RecordTable::asOfRequested);
    connect(withheld_, &MessageStrip::activated, this, [this] {
        showWithheld_ = !showWithheld_;
        setAudience(audience_);
    });
    connect(&workspace_, &Workspace::changed, this, [this](const ChangeEvent &event) {
        ticksStale_ = ticksStale_ || movesTicks(kind_, event.changes);
        if (slider_->isVisible())
            fillTicks();
        showChips(); // records that they name may have another key
        sayWithheld();
    });
    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, &RecordTable::keepPlace);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        const int row = model_->rowOf(kept_);
        if (row < 0 || keptColumn_ >= model_->columnCount())
            return;
        const QModelIndex place = model_->index(row, keptColumn_);
        view_->selectionModel()->setCurrentIndex(place, wasSelected_ ? QItemSelectionModel::ClearAndSelect
                                                                     : QItemSelectionModel::NoUpdate);
    });
}

void RecordTable::keepPlace()
{
    kept_ = current();
    keptColumn_ = std::max(0, view_->currentIndex().column());
    wasSelected_ = view_->selectionModel()->hasSelection();
}

// Filters

void RecordTable::setColumnFilters(const std::vector<ColumnFilter> &filters)
{
    filters_ = filters;
    showChips();
    model_->setColumnFilters(filters_);
    updateState();
}

void RecordTable::showChips()
{
    QStringList texts;
    for (const ColumnFilter &filter : filters_)
        texts << filterText(filter, kind_, model_->plan(), model_->display());
    chips_->setTexts(texts);
}

void RecordTable::editFilter(int index, const QString &path)
{
    if (!view_->delegate().finishEditing())
        return;
    std::vector<FieldPath> paths;
    for (const Field &field : kind_.fields)
        paths.emplace_back(kind_, field);
    for (FieldPath &each : pathsThrough(workspace_.snapshot().catalogue(), kind_))
        paths.push_back(std::move(each));
    const ColumnFilter start =
        index >= 0 && index < int(filters_.size()) ? filters_[std::size_t(index)] : ColumnFilter{path};
    auto *dialog = new FilterDialog(kind_, workspace_.snapshot(), std::move(paths), start, this);
    connect(dialog, &FilterDialog::chosen, this, [this, index](const ColumnFilter &chosen) {
        std::vector<ColumnFilter> filters = filters_;
        if (index >= 0 && index < int(filters.size()))
            filters[std::size_t(index)] = chosen;
        else
            filters.push_back(chosen);
        setColumnFilters(filters);
    });
    dialog->open();
}

void RecordTable::filterByValue()
{
    const QModelIndex here = view_->currentIndex();
    if (!here.isValid() || model_->isGroupRow(here.row()))
        return;
    const Field &field = model_->field(here.column());
    ColumnFilter filter{model_->pathOf(here.column())};
    const QString text = model_->text(here.column(), model_->record(here.row()));
    const Record &record = model_->record(here.row());
    if (text.isEmpty()) {
        filter.test = FilterTest::Empty;
    } else if (!model_->isOwn(here.column())) {
        filter.text = text;
    } else {
        switch (field.type) {
        case FieldType::Term:
        case FieldType::Boolean:
            filter.test = FilterTest::OneOf;
            filter.words = {textOf(field, record, references(model_->plan()))};
            break;
        case FieldType::Date: {
            const auto &date = field.get<PartialDate>(record);
            filter.test = FilterTest::Dates;
            filter.from = date.firstDay();
            filter.until = date.lastDay();
            break;
        }
        case FieldType::Integer:
        case FieldType::Number:
            filter.test = FilterTest::Numbers;
            filter.least = field.type == FieldType::Integer ? double(*field.get<std::optional<int>>(record))
                                                            : *field.get<std::optional<double>>(record);
            filter.most = filter.least;
            break;
        case FieldType::Reference:
            filter.test = FilterTest::RefersTo;
            filter.records = {field.get<Uuid>(record)};
            break;
        case FieldType::References:
            filter.test = FilterTest::RefersTo;
            filter.records = field.get<std::vector<Uuid>>(record);
            break;
        case FieldType::AnyReference:
            filter.test = FilterTest::RefersTo;
            filter.records = {field.get<AnyId>(record).uuid};
            break;
        case FieldType::Text:
        case FieldType::Label:
            filter.text = text;
            break;
        }
    }
    std::vector<ColumnFilter> filters = filters_;
    filters.push_back(std::move(filter));
    setColumnFilters(filters);
}

// Columns

void RecordTable::chooseColumns()
{
    if (!view_->delegate().finishEditing())
        return;
    auto *dialog = new ColumnChooser(workspace_.snapshot().catalogue(), kind_, view_->shownColumns(), this);
    connect(dialog, &ColumnChooser::chosen, view_, &RecordView::showColumns);
    dialog->open();
}

// Lenses

void RecordTable::setAudience(const std::vector<Id<Member>> &audience)
{
    audience_ = audience;
    if (audience_.empty())
        showWithheld_ = false;
    model_->setAudience(audience_, showWithheld_);
    sayWithheld();
    updateState();
}

void RecordTable::sayWithheld()
{
    const auto count = int(model_->withheldCount());
    if (audience_.empty() || count == 0)
        return withheld_->clear();
    const QString number = model_->display().locale().toString(count);
    withheld_->showNote(
        showWithheld_
            ? tr("%1 of these %2 may not be released to the audience and are greyed.").arg(number, kindNames(kind_))
            : tr("%1 %2 are hidden: they may not be released to the audience.").arg(number, kindNames(kind_)),
        showWithheld_ ? tr("Hide them") : tr("Show them greyed"));
}

void RecordTable::fillTicks()
{
    if (!kind_.hasPeriod() || !std::exchange(ticksStale_, false))
        return;
    std::vector<Day> begins;
    std::vector<Day> ends;
    const Snapshot plan = workspace_.snapshot();
    plan.table(kind_).forEach([&](const Record &record) {
        const DayRange range = validity(plan, kind_, record);
        if (range.isEmpty())
            return;
        if (range.from.isBounded())
            begins.push_back(range.from);
        if (range.until.isBounded())
            ends.push_back(range.until);
    });
    slider_->setPeriods(std::move(begins), std::move(ends));
}

} // namespace entente
