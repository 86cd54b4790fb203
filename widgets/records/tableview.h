// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workspace/workspace.h"
#include "widgets/records/columnfilter.h"

#include <vector>

namespace entente {

/// How a table of records is looked at: its columns, filters, order and groups. A plain value; a plan keeps
/// those that people save, as `setting` records that no file of tables carries.
struct TableView {
    QString name;
    QStringList columns = {}; ///< paths, in the order in which they stand; the kind's own order when empty
    std::vector<std::pair<QString, Qt::SortOrder>> sort = {};
    std::vector<ColumnFilter> filters = {};
    QString search = {};
    QString group = {}; ///< a path; empty for none
    bool inForceOnly = false;
    bool isDefault = false; ///< a table begins with it

    friend bool operator==(const TableView &, const TableView &) = default;
};

/// A view that the plan keeps, with its record.
struct SavedView {
    Uuid id;
    TableView view;
};

/// The views that @p plan keeps for @p kind, by name. What cannot be read is left out.
[[nodiscard]] std::vector<SavedView> savedViews(const Snapshot &plan, const Kind &kind);

/// Keeps @p view under its name, in place of the one of that name, as one edit. When it is the default, the
/// former default no longer is. Errors: those of an edit; BadInput for a name without letters.
Result<Uuid> saveView(Workspace &workspace, const Kind &kind, TableView view);
/// Gives a view another name. Errors: also NotFound; BadInput where another view has that name.
Result<> renameView(Workspace &workspace, const Kind &kind, const Uuid &id, const QString &name);
Result<> deleteView(Workspace &workspace, const Kind &kind, const Uuid &id);
/// Makes a view the one that a table begins with; a null id leaves none.
Result<> setDefaultView(Workspace &workspace, const Kind &kind, const Uuid &id);

[[nodiscard]] QString viewToText(const TableView &view);
/// Nothing when @p text is no view.
[[nodiscard]] std::optional<TableView> viewFromText(const QString &text);

} // namespace entente
