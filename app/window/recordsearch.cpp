// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordsearch.h"

#include "app/window/jobrunner.h"
#include "model/analysis/check/fix.h"

namespace entente {

namespace {

const QString indexTopic = QStringLiteral("search index");
const QString searchTopic = QStringLiteral("search");

} // namespace

RecordSearch::RecordSearch(Workspace &workspace, JobRunner &runner, QObject *parent)
    : QObject(parent), workspace_(workspace), runner_(runner)
{
    connect(&workspace_, &Workspace::changed, this, [this](const ChangeEvent &event) {
        unread_ = joined(unread_, event.changes);
        catchUp();
    });
    build();
}

void RecordSearch::build()
{
    using Index = std::shared_ptr<SearchIndex>;
    building_ = true;
    unread_ = {};
    runner_.run<Index>(
        indexTopic, tr("Reading all texts"), workspace_.snapshot(),
        [](const Snapshot &plan, Job &job) { return SearchIndex::build(plan, job); }, this,
        [this](Result<Index> built) {
            building_ = false;
            if (!built.has_value()) {
                failure_ = built.assume_error();
                emit changed();
                return;
            }
            index_ = std::move(built).assume_value();
            emit changed();
            catchUp();
        });
}

void RecordSearch::catchUp()
{
    // Building goes on with the plan it began with; what happened since is read when it is done. Where the person
    // stopped it, it begins again with the next edit or question.
    if (building_ && runner_.isBusy(indexTopic))
        return;
    if (!index_ || index_->isStale())
        return build();
    if (!unread_.isEmpty())
        follow();
}

void RecordSearch::follow()
{
    // A newer edit replaces this; its changes hold these.
    runner_.run<std::int64_t>(
        indexTopic, tr("Reading what changed"), workspace_.snapshot(),
        [index = index_, changes = unread_](const Snapshot &plan, Job &job) -> Result<std::int64_t> {
            TRYV(index->advance(changes, plan, job));
            return plan.revision();
        },
        this,
        [this](Result<std::int64_t> read) {
            if (!read.has_value())
                return;
            unread_ = {};
            emit changed();
        });
}

void RecordSearch::find(const SearchQuery &query, const Snapshot &visible, QObject *receiver,
                        std::function<void(SearchResult)> found)
{
    if (!index_) {
        stop();
        if (!failure_)
            catchUp();
        return found({});
    }
    if (!runner_.isBusy(indexTopic))
        catchUp(); // where the person stopped it
    runner_.run<SearchResult>(
        searchTopic, tr("Searching"), visible,
        [index = index_, query](const Snapshot &plan, Job &job) { return index->search(query, plan, job); }, receiver,
        [found = std::move(found)](Result<SearchResult> result) {
            found(result.has_value() ? std::move(result).assume_value() : SearchResult{});
        });
}

void RecordSearch::stop()
{
    runner_.cancel(searchTopic);
}

} // namespace entente

#include "moc_recordsearch.cpp"
