// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workspace/workspace.h"

#include "model/records/identity.h"
#include "model/workspace/edit.h"

#include <QFileInfo>
#include <QLockFile>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// Files up to this size are checked while opening, larger ones beside the work that follows.
constexpr qint64 checkedAtOnce = 16LL * 1024 * 1024;

/// An edit of so many records is worth a second thread.
constexpr std::size_t worthAThread = 20000;

/// Whether a label's release set holds an empty id. It could be written, but never read again.
bool namesNoOne(const Label &label)
{
    if (label.isEmpty() || !label.parts().releasableTo)
        return false;
    const std::vector<Uuid> &to = *label.parts().releasableTo;
    return std::any_of(to.begin(), to.end(), [](const Uuid &id) { return id.isNull(); });
}

QString lockPath(const QString &path)
{
    return path + QStringLiteral(".lock");
}

/// Who has the file open, from the lock beside it.
QString lockedReason(const QLockFile &lock, const QString &path)
{
    qint64 process = 0;
    QString host;
    QString program;
    const bool known = lock.getLockInfo(&process, &host, &program);
    const QString owner = QFileInfo(lockPath(path)).owner();
    if (!known)
        return tr("another program has this workspace open.");
    return tr("%1 has this workspace open on %2 (%3, process %4).")
        .arg(owner.isEmpty() ? tr("somebody") : owner, host, program)
        .arg(process);
}

} // namespace

Workspace::Workspace(QString path, Options options)
    : path_(std::move(path)), options_(std::move(options)), snapshot_(options_.schema.catalogue)
{
}

Workspace::~Workspace()
{
    if (integrity_.valid())
        integrity_.wait();
    store_.reset(); // before the lock goes
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Options &options)
{
    TRYV(Store::create(path, options.schema));
    Job job;
    return open(path, Access::ReadWrite, options, job);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access, const Options &options, Job &job)
{
    TRYV(readHeader(path));
    std::unique_ptr<Workspace> workspace(new Workspace(path, options));
    auto lock = std::make_unique<QLockFile>(lockPath(QFileInfo(path).canonicalFilePath()));
    lock->setStaleLockTime(0); // only a process that is gone loses its lock, not one that takes long
    if (!QFileInfo(path).isWritable()) {
        workspace->readOnlyReason_ = tr("the file may not be written.");
    } else if (lock->tryLock(0)) {
        if (access == Access::ReadWrite) {
            workspace->lock_ = std::move(lock);
        } else {
            workspace->readOnlyReason_ = tr("it was opened for reading.");
            // What a crash left beside the file is taken in now, so that reading leaves nothing there.
            if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
                if (auto leftover = Database::open(path, Access::ReadWrite); leftover.has_value())
                    leftover.assume_value().settle();
            lock->unlock();
        }
    } else if (lock->error() == QLockFile::LockFailedError) {
        workspace->readOnlyReason_ = lockedReason(*lock, QFileInfo(path).canonicalFilePath());
    } else {
        workspace->readOnlyReason_ = tr("its folder may not be written.");
    }

    const Access actual = workspace->isReadOnly() ? Access::ReadOnly : Access::ReadWrite;
    TRY(Store store, Store::open(path, actual, options.schema));
    if (QFileInfo(path).size() <= checkedAtOnce) {
        TRYV(store.quickCheck());
    } else {
        workspace->integrity_ = std::async(std::launch::async, [path]() -> Result<> {
                                    TRY(Database database, Database::open(path, Access::ReadOnly));
                                    return quickCheck(database);
                                }).share();
    }
    TRY(workspace->snapshot_, store.load(job));
    TRY(const std::vector<HistoryEntry> entries, store.history());
    for (const HistoryEntry &entry : entries) {
        workspace->stacks_.follow(entry);
        workspace->entries_[entry.id] = entry;
    }
    workspace->columnOrder_ = store.columnOrder();
    if (!workspace->isReadOnly())
        workspace->store_ = std::make_unique<Store>(std::move(store));
    return workspace;
}

Edit Workspace::edit(const QString &text)
{
    return Edit(*this, text);
}

IdentityIndex &Workspace::identities(const Kind &kind)
{
    auto &slot = identities_[&kind];
    if (!slot)
        slot = std::make_unique<IdentityIndex>(kind, snapshot_.table(kind));
    return *slot;
}

