// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace entente {

/// Items are handed out in runs of this many.
inline constexpr std::size_t chunkItems = 32;

[[nodiscard]] inline std::size_t chunkCount(std::size_t items)
{
    return (items + chunkItems - 1) / chunkItems;
}

/// The error of work that was cancelled.
[[nodiscard]] inline Error cancelledError()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("Job", "Cancelled."), {}, {}};
}

/// Works on @p items in up to @p threads threads. Each thread calls @p makeWorker() for a worker of its
/// own and then worker(chunk, first, last) for one run of items after the other. Few items stay in
/// the calling thread, which alone reports progress. Returns false when @p job was cancelled.
template<class MakeWorker>
bool inChunks(std::size_t items, int threads, Job &job, MakeWorker makeWorker)
{
    const std::size_t chunks = chunkCount(items);
    std::atomic<std::size_t> next{0};
    const auto work = [&](bool reports) {
        auto worker = makeWorker();
        for (std::size_t chunk = next++; chunk < chunks && !job.isCancelled(); chunk = next++) {
            worker(chunk, chunk * chunkItems, std::min(items, (chunk + 1) * chunkItems));
            if (reports)
                job.report(double(chunk), double(chunks));
        }
    };
    // A thread costs some tens of microseconds: not worth it for a few leaves.
    const std::size_t helpers = chunks < 16 ? 0 : std::size_t(std::max(threads, 1)) - 1;
    std::vector<std::jthread> others;
    for (std::size_t i = 0; i < helpers; ++i)
        others.emplace_back(work, false);
    work(true);
    others.clear(); // joins
    if (job.isCancelled())
        return false;
    job.report(1, 1); // also where the others were so quick that nothing was left for this thread
    return true;
}

} // namespace entente
