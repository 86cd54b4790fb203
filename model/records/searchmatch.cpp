// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/searchmatch.h"

#include <algorithm>

namespace entente {

namespace {

constexpr qsizetype longestPlace = 120; ///< characters of a text that are shown
constexpr qsizetype leadIn = 40;        ///< of them before the first match

/// What one field says about the query.
struct FieldMatch {
    const Field *field = nullptr;
    QString text;
    std::vector<char> found; ///< a word of the query each: 0 no, 1 begins a word, 2 is one
    std::vector<TextSpan> marks;
};

FieldMatch matchOf(const QStringList &query, const Field &field, QString text)
{
    FieldMatch result{&field, std::move(text), std::vector<char>(std::size_t(query.size()), 0), {}};
    for (const Word &word : wordsOf(result.text)) {
        bool marked = false;
        for (qsizetype i = 0; i < query.size(); ++i) {
            if (!word.folded.startsWith(query[i]))
                continue;
            char &found = result.found[std::size_t(i)];
            found = std::max(found, word.folded.size() == query[i].size() ? char(2) : char(1));
            marked = true;
        }
        if (marked)
            result.marks.push_back({word.start, word.length});
    }
    return result;
}

SearchPlace placeOf(FieldMatch match)
{
    SearchPlace place{match.field, std::move(match.text), std::move(match.marks)};
    for (QChar &c : place.text)
        if (c.isSpace())
            c = QLatin1Char(' ');
    if (place.text.size() <= longestPlace)
        return place;
    // From a little before the first match, whole words where there are any.
    const qsizetype first = place.marks.empty() ? 0 : place.marks.front().start;
    qsizetype start = std::max<qsizetype>(0, first - leadIn);
    if (start > 0)
        if (const auto blank = place.text.indexOf(QLatin1Char(' '), start); blank >= 0 && blank < first)
            start = blank + 1;
    qsizetype end = std::min(place.text.size(), start + longestPlace);
    if (end < place.text.size())
        if (const auto blank = place.text.lastIndexOf(QLatin1Char(' '), end); blank > start + longestPlace / 2)
            end = blank;
    const auto splits = [&](qsizetype at) {
        return at > 0 && at < place.text.size() && place.text[at].isLowSurrogate() &&
               place.text[at - 1].isHighSurrogate();
    };
    start -= splits(start) ? 1 : 0;
    end -= splits(end) ? 1 : 0;
    const QString before = start > 0 ? QString(QChar(0x2026)) : QString();
    const QString after = end < place.text.size() ? QString(QChar(0x2026)) : QString();
    std::vector<TextSpan> marks;
    for (const TextSpan &mark : place.marks)
        if (mark.start >= start && mark.start < end)
            marks.push_back({mark.start - start + before.size(), std::min(mark.length, end - mark.start)});
    place.text = before + place.text.mid(start, end - start) + after;
    place.marks = std::move(marks);
    return place;
}

/// As few of @p matches as show every word, the fullest first.
std::vector<SearchPlace> placesOf(std::vector<FieldMatch> matches, std::size_t words)
{
    std::vector<SearchPlace> places;
    std::vector<bool> shown(words, false);
    for (;;) {
        int best = 0;
        FieldMatch *fullest = nullptr;
        for (FieldMatch &match : matches) {
            int adds = 0;
            for (std::size_t i = 0; i < words; ++i)
                adds += !shown[i] && match.found[i] ? 1 : 0;
            if (adds > best) {
                best = adds;
                fullest = &match;
            }
        }
        if (!fullest)
            return places;
        for (std::size_t i = 0; i < words; ++i)
            shown[i] = shown[i] || fullest->found[i];
        places.push_back(placeOf(std::move(*fullest)));
        fullest->found.assign(words, 0);
    }
}

} // namespace

QString keyWord(QStringView key)
{
    QString joined;
    for (const Word &word : wordsOf(key))
        joined += word.folded;
    joined.truncate(longestWord);
    return joined;
}

SearchWords::SearchWords(QStringView query) : joined_(keyWord(query))
{
    for (const Word &word : wordsOf(query))
        if (!words_.contains(word.folded))
            words_ << word.folded;
}

std::vector<TextSpan> SearchWords::marks(QStringView text) const
{
    std::vector<TextSpan> marks;
    for (const Word &word : wordsOf(text))
        if (std::any_of(words_.begin(), words_.end(),
                        [&](const QString &each) { return word.folded.startsWith(each); }))
            marks.push_back({word.start, word.length});
    return marks;
}

std::optional<SearchHit> SearchWords::match(const Kind &kind, const Record &record, const Snapshot &plan) const
{
    if (isEmpty() || !isSearched(kind))
        return std::nullopt;
    const std::size_t count = std::size_t(words_.size());
    const Field *key = kind.keyField();
    const Field *name = kind.nameField();
    SearchHit hit{{&kind, record.id}, SearchRank::Text, 0, {}};
    std::vector<FieldMatch> matches;
    std::vector<char> inName(count, 0);
    std::vector<char> found(count, 0);
    const auto look = [&](const Field &field) {
        FieldMatch match = matchOf(words_, field, searchText(field, record, plan));
        if (match.marks.empty())
            return;
        for (std::size_t i = 0; i < count; ++i) {
            found[i] = std::max(found[i], match.found[i]);
            if (&field == key || &field == name)
                inName[i] = std::max(inName[i], match.found[i]);
        }
        matches.push_back(std::move(match));
    };
    // Key and name first: where a word stands in several fields, that is where people look.
    for (const Field *field : {key, name})
        if (field && isSearched(*field) && !(field == name && name == key))
            look(*field);
    for (const Field &field : kind.fields)
        if (isSearched(field) && &field != key && &field != name)
            look(field);

    const auto all = [](const std::vector<char> &each) {
        return std::all_of(each.begin(), each.end(), [](char how) { return how != 0; });
    };
    const QString whole = key ? keyWord(key->get<QString>(record)) : QString();
    const bool isKey = !whole.isEmpty() && whole.startsWith(joined_);
    if (!isKey && !all(found))
        return std::nullopt;
    if (isKey)
        hit.rank = whole == joined_ ? SearchRank::Key : SearchRank::KeyBegins;
    else if (all(inName))
        hit.rank = SearchRank::Name;
    hit.wholeWords = int(std::count(found.begin(), found.end(), char(2)));
    if (isKey && !all(inName)) {
        FieldMatch written{key, key->get<QString>(record), {}, {}};
        written.marks = {{0, written.text.size()}};
        hit.places = {placeOf(std::move(written))};
    } else {
        hit.places = placesOf(std::move(matches), count);
    }
    return hit;
}

} // namespace entente
