// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>

#include <utility>

namespace entente {

/// What went wrong, coarsely: enough for a caller to decide, and for the command line's exit code.
enum class ErrorCode {
    Cancelled,   ///< the job was cancelled; nothing changed
    WrongUse,    ///< the caller asked for something that does not exist
    BadInput,    ///< a file or value from outside is not acceptable; nothing changed
    NotFound,    ///< a file or record is not there
    CannotOpen,  ///< the workspace cannot be read
    CannotWrite, ///< the workspace or an output file cannot be written
    Locked,      ///< another program has the workspace open for writing
    Refused,     ///< the operation is understood and not allowed (an undo past a barrier, a missing label)
};

/// An error as a value: what happened, where, and what the reader can do about it.
/// The three texts are sentences for people, already translated.
struct Error {
    ErrorCode code = ErrorCode::BadInput;
    QString what;
    QString where;  ///< file, or file:line:column, or a record's key; empty where there is none
    QString remedy; ///< what to do; empty where there is nothing to suggest

    /// The parts in reading order: "where: what. remedy", without those that are empty.
    [[nodiscard]] QString message() const;
};

/// A value of type T, or an Error. Asking for the wrong one of the two terminates the program: it
/// is a programmer's mistake, never a way of handling errors.
template<class T = void>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::terminate>;

/// The successful Result<void>.
[[nodiscard]] inline auto ok()
{
    return boost::outcome_v2::success();
}

} // namespace entente

#define ENTENTE_JOIN_(a, b) a##b
#define ENTENTE_JOIN(a, b) ENTENTE_JOIN_(a, b)
#define ENTENTE_TRY_(name, declaration, ...)                                                                           \
    auto &&name = (__VA_ARGS__);                                                                                       \
    if (!name.has_value())                                                                                             \
        return std::move(name).assume_error();                                                                         \
    declaration = std::move(name).assume_value()
#define ENTENTE_TRYV_(name, ...)                                                                                       \
    do {                                                                                                               \
        auto &&name = (__VA_ARGS__);                                                                                   \
        if (!name.has_value())                                                                                         \
            return std::move(name).assume_error();                                                                     \
    } while (false)

/// `TRY(auto x, f());` declares x with the value of f(), or returns f()'s error from this function.
#define TRY(declaration, ...) ENTENTE_TRY_(ENTENTE_JOIN(tried_, __COUNTER__), declaration, __VA_ARGS__)
/// `TRYV(f());` returns f()'s error from this function, if it has one.
#define TRYV(...) ENTENTE_TRYV_(ENTENTE_JOIN(tried_, __COUNTER__), __VA_ARGS__)