Result<> Workspace::checkRecords(const ChangeSet &changes)
{
    for (const Change &change : changes.changes)
        if (change.before)
            identities(*change.kind).remove(*change.before);
    for (const Change &change : changes.changes) {
        if (!change.after)
            continue;
        const Kind &kind = *change.kind;
        for (const Field &field : kind.fields)
            if (field.required && isEmptyValue(field, *change.after))
                return Error{
                    ErrorCode::Refused,
                    tr("a %1 needs a value for \"%2\".").arg(Kind::tr(kind.title).toLower(), Kind::tr(field.title)),
                    displayName(kind, *change.after, references(snapshot_)),
                    tr("Fill it in, or leave the record out.")};
        if (namesNoOne(change.after->label))
            return Error{ErrorCode::Refused,
                         tr("the label of a %1 releases it to somebody who has no identifier.")
                             .arg(Kind::tr(kind.title).toLower()),
                         displayName(kind, *change.after, references(snapshot_)),
                         tr("Choose the members and alliances of the label again.")};
        IdentityIndex &index = identities(kind);
        if (const Record *other = index.find(*change.after, change.id))
            return Error{ErrorCode::Refused,
                         tr("there is a %1 \"%2\" already.")
                             .arg(Kind::tr(kind.title).toLower(), identityText(kind, *other, references(snapshot_))),
                         {},
                         tr("Choose another key.")};
        index.add(*change.after);
    }
    return ok();
}

Result<ChangeSet> Workspace::changesOf(const Store::Pending &pending, ChangeSet inserted) const
{
    const ColumnOrder &order = store_->columnOrder();
    if (inserted.isEmpty())
        return decodeChangeset(snapshot_, pending.changeset, order, path_);
    if (pending.seen.isEmpty())
        return inserted;
    // A new record may have been changed again in the same edit: then the whole tells what came of it.
    std::vector<Uuid> ids;
    ids.reserve(inserted.changes.size());
    for (const Change &change : inserted.changes)
        ids.push_back(change.id);
    std::sort(ids.begin(), ids.end());
    TRY(const std::vector<Uuid> changed, changedIds(pending.seen, path_));
    if (std::any_of(changed.begin(), changed.end(),
                    [&](const Uuid &id) { return std::binary_search(ids.begin(), ids.end(), id); }))
        return decodeChangeset(snapshot_, pending.changeset, order, path_);
    TRY(ChangeSet seen, decodeChangeset(snapshot_, pending.seen, order, path_));
    std::move(seen.changes.begin(), seen.changes.end(), std::back_inserter(inserted.changes));
    return inserted;
}

Result<> Workspace::begin()
{
    TRYV(integrity());
    const std::lock_guard nobodyReads(*readGate_);
    return store_->begin();
}

void Workspace::abandon()
{
    if (store_)
        store_->rollback();
    identities_.clear(); // they may have followed what is not going to happen
}

Result<Workspace::PendingEdit> Workspace::pendingEdit(ChangeSet inserted) const
{
    PendingEdit edit;
    TRY(Store::Pending pending, store_->pending());
    if (!pending.changeset.isEmpty()) {
        TRY(edit.changes, changesOf(pending, std::move(inserted)));
    }
    edit.changeset = std::move(pending.changeset);
    return edit;
}

Result<ChangeSet> Workspace::checkedChanges(ChangeSet inserted)
{
    TRY(PendingEdit edit, pendingEdit(std::move(inserted)));
    TRYV(checkRecords(edit.changes));
    return std::move(edit.changes);
}

Result<ChangeSet> Workspace::finish(HistoryEntry entry, ChangeSet inserted)
{
    const auto giveUp = [this](const Error &error) {
        abandon();
        return error;
    };
    auto pending = pendingEdit(std::move(inserted));
    if (pending.has_error())
        return giveUp(pending.assume_error());
    auto &[changeset, changes] = pending.assume_value();
    if (changeset.isEmpty()) {
        store_->rollback();
        return ChangeSet{};
    }
    const std::int64_t revision = snapshot_.revision() + 1;
    Snapshot next(snapshot_.catalogue());
    const auto check = [&, &made = changes]() -> Result<> {
        TRYV(checkRecords(made));
        next = snapshot_.advanced(made, revision);
        return ok();
    };
    // Of a large edit the records are checked while its entry is hashed and written.
    std::future<Result<>> checked =
        std::async(changes.changes.size() < worthAThread ? std::launch::deferred : std::launch::async, check);

    entry.time = options_.clock().toUTC().toString(Qt::ISODateWithMs);
    entry.author = options_.author;
    auto recorded = store_->record(std::move(entry), changeset);
    const auto sane = checked.get();
    if (sane.has_error())
        return giveUp(sane.assume_error());
    if (recorded.has_error())
        return giveUp(recorded.assume_error());
    const auto committed = store_->commit();
    if (committed.has_error())
        return giveUp(committed.assume_error());
    const HistoryEntry &done = recorded.assume_value();
    Q_ASSERT(done.id == revision);
    stacks_.follow(done);
    entries_[done.id] = done;
    snapshot_ = std::move(next);
    ChangeEvent event{std::move(changes), done.id};
    emit changed(event);
    return std::move(event.changes);
}

