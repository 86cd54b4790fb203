// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/palette.h"

#include "app/window/planview.h"
#include "app/window/searchoffers.h"
#include "widgets/frame/lensbar.h"

#include <algorithm>

namespace entente {

namespace {

/// What is looked for: "agreement: nor" is "nor" among the agreements.
SearchQuery queryOf(const QString &text, const Catalogue &catalogue)
{
    SearchQuery query{text, nullptr, Palette::mostRecords};
    const auto colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0)
        return query;
    const QString word = text.left(colon).trimmed();
    for (const Kind *kind : catalogue.kinds())
        for (const QString &name : {QString::fromLatin1(kind->name), QString::fromLatin1(kind->plural),
                                    Kind::tr(kind->title), Kind::tr(kind->titlePlural)})
            if (!kind->internal && name.compare(word, Qt::CaseInsensitive) == 0) {
                query.kind = kind;
                query.text = text.mid(colon + 1);
                return query;
            }
    return query;
}

void append(std::vector<SearchOffer> &offers, std::vector<SearchOffer> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(offers));
}

} // namespace

Palette::Palette(Actions &actions, PlanView &view) : QObject(&view), actions_(actions), view_(view)
{
    SearchField &field = view_.lensBar().search();
    field.setProvider([this](const QString &text, const SearchField::Give &give) { answer(text, give); });
    connect(&view_.recordSearch(), &RecordSearch::changed, &field, &SearchField::askAgain);
    connect(&view_.selection(), &SelectionState::changed, this,
            [this](const Selection &selection) { remember(selection.record); });
}

void Palette::answer(const QString &text, const SearchField::Give &give)
{
    const Snapshot plan = view_.context().view().plan;
    const SearchQuery query = queryOf(text, plan.catalogue());
    const SearchWords words(query.text);
    std::vector<SearchOffer> others;
    if (!query.kind) {
        // A text of signs only finds nothing, an empty one everything.
        if (words.isEmpty() && !text.isEmpty())
            return view_.recordSearch().stop(), give({});
        others = viewOffers(words, actions_, view_);
        append(others, actionOffers(words, actions_, view_));
    }
    if (words.isEmpty()) {
        view_.recordSearch().stop();
        std::vector<SearchOffer> offers = recentOffers(recent_, plan, view_);
        append(offers, std::move(others));
        return give(std::move(offers));
    }
    const auto found = [this, give, words, plan, others](const SearchResult &result) {
        std::vector<SearchOffer> offers = recordOffers(words, result, plan, view_);
        RecordSearch &search = view_.recordSearch();
        if (!search.isReady()) {
            SearchOffer waiting;
            waiting.group = tr("Records");
            waiting.title = search.failure() ? search.failure()->message() : tr("Still reading the plan ...");
            waiting.icon = QStringLiteral("info");
            offers.push_back(std::move(waiting));
        }
        // A key typed in full is a record; else a view or an action of that name is nearer than a text that has it.
        const bool byName = result.hits.empty() || result.hits.front().rank > SearchRank::KeyBegins;
        std::vector<SearchOffer> rest = others;
        if (byName && !rest.empty()) {
            append(rest, std::move(offers));
            return give(std::move(rest));
        }
        append(offers, std::move(rest));
        give(std::move(offers));
    };
    view_.recordSearch().find(query, plan, this, found);
}

void Palette::remember(const AnyId &record)
{
    if (record.isEmpty())
        return;
    std::erase(recent_, record);
    recent_.insert(recent_.begin(), record);
    if (recent_.size() > mostRecent)
        recent_.resize(mostRecent);
}

} // namespace entente

#include "moc_palette.cpp"
