// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stopsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace entente {

namespace {

constexpr std::array stopping{SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches nothing but static storage, and may touch nothing in it that locks.
std::atomic<bool> wasReceived{false};
std::atomic<int> lastSignal{0};
std::array<int, 2> wakeUp{-1, -1};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void handle(int signal)
{
    const int error = errno;
    lastSignal.store(signal);
    wasReceived.store(true);
    const char byte = 0;
    // A full pipe has woken the event loop already.
    [[maybe_unused]] const auto written = write(wakeUp[1], &byte, 1);
    errno = error;
}

} // namespace

StopSignals::StopSignals()
{
    // Without the pipe the flag still stops the commands, and the second signal the window.
    (void)pipe2(wakeUp.data(), O_CLOEXEC | O_NONBLOCK);
    for (const int signal : stopping) {
        struct sigaction action = {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler == SIG_IGN)
            continue; // as nohup wants it
        action = {};
        action.sa_handler = handle;
        action.sa_flags = int(SA_RESETHAND) | SA_RESTART;
        sigaction(signal, &action, nullptr);
    }
}

StopSignals::~StopSignals()
{
    for (const int signal : stopping) {
        struct sigaction action = {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler == handle)
            std::signal(signal, SIG_DFL);
    }
    for (int &end : wakeUp)
        if (end >= 0)
            close(std::exchange(end, -1));
}

const std::atomic<bool> &StopSignals::received()
{
    return wasReceived;
}

void StopSignals::whenReceived(QCoreApplication &application, const std::function<void()> &stop)
{
    if (wakeUp[0] < 0)
        return;
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier, stop] {
        notifier->setEnabled(false);
        stop();
    });
}

void StopSignals::endBySignal()
{
    const int signal = lastSignal.load();
    if (signal == 0)
        return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace entente
