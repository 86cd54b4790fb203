// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/store.h"
#include "model/workspace/historyreader.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <future>
#include <memory>

class QLockFile;

namespace entente {

class Edit;
class IdentityIndex;

/// What an edit, an undo or a redo did to the plan; views update themselves from it.
struct ChangeEvent {
    ChangeSet changes;         ///< kinds, ids and both states of each record
    std::int64_t revision = 0; ///< of the snapshot that has them
};

/// An open plan. The only way to write is edit(); the only way to read is snapshot().
/// Lives in one thread; snapshots go anywhere.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// What the workspace needs from outside.
    struct Options {
        QString author; ///< written into the history
        std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
        Schema schema = Schema::current();
    };

    /// Creates the file at @p path and opens it. Errors: CannotWrite.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const QString &path, const Options &options);
    /// Opens a file for reading, or for writing where that is possible: when another program has it or
    /// the medium is read-only it is opened read-only, and readOnlyReason() says why.
    /// Errors: those of Store::open().
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString &path, Access access,
                                                                 const Options &options, Job &job);
    ~Workspace() override;

    [[nodiscard]] const QString &path() const { return path_; }
    /// The plan as it stands.
    [[nodiscard]] const Snapshot &snapshot() const { return snapshot_; }
    /// Empty when the plan can be changed, else a sentence that says why not.
    [[nodiscard]] const QString &readOnlyReason() const { return readOnlyReason_; }
    [[nodiscard]] bool isReadOnly() const { return !readOnlyReason_.isEmpty(); }

    /// Starts a change described by @p text, a sentence fragment such as "Move commitment". Nothing is
    /// written before Edit::commit(). One edit at a time.
    [[nodiscard]] Edit edit(const QString &text);

    [[nodiscard]] bool canUndo() const { return !isReadOnly() && !stacks_.undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !isReadOnly() && !stacks_.redo.empty(); }
    /// What undo() would take back, in the words of the edit; empty when there is nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// Takes back the last edit, as an entry of its own in the history. Works across closing.
    /// Errors: Refused when there is nothing, or it lies before a change of format; CannotWrite.
    Result<> undo();
    Result<> redo();

    /// Takes back history entry @p id alone, wherever it stands, through the inverse of its changeset: an entry of
    /// its own, which undo takes back. Of what undo() or redo() would take back next it is just that. What to say when
    /// it is refused: planRevert(). Errors: NotFound; Refused when later entries changed what it changed, or it lies
    /// before a change of format; Locked; CannotWrite. Nothing has changed then.
    Result<> revertEntry(std::int64_t id);

    [[nodiscard]] Result<std::vector<HistoryEntry>> history();
    /// For reading the history in any thread, with planhistory.h.
    [[nodiscard]] HistoryReader historyReader() const { return {path_, options_.schema, columnOrder_, readGate_}; }
    /// @return the first broken entry, or nothing. See verifyHistory().
    [[nodiscard]] Result<std::optional<std::int64_t>> verifyHistory(Job &job);
    /// Whether the file is sound, as far as SQLite's quick check tells; waits for it where it runs in
    /// the background. Errors: CannotOpen.
    [[nodiscard]] Result<> integrity();
    /// Writes a copy of the plan with its history to @p target. Errors: CannotWrite.
    [[nodiscard]] Result<> saveCopy(const QString &target);

signals:
    /// After every committed edit, undo and redo; snapshot() is the new one already.
    void changed(const entente::ChangeEvent &event);

private:
    friend class Edit;
    explicit Workspace(QString path, Options options);

    [[nodiscard]] Result<Store> reopened();
    /// Begins the store's transaction, once the check in the background has let go of the file.
    [[nodiscard]] Result<> begin();
    /// Rolls the open transaction back.
    void abandon();
    /// What the store's open transaction changes.
    struct PendingEdit {
        QByteArray changeset; ///< empty when nothing differs
        ChangeSet changes;
    };
    /// @p inserted are the new records of the transaction that the store listed apart.
    [[nodiscard]] Result<PendingEdit> pendingEdit(ChangeSet inserted) const;
    /// What the open transaction would change, once its records are known to be acceptable.
    [[nodiscard]] Result<ChangeSet> checkedChanges(ChangeSet inserted);
    /// Checks and commits the store's open transaction, advances the snapshot and tells the views.
    [[nodiscard]] Result<ChangeSet> finish(HistoryEntry entry, ChangeSet inserted = {});
    [[nodiscard]] Result<ChangeSet> changesOf(const Store::Pending &pending, ChangeSet inserted) const;
    [[nodiscard]] Result<> revert(std::int64_t entry, const QString &text);
    [[nodiscard]] Result<> checkRecords(const ChangeSet &changes);
    [[nodiscard]] IdentityIndex &identities(const Kind &kind);
    [[nodiscard]] QString textOfEntry(std::int64_t id) const;

    QString path_;
    Options options_;
    QString readOnlyReason_;
    std::unique_ptr<QLockFile> lock_;
    std::unique_ptr<Store> store_; ///< null when read-only: readers load and close
    Snapshot snapshot_;
    UndoStacks stacks_;
    std::unordered_map<std::int64_t, HistoryEntry> entries_; ///< those on the stacks
    std::unordered_map<const Kind *, std::unique_ptr<IdentityIndex>> identities_;
    std::shared_future<Result<>> integrity_;
    ColumnOrder columnOrder_;
    std::shared_ptr<std::mutex> readGate_ = std::make_shared<std::mutex>(); ///< see HistoryReader
    bool editing_ = false;
};

} // namespace entente
