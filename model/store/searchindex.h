// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/records/searchmatch.h"

#include <memory>

namespace entente {

/// What is looked for.
struct SearchQuery {
    QString text;
    const Kind *kind = nullptr; ///< records of this kind only; null for all
    std::size_t limit = 20;     ///< most hits
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< best first
    bool more = false;           ///< there are others beyond the limit
};

/// A full-text index (SQLite FTS5) over every text of every record of an open plan: see searchText().
///
/// It lives in memory, beside the workspace and not in it. In the file it would have to be written by every import,
/// recorded or kept from being recorded by the session, migrated, allowed for in the strict check of the schema, and
/// would be missing on a read-only file of the first format. Measured with tests/bench/bench_search: building takes
/// 0.5 s and 17 MB for 135,000 records, 4.3 s and 33 MB for 900,000, which is more than their whole import may take;
/// in the background, from a snapshot, nobody waits for it. From a keystroke to its result takes at most 9 ms then;
/// following an edit 1 ms, or 80 ms where a name changed that others are read by.
///
/// The index only proposes: each record it names is read again in the plan that is asked about, so that an index
/// behind or ahead of that plan, or a plan from which an audience hides records, never gives a false hit. So
/// nothing is ever taken out of it: a changed record is written a second time, and the whole is written anew
/// by whoever owns it when isStale().
///
/// Thread-safe; one search at a time.
class SearchIndex
{
public:
    /// Reads all of @p plan. Errors: Cancelled; CannotOpen where SQLite lacks FTS5 or memory.
    [[nodiscard]] static Result<std::shared_ptr<SearchIndex>> build(const Snapshot &plan, Job &job);
    ~SearchIndex();
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// Reads what @p changes, which led to @p plan, made different. Cheap for an edit; reading every reference once
    /// where a name changed. Errors: as build(); it may then lack some of the changes, and can be advanced again.
    [[nodiscard]] Result<> advance(const ChangeSet &changes, const Snapshot &plan, Job &job);
    /// So much was written twice that building it anew is worth it.
    [[nodiscard]] bool isStale() const;

    /// The records of @p plan that match: every word of the query begins a word of one of its texts, or all of them
    /// together begin its key. First those whose key it is, then those whose key begins so, then those with
    /// all words in key and name, then the rest; among equals those with more whole words, then in the
    /// order of the kinds. A query without a letter or digit finds nothing. Of very many that match
    /// equally well some are left out before they are put in order: then `more` is set.
    /// @param plan what may be found: as a rule the plan the index was made of, as its audience sees it.
    /// Errors: Cancelled.
    [[nodiscard]] Result<SearchResult> search(const SearchQuery &query, const Snapshot &plan, Job &job) const;

private:
    struct Private;
    explicit SearchIndex(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d_;
};

} // namespace entente