QString Workspace::textOfEntry(std::int64_t id) const
{
    const auto found = entries_.find(id);
    return found == entries_.end() ? QString() : found->second.text;
}

QString Workspace::undoText() const
{
    return stacks_.undo.empty() ? QString() : textOfEntry(stacks_.undo.back());
}

QString Workspace::redoText() const
{
    if (stacks_.redo.empty())
        return {};
    // The top of the redo stack is an undo; what it reverted is what would be done again.
    const auto undone = entries_.find(stacks_.redo.back());
    return undone == entries_.end() ? QString() : textOfEntry(undone->second.reverts.value_or(0));
}

Result<> Workspace::undo()
{
    if (!canUndo())
        return Error{ErrorCode::Refused, tr("there is nothing to undo."), {}, {}};
    return revert(stacks_.undo.back(), undoText());
}

Result<> Workspace::redo()
{
    if (!canRedo())
        return Error{ErrorCode::Refused, tr("there is nothing to redo."), {}, {}};
    return revert(stacks_.redo.back(), redoText());
}

Result<> Workspace::revert(std::int64_t entry, const QString &text)
{
    const HistoryEntry &reverted = entries_.at(entry);
    if (const int barrier = options_.schema.barrierAfter(reverted.schema))
        return Error{ErrorCode::Refused,
                     tr("\"%1\" was done before the file was brought to format %2, and cannot be taken back past that.")
                         .arg(text)
                         .arg(barrier),
                     {},
                     tr("The copy made before that change of format still has it.")};
    TRYV(begin());
    const auto applied = store_->revert(entry);
    if (applied.has_error()) {
        store_->rollback();
        return applied.assume_error();
    }
    HistoryEntry undo;
    undo.text = text;
    undo.reverts = entry;
    TRYV(finish(std::move(undo)));
    return ok();
}

Result<> Workspace::revertEntry(std::int64_t id)
{
    if (isReadOnly())
        return Error{ErrorCode::Locked, readOnlyReason(), path_, tr("Save a copy and work on that.")};
    if (!entries_.contains(id))
        return Error{ErrorCode::NotFound, tr("the history has no entry %1.").arg(id), path_, {}};
    // The newest on a stack is what undo or redo would take back: then it is that, in its words.
    if (!stacks_.undo.empty() && stacks_.undo.back() == id)
        return undo();
    if (!stacks_.redo.empty() && stacks_.redo.back() == id)
        return redo();
    return revert(id, tr("Revert: %1").arg(textOfEntry(id)));
}

Result<Store> Workspace::reopened()
{
    return Store::open(path_, Access::ReadOnly, options_.schema);
}

Result<std::vector<HistoryEntry>> Workspace::history()
{
    if (store_)
        return store_->history();
    TRY(Store store, reopened());
    return store.history();
}

Result<std::optional<std::int64_t>> Workspace::verifyHistory(Job &job)
{
    if (store_)
        return store_->verifyHistory(job);
    TRY(Store store, reopened());
    return store.verifyHistory(job);
}

Result<> Workspace::integrity()
{
    return integrity_.valid() ? integrity_.get() : ok();
}

Result<> Workspace::saveCopy(const QString &target)
{
    if (QFileInfo(target) == QFileInfo(path_))
        return Error{ErrorCode::CannotWrite, tr("a copy cannot take the place of the plan itself."), target,
                     tr("Choose another name.")};
    if (store_)
        return store_->saveCopy(target);
    TRY(Store store, reopened());
    return store.saveCopy(target);
}

} // namespace entente

#include "moc_workspace.cpp"
