// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/edit.h"

namespace entente {

Edit::Edit(Workspace &workspace, QString text) : workspace_(&workspace), text_(std::move(text))
{
    Q_ASSERT_X(!workspace.editing_, "Workspace::edit", "one edit at a time");
    workspace.editing_ = true;
    if (workspace.isReadOnly())
        state_ =
            Error{ErrorCode::Locked, workspace.readOnlyReason(), workspace.path(), tr("Save a copy and work on that.")};
    else
        state_ = workspace.begin();
}

Edit::Edit(Edit &&other) noexcept
    : workspace_(std::exchange(other.workspace_, nullptr))
    , text_(std::move(other.text_))
    , inserted_(std::move(other.inserted_))
    , state_(std::move(other.state_))
{
}

Edit::~Edit()
{
    if (!workspace_)
        return;
    if (workspace_->store_)
        workspace_->store_->rollback();
    workspace_->editing_ = false;
}

void Edit::put(const Kind &kind, const Record &record)
{
    if (state_.has_value())
        state_ = workspace_->store_->put(kind, record);
}

void Edit::remove(const Kind &kind, const Uuid &id)
{
    if (state_.has_value())
        state_ = workspace_->store_->remove(kind, id);
}

void Edit::apply(ChangeSet changes)
{
    if (state_.has_error())
        return;
    const auto quick = workspace_->store_->insert(changes);
    if (quick.has_error()) {
        state_ = quick.assume_error();
        return;
    }
    const auto isOld = [](const Change &change) { return change.before || !change.after; };
    for (const Change &change : changes.changes) {
        if (change.after && change.before)
            put(*change.kind, *change.after);
        else if (!change.after)
            remove(*change.kind, change.id);
    }
    if (!quick.assume_value())
        return;
    std::erase_if(changes.changes, isOld);
    if (inserted_.isEmpty())
        inserted_ = std::move(changes);
    else
        std::move(changes.changes.begin(), changes.changes.end(), std::back_inserter(inserted_.changes));
}

Result<ChangeSet> Edit::commit()
{
    Workspace *workspace = std::exchange(workspace_, nullptr);
    Q_ASSERT_X(workspace, "Edit::commit", "an edit is committed once");
    workspace->editing_ = false;
    if (state_.has_error()) {
        if (workspace->store_)
            workspace->store_->rollback();
        return state_.assume_error();
    }
    HistoryEntry entry;
    entry.text = text_;
    return workspace->finish(std::move(entry), std::move(inserted_));
}

Result<ChangeSet> Edit::capture()
{
    Workspace *workspace = std::exchange(workspace_, nullptr);
    Q_ASSERT_X(workspace, "Edit::capture", "an edit is captured once");
    workspace->editing_ = false;
    auto captured =
        state_.has_error() ? Result<ChangeSet>(state_.assume_error()) : workspace->checkedChanges(std::move(inserted_));
    workspace->abandon();
    return captured;
}

} // namespace entente
