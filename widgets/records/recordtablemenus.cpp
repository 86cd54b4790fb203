// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of a column and of the saved views of RecordTable.
#include "widgets/records/recordtable.h"

#include "widgets/records/recordtablemodel.h"
#include "widgets/records/recordview.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace entente {

namespace {

QString kindNames(const Kind &kind)
{
    return midSentence(Kind::tr(kind.titlePlural));
}

} // namespace

QMenu *RecordTable::headerMenu(int column)
{
    auto *menu = new QMenu(this);
    const QString title = model_->columnTitle(column);
    const auto sort = [&](const QString &text, Qt::SortOrder order, bool more) {
        menu->addAction(text, this, [this, column, order, more] {
            std::vector<SortColumn> columns = more ? model_->sortColumns() : std::vector<SortColumn>();
            std::erase_if(columns, [column](const SortColumn &each) { return each.field == column; });
            columns.push_back({column, order});
            model_->setSort(columns);
        });
    };
    sort(tr("Sort ascending"), Qt::AscendingOrder, false);
    sort(tr("Sort descending"), Qt::DescendingOrder, false);
    if (!model_->sortColumns().empty()) {
        sort(tr("Then sort by this, ascending"), Qt::AscendingOrder, true);
        sort(tr("Then sort by this, descending"), Qt::DescendingOrder, true);
        menu->addAction(tr("Do not sort"), this, [this] { model_->setSort({}); });
    }
    menu->addSeparator();
    menu->addAction(tr("Filter %1 ...").arg(title), this, [this, column] { editFilter(-1, model_->pathOf(column)); });
    if (model_->group() == column)
        menu->addAction(tr("Do not group"), this, [this] { model_->setGroup(-1); });
    else
        menu->addAction(tr("Group by %1").arg(title), this, [this, column] { model_->setGroup(column); });
    menu->addSeparator();
    QAction *hide = menu->addAction(tr("Hide %1").arg(title), this, [this, column] {
        QStringList shown = view_->shownColumns();
        shown.removeOne(model_->pathOf(column));
        view_->showColumns(shown);
    });
    hide->setEnabled(view_->shownColumns().size() > 1);
    menu->addAction(columns_);
    return menu;
}

TableView RecordTable::currentView() const
{
    TableView view;
    QStringList usual;
    for (const Field &field : kind_.fields)
        usual << QLatin1String(field.name);
    view.columns = view_->shownColumns();
    if (view.columns == usual)
        view.columns.clear();
    for (const SortColumn &column : model_->sortColumns())
        view.sort.emplace_back(model_->pathOf(column.field), column.order);
    view.filters = filters_;
    view.search = search_->text();
    view.group = model_->group() < 0 ? QString() : model_->pathOf(model_->group());
    view.inForceOnly = inForce_->isChecked();
    return view;
}

void RecordTable::applyView(const TableView &view)
{
    viewName_ = view.name;
    view_->showColumns(view.columns);
    std::vector<SortColumn> sort;
    for (const auto &[path, order] : view.sort)
        if (const int column = model_->columnOf(path); column >= 0)
            sort.push_back({column, order});
    model_->setSort(sort);
    model_->setGroup(view.group.isEmpty() ? -1 : model_->columnOf(view.group));
    search_->setText(view.search);
    inForce_->setChecked(view.inForceOnly);
    setColumnFilters(view.filters);
    viewButton_->setText(viewName_.isEmpty() ? tr("View") : viewName_.left(24));
}

void RecordTable::applyDefaultView()
{
    for (const SavedView &each : savedViews(workspace_.snapshot(), kind_))
        if (each.view.isDefault)
            return applyView(each.view);
}

void RecordTable::askName(const QString &title, const QString &start, std::function<void(const QString &)> answer)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(start);
    connect(dialog, &QInputDialog::textValueSelected, this, answer);
    dialog->open();
}

void RecordTable::saveViewAs()
{
    askName(tr("Save view"), viewName_, [this](const QString &name) {
        TableView view = currentView();
        view.name = name.trimmed();
        for (const SavedView &each : savedViews(workspace_.snapshot(), kind_))
            if (each.view.name.compare(view.name, Qt::CaseInsensitive) == 0)
                view.isDefault = each.view.isDefault;
        const auto saved = saveView(workspace_, kind_, view);
        if (saved.has_error())
            return refuse(saved.assume_error());
        viewName_ = view.name;
        viewButton_->setText(viewName_.left(24));
    });
}

void RecordTable::fillViewMenu()
{
    viewMenu_->clear();
    const bool editable = !workspace_.isReadOnly();
    const std::vector<SavedView> views = savedViews(workspace_.snapshot(), kind_);
    const SavedView *chosen = nullptr;
    const auto entry = [&](const QString &text, const TableView &view) {
        QAction *action = viewMenu_->addAction(text, this, [this, view] { applyView(view); });
        action->setCheckable(true);
        action->setChecked(viewName_ == view.name);
    };
    entry(tr("All %1").arg(kindNames(kind_)), {});
    for (const SavedView &each : views) {
        entry(each.view.isDefault ? tr("%1 (to begin with)").arg(each.view.name) : each.view.name, each.view);
        if (each.view.name == viewName_)
            chosen = &each;
    }
    viewMenu_->addSeparator();
    viewMenu_->addAction(tr("Save view ..."), this, &RecordTable::saveViewAs)->setEnabled(editable);
    if (chosen) {
        const auto tell = [this](const Result<> &done) {
            if (done.has_error())
                refuse(done.assume_error());
            return done.has_value();
        };
        viewMenu_
            ->addAction(tr("Rename view ..."), this,
                        [this, tell, id = chosen->id] {
                            askName(tr("Rename view"), viewName_, [this, tell, id](const QString &name) {
                                if (tell(renameView(workspace_, kind_, id, name))) {
                                    viewName_ = name.trimmed();
                                    viewButton_->setText(viewName_.left(24));
                                }
                            });
                        })
            ->setEnabled(editable);
        viewMenu_
            ->addAction(tr("Delete view"), this,
                        [this, tell, id = chosen->id] {
                            if (tell(deleteView(workspace_, kind_, id))) {
                                viewName_.clear();
                                viewButton_->setText(tr("View"));
                            }
                        })
            ->setEnabled(editable);
        viewMenu_
            ->addAction(chosen->view.isDefault ? tr("Do not begin with this view") : tr("Begin with this view"), this,
                        [this, tell, id = chosen->view.isDefault ? Uuid{} : chosen->id] {
                            tell(setDefaultView(workspace_, kind_, id));
                        })
            ->setEnabled(editable);
    }
    viewMenu_->addSeparator();
    viewMenu_->addAction(columns_);
    QMenu *groups = viewMenu_->addMenu(tr("Group by"));
    const auto group = [&](const QString &text, int column) {
        QAction *action = groups->addAction(text, this, [this, column] { model_->setGroup(column); });
        action->setCheckable(true);
        action->setChecked(model_->group() == column);
    };
    group(tr("Nothing"), -1);
    for (const int column : view_->columnsFrom(-1))
        group(model_->columnTitle(column), column);
    if (model_->group() >= 0) {
        viewMenu_->addAction(tr("Fold all groups"), this, [this] { model_->setAllFolded(true); });
        viewMenu_->addAction(tr("Unfold all groups"), this, [this] { model_->setAllFolded(false); });
    }
}

} // namespace entente
