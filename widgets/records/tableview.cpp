// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/tableview.h"

#include "model/records/setting.h"
#include "model/workspace/edit.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QString keyPrefix(const Kind &kind)
{
    return QStringLiteral("view.%1.").arg(QLatin1String(kind.name));
}

void put(Edit &edit, const Setting &record, const TableView &view)
{
    Setting changed = record;
    changed.value = viewToText(view);
    edit.put(changed);
}

Result<> done(Result<ChangeSet> outcome)
{
    TRYV(outcome);
    return ok();
}

const SavedView *find(const std::vector<SavedView> &views, const Uuid &id)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const SavedView &each) { return each.id == id; });
    return found == views.end() ? nullptr : &*found;
}

Error gone()
{
    return {ErrorCode::NotFound, tr("The view is no longer there."), {}, {}};
}

} // namespace

QString viewToText(const TableView &view)
{
    QJsonObject json;
    json.insert(QStringLiteral("name"), view.name);
    if (!view.columns.isEmpty())
        json.insert(QStringLiteral("columns"), QJsonArray::fromStringList(view.columns));
    QJsonArray sort;
    for (const auto &[path, order] : view.sort)
        sort.append(order == Qt::DescendingOrder ? QLatin1Char('-') + path : path);
    if (!sort.isEmpty())
        json.insert(QStringLiteral("sort"), sort);
    QJsonArray filters;
    for (const ColumnFilter &filter : view.filters)
        filters.append(filterToJson(filter));
    if (!filters.isEmpty())
        json.insert(QStringLiteral("filters"), filters);
    if (!view.search.isEmpty())
        json.insert(QStringLiteral("search"), view.search);
    if (!view.group.isEmpty())
        json.insert(QStringLiteral("group"), view.group);
    if (view.inForceOnly)
        json.insert(QStringLiteral("inForceOnly"), true);
    if (view.isDefault)
        json.insert(QStringLiteral("default"), true);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<TableView> viewFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject json = document.object();
    TableView view;
    view.name = json.value(QStringLiteral("name")).toString();
    if (view.name.isEmpty())
        return std::nullopt;
    for (const QJsonValue each : json.value(QStringLiteral("columns")).toArray())
        view.columns << each.toString();
    for (const QJsonValue each : json.value(QStringLiteral("sort")).toArray()) {
        const QString path = each.toString();
        const bool descending = path.startsWith(QLatin1Char('-'));
        view.sort.emplace_back(descending ? path.mid(1) : path, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    for (const QJsonValue each : json.value(QStringLiteral("filters")).toArray())
        if (auto filter = filterFromJson(each.toObject()))
            view.filters.push_back(*std::move(filter));
    view.search = json.value(QStringLiteral("search")).toString();
    view.group = json.value(QStringLiteral("group")).toString();
    view.inForceOnly = json.value(QStringLiteral("inForceOnly")).toBool();
    view.isDefault = json.value(QStringLiteral("default")).toBool();
    return view;
}

std::vector<SavedView> savedViews(const Snapshot &plan, const Kind &kind)
{
    std::vector<SavedView> views;
    if (plan.catalogue().indexOf(kindOf<Setting>()) < 0)
        return views;
    for (const Setting &setting : plan.all<Setting>())
        if (setting.key.startsWith(keyPrefix(kind)))
            if (auto view = viewFromText(setting.value))
                views.push_back({setting.id, *std::move(view)});
    std::sort(views.begin(), views.end(), [](const SavedView &a, const SavedView &b) {
        const int order = a.view.name.localeAwareCompare(b.view.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return views;
}

Result<Uuid> saveView(Workspace &workspace, const Kind &kind, TableView view)
{
    view.name = view.name.trimmed();
    if (view.name.isEmpty())
        return Error{ErrorCode::BadInput, tr("A view needs a name."), {}, {}};
    const Snapshot plan = workspace.snapshot();
    const std::vector<SavedView> views = savedViews(plan, kind);
    Edit edit = workspace.edit(tr("Save view %1").arg(view.name));
    Setting record;
    record.id = Uuid::create();
    record.key = keyPrefix(kind) + record.id.toHex();
    for (const SavedView &each : views) {
        const Setting *known = plan.find(Id<Setting>{each.id});
        if (each.view.name.compare(view.name, Qt::CaseInsensitive) == 0) {
            record = *known;
        } else if (view.isDefault && each.view.isDefault) {
            TableView former = each.view;
            former.isDefault = false;
            put(edit, *known, former);
        }
    }
    put(edit, record, view);
    TRYV(edit.commit());
    return record.id;
}

Result<> renameView(Workspace &workspace, const Kind &kind, const Uuid &id, const QString &name)
{
    const Snapshot plan = workspace.snapshot();
    const std::vector<SavedView> views = savedViews(plan, kind);
    const SavedView *found = find(views, id);
    if (!found)
        return gone();
    TableView view = found->view;
    view.name = name.trimmed();
    if (view.name.isEmpty())
        return Error{ErrorCode::BadInput, tr("A view needs a name."), {}, {}};
    for (const SavedView &each : views)
        if (each.id != id && each.view.name.compare(view.name, Qt::CaseInsensitive) == 0)
            return Error{ErrorCode::BadInput,
                         tr("There is a view “%1” already.").arg(each.view.name),
                         {},
                         tr("Choose another name.")};
    Edit edit = workspace.edit(tr("Rename view %1 to %2").arg(found->view.name, view.name));
    put(edit, *plan.find(Id<Setting>{id}), view);
    return done(edit.commit());
}

Result<> deleteView(Workspace &workspace, const Kind &kind, const Uuid &id)
{
    const std::vector<SavedView> views = savedViews(workspace.snapshot(), kind);
    const SavedView *found = find(views, id);
    if (!found)
        return gone();
    Edit edit = workspace.edit(tr("Delete view %1").arg(found->view.name));
    edit.remove(kindOf<Setting>(), id);
    return done(edit.commit());
}

Result<> setDefaultView(Workspace &workspace, const Kind &kind, const Uuid &id)
{
    const Snapshot plan = workspace.snapshot();
    Edit edit = workspace.edit(tr("Choose the view to begin with"));
    for (const SavedView &each : savedViews(plan, kind)) {
        if (each.view.isDefault == (each.id == id))
            continue;
        TableView view = each.view;
        view.isDefault = each.id == id;
        put(edit, *plan.find(Id<Setting>{each.id}), view);
    }
    return done(edit.commit());
}

} // namespace entente
