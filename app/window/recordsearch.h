// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/searchindex.h"
#include "model/workspace/workspace.h"

#include <QObject>

#include <functional>

namespace entente {

class JobRunner;

/// Finds records of an open plan by any of their words, off the window's thread. Its index is built when the plan
/// is opened and follows each edit, undo and redo a moment later.
class RecordSearch final : public QObject
{
    Q_OBJECT

public:
    RecordSearch(Workspace &workspace, JobRunner &runner, QObject *parent = nullptr);

    /// Every text has been read once.
    [[nodiscard]] bool isReady() const { return index_ != nullptr; }
    /// Why there is no index, where reading the texts failed.
    [[nodiscard]] const std::optional<Error> &failure() const { return failure_; }
    /// Looks for @p query among the records of @p visible and hands over what it finds, in this thread. A newer
    /// question takes the place of an older one, which is then not answered. Nothing is found before isReady().
    void find(const SearchQuery &query, const Snapshot &visible, QObject *receiver,
              std::function<void(SearchResult)> found);
    /// Forgets a question that is not answered yet.
    void stop();

signals:
    /// There may be something else to find now.
    void changed();

private:
    void build();
    void follow();
    void catchUp();

    Workspace &workspace_;
    JobRunner &runner_;
    std::shared_ptr<SearchIndex> index_; ///< null until it is built
    ChangeSet unread_;                   ///< what the plan has gone through since
    bool building_ = false;
    std::optional<Error> failure_;
};

} // namespace entente
