// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/wildcard.h"

#include <QChar>

namespace entente {

char16_t foldedUnit(char16_t unit)
{
    if (unit < 128)
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
    return QChar(unit).toCaseFolded().unicode();
}

Wildcard::Wildcard(QStringView pattern)
{
    for (const QChar c : pattern)
        if (pattern_.empty() || c != QLatin1Char('*') || pattern_.back() != u'*')
            pattern_ += foldedUnit(c.unicode());
    while (!pattern_.empty() && pattern_.front() == u'*')
        pattern_.erase(pattern_.begin());
    while (!pattern_.empty() && pattern_.back() == u'*')
        pattern_.pop_back();
}

bool Wildcard::isIn(QStringView text) const
{
    // As if the pattern had a star before and behind it. After a failure only the last star has to give:
    // what an earlier one could still try, the later one covers.
    const auto size = qsizetype(pattern_.size());
    qsizetype at = 0;        // in the text
    qsizetype next = 0;      // in the pattern
    qsizetype retryText = 0; // where the last star began to stand for nothing
    qsizetype retryNext = 0; // what follows that star
    while (next < size) {
        const char16_t wanted = pattern_[std::size_t(next)];
        if (wanted == u'*') {
            retryNext = ++next;
            retryText = at;
        } else if (at < text.size() && (wanted == u'?' || foldedUnit(text.utf16()[at]) == wanted)) {
            ++at;
            ++next;
        } else if (retryText < text.size()) {
            at = ++retryText;
            next = retryNext;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace entente
