// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>

class QCoreApplication;

namespace entente {

/// Hears the signals that ask the program to end (SIGINT, SIGTERM, SIGHUP) as long as it lives, so that an
/// open plan is closed and nothing but the one file remains. A signal that comes a second time ends the
/// program at once, as it would have without this. One in a program: signals belong to the process.
class StopSignals
{
public:
    StopSignals();
    /// Gives the signals back to what they did before.
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    /// True from the first signal on; for work that looks at it now and then, such as a Job.
    [[nodiscard]] static const std::atomic<bool> &received();
    /// Calls @p stop once from the event loop of @p application when a signal has come.
    static void whenReceived(QCoreApplication &application, const std::function<void()> &stop);
    /// Ends the program by the signal that came, so that whoever started it sees what ended it.
    static void endBySignal();
};

} // namespace entente
