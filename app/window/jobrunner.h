// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/foundation/result.h"
#include "model/records/snapshot.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace entente {

/// The one way in which the window works in the background. Work has a topic ("gaps", "findings"): newer
/// work of a topic cancels the older, whose result is dropped even if it arrives. Results are handed over
/// in the runner's own thread.
class JobRunner final : public QObject
{
    Q_OBJECT

public:
    /// Work shorter than this shows no progress.
    static constexpr int quietMilliseconds = 500;

    explicit JobRunner(QObject *parent = nullptr);
    /// Cancels everything and waits for it.
    ~JobRunner() override;

    /// Runs @p work on @p plan in a thread of the pool and gives its result to @p done, unless newer work
    /// of @p topic was asked for, it was cancelled here, or @p receiver is gone by then.
    /// @param title says what is happening, e.g. "Looking for gaps".
    template<class T>
    void run(const QString &topic, const QString &title, Snapshot plan,
             std::function<Result<T>(const Snapshot &, Job &)> work, QObject *receiver,
             std::function<void(Result<T>)> done)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        start(
            topic, title,
            [result, work = std::move(work), plan = std::move(plan)](Job &job) { result->emplace(work(plan, job)); },
            [result, done = std::move(done), receiver = QPointer<QObject>(receiver)] {
                if (receiver && result->has_value())
                    done(std::move(**result));
            });
    }

    /// Cancels the work of @p topic; its result is dropped.
    void cancel(const QString &topic);
    void cancelAll();
    /// Cancels everything and waits until no thread works for this runner.
    void stop();

    [[nodiscard]] bool isBusy() const { return !running_.isEmpty(); }
    [[nodiscard]] bool isBusy(const QString &topic) const { return running_.contains(topic); }

signals:
    /// Work has taken longer than quietMilliseconds; @p fraction from 0 to 1.
    void progress(const QString &topic, const QString &title, double fraction);
    /// The work that progress() spoke of is over.
    void finished(const QString &topic);

private:
    struct Running {
        quint64 generation = 0;
        QString title;
        std::shared_ptr<Job> job;
        double fraction = 0;
        std::shared_ptr<QTimer> quiet; ///< runs until progress is shown
        bool shown = false;
    };
    void start(const QString &topic, const QString &title, std::function<void(Job &)> work,
               std::function<void()> deliver);
    void finish(const QString &topic, quint64 generation, const std::function<void()> &deliver);
    void report(const QString &topic, quint64 generation, double fraction);
    void end(const QString &topic);

    QThreadPool pool_;
    QHash<QString, Running> running_;
    quint64 generation_ = 0;
};

} // namespace entente
