// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/edit.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Workspace", text);
}

} // namespace

Edit::Edit(Workspace &workspace, QString text) : workspace_(&workspace), text_(std::move(text))
{
    Q_ASSERT_X(!workspace.editing_, "Workspace::edit", "one edit at a time");
    workspace.editing_ = true;
    if (workspace.isReadOnly())
        state_ =
            Error{ErrorCode::Locked, workspace.readOnlyReason(), workspace.path(), tr("Save a copy and work on that.")};
    else
        state_ = workspace.store_->begin();
}

Edit::Edit(Edit &&other) noexcept
    : workspace_(std::exchange(other.workspace_, nullptr))
    , text_(std::move(other.text_))
    , written_(std::move(other.written_))
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
    written_.erase(record.id); // what was applied before is not what stands now
    if (state_.has_value())
        state_ = workspace_->store_->put(kind, record);
}

void Edit::remove(const Kind &kind, const Uuid &id)
{
    written_.erase(id);
    if (state_.has_value())
        state_ = workspace_->store_->remove(kind, id);
}

void Edit::apply(const ChangeSet &changes)
{
    for (const Change &change : changes.changes) {
        if (change.after) {
            put(*change.kind, *change.after);
            written_[change.id] = change.after;
        } else {
            remove(*change.kind, change.id);
        }
    }
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
    return workspace->finish(std::move(entry), written_);
}

Result<ChangeSet> Edit::capture()
{
    Workspace *workspace = std::exchange(workspace_, nullptr);
    Q_ASSERT_X(workspace, "Edit::capture", "an edit is captured once");
    workspace->editing_ = false;
    auto captured =
        state_.has_error() ? Result<Workspace::CheckedEdit>(state_.assume_error()) : workspace->check(written_);
    workspace->abandon();
    if (captured.has_error())
        return captured.assume_error();
    return std::move(captured.assume_value().changes);
}

} // namespace entente
