// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

namespace entente {

/// The way long work hears that it should stop, and tells how far it is.
/// One job belongs to one piece of work; cancel() may come from any thread, the rest from the worker.
class Job
{
public:
    /// Called from the worker's thread with a fraction from 0 to 1, at most about a hundred times.
    using Progress = std::function<void(double fraction)>;

    Job() = default;
    /// @param stop cancels this job and all others that look at it once it is true; outlives the job.
    explicit Job(Progress progress, const std::atomic<bool> *stop = nullptr)
        : progress_(std::move(progress)), stop_(stop)
    {
    }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    void cancel() { cancelled_.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const
    {
        return cancelled_.load(std::memory_order_relaxed) || (stop_ && stop_->load(std::memory_order_relaxed));
    }

    /// Reports that @p done of @p total is behind us. Cheap enough for an inner loop.
    void report(double done, double total)
    {
        const double fraction = total > 0 ? done / total : 0;
        if (!progress_ || fraction < next_)
            return;
        next_ = fraction + 0.01;
        progress_(fraction);
    }

private:
    Progress progress_;
    const std::atomic<bool> *stop_ = nullptr;
    double next_ = 0;
    std::atomic<bool> cancelled_{false};
};

} // namespace entente
