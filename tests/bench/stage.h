// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/result.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <vector>

namespace entente {

/// The value of @p result; ends the program with its message when there is none.
template<class T>
T valueOf(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message()));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).assume_value();
}

template<class Work>
double secondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

inline void printStage(const char *name, double seconds, std::size_t rows)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %9.5f s %9zu rows   peak %4ld MB\n", name, seconds, rows, usage.ru_maxrss / 1024);
}

inline void printMedian(const char *name, std::vector<double> seconds)
{
    std::nth_element(seconds.begin(), seconds.begin() + std::ptrdiff_t(seconds.size() / 2), seconds.end());
    printStage(name, seconds[seconds.size() / 2], 1);
}

/// Measures from its construction to done().
class Stage
{
public:
    explicit Stage(const char *name) : name_(name) { timer_.start(); }
    void done(std::size_t rows) const { printStage(name_, double(timer_.nsecsElapsed()) / 1e9, rows); }

private:
    const char *name_;
    QElapsedTimer timer_;
};

} // namespace entente
