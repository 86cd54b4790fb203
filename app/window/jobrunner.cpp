// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobrunner.h"

#include <QMetaObject>
#include <QThread>

namespace entente {

JobRunner::JobRunner(QObject *parent) : QObject(parent)
{
    // Cancelled work still holds its thread until it notices; newer work must not wait for it.
    pool_.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    stop();
}

void JobRunner::start(const QString &topic, const QString &title, std::function<void(Job &)> work,
                      std::function<void()> deliver)
{
    cancel(topic);
    const quint64 generation = ++generation_;
    Running running;
    running.generation = generation;
    running.title = title;
    running.job = std::make_shared<Job>([this, topic, generation](double fraction) {
        QMetaObject::invokeMethod(
            this, [this, topic, generation, fraction] { report(topic, generation, fraction); }, Qt::QueuedConnection);
    });
    // Whoever hears of progress may cancel, inside this timer's own signal.
    running.quiet = std::shared_ptr<QTimer>(new QTimer, [](QTimer *timer) { timer->deleteLater(); });
    running.quiet->setSingleShot(true);
    connect(running.quiet.get(), &QTimer::timeout, this, [this, topic] {
        const auto found = running_.find(topic);
        if (found == running_.end())
            return;
        found->shown = true;
        emit progress(topic, found->title, found->fraction);
    });
    running.quiet->start(quietMilliseconds);
    running_.insert(topic, running);
    pool_.start([this, topic, generation, job = running.job, work = std::move(work), deliver = std::move(deliver)] {
        if (!job->isCancelled())
            work(*job);
        // The runner outlives its threads: its destructor waits for them.
        QMetaObject::invokeMethod(
            this, [this, topic, generation, deliver] { finish(topic, generation, deliver); }, Qt::QueuedConnection);
    });
}

void JobRunner::report(const QString &topic, quint64 generation, double fraction)
{
    const auto found = running_.find(topic);
    if (found == running_.end() || found->generation != generation)
        return;
    found->fraction = fraction;
    if (found->shown)
        emit progress(topic, found->title, fraction);
}

void JobRunner::finish(const QString &topic, quint64 generation, const std::function<void()> &deliver)
{
    const auto found = running_.constFind(topic);
    if (found == running_.constEnd() || found->generation != generation)
        return; // stale
    end(topic);
    deliver();
}

void JobRunner::end(const QString &topic)
{
    const Running running = running_.take(topic);
    if (running.quiet)
        running.quiet->stop();
    if (running.shown)
        emit finished(topic);
}

void JobRunner::cancel(const QString &topic)
{
    const auto found = running_.constFind(topic);
    if (found == running_.constEnd())
        return;
    found->job->cancel();
    end(topic);
}

void JobRunner::cancelAll()
{
    const QStringList topics = running_.keys();
    for (const QString &topic : topics)
        cancel(topic);
}

void JobRunner::stop()
{
    cancelAll();
    pool_.waitForDone();
}

} // namespace entente

#include "moc_jobrunner.cpp"
