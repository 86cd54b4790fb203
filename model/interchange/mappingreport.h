// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/interchange/mapping.h"

#include <QHash>

namespace entente {

/// Counts how often each rule of a mapping was applied, and keeps the first places; collects refusals.
class MappingReport
{
public:
    /// A rule; its number is for hit(). The same subject and text give the same number.
    int rule(ImportNote::Severity severity, const QString &subject, const QString &text)
    {
        const QString key = subject + QChar(0x1F) + text;
        const auto found = known_.constFind(key);
        if (found != known_.cend())
            return *found;
        notes_.push_back({severity, subject, text, 0, {}});
        known_.insert(key, int(notes_.size()) - 1);
        return int(notes_.size()) - 1;
    }

    /// As rule(), for texts that name a value of the data: after maxValues of them @p further stands for
    /// all others, so that a wrong column does not fill the report.
    int oneOfMany(ImportNote::Severity severity, const QString &subject, const QString &text, const QString &further)
    {
        if (known_.contains(subject + QChar(0x1F) + text))
            return rule(severity, subject, text);
        return rule(severity, subject, ++values_[subject] > maxValues ? further : text);
    }

    /// The rule was applied at line @p line of @p file.
    void hit(int rule, const QString &file, std::uint32_t line)
    {
        ImportNote &note = notes_[std::size_t(rule)];
        ++note.count;
        if (note.examples.size() >= ImportReport::maxExamples || line == 0)
            return;
        const QString place = placeText(file, line, 0);
        if (!note.examples.contains(place))
            note.examples << place;
    }

    /// A note that has been counted elsewhere.
    void add(const ImportNote &note)
    {
        ImportNote &mine = notes_[std::size_t(rule(note.severity, note.subject, note.text))];
        mine.count += note.count;
        mine.examples << note.examples;
    }

    void refuse(Error error)
    {
        ++refusedCount_;
        if (refused_.size() < MappedTables::maxRefused)
            refused_.push_back(std::move(error));
    }

    /// Moves everything that was applied at least once into @p tables.
    void finish(MappedTables &tables)
    {
        for (ImportNote &note : notes_)
            if (note.count > 0)
                tables.report.notes.push_back(std::move(note));
        tables.refused = std::move(refused_);
        tables.refusedCount = refusedCount_;
    }

private:
    std::vector<ImportNote> notes_;
    QHash<QString, int> known_;
    QHash<QString, int> values_;
    static constexpr int maxValues = 20;
    std::vector<Error> refused_;
    std::int64_t refusedCount_ = 0;
};

} // namespace entente
