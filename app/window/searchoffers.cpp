// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchoffers.h"

#include "app/window/actions.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "widgets/frame/kindicon.h"

#include <QMenu>

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t mostOffers = 14;
constexpr std::size_t mostCommands = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QString iconOf(const QAction &action)
{
    const QString name = action.property("iconName").toString();
    return name.isEmpty() ? QStringLiteral("settings") : name;
}

/// Better matches have smaller ranks; beyond worst there is none.
constexpr int worst = 4;

int rankOf(const QString &key, const QString &name, const QString &text)
{
    if (key.compare(text, Qt::CaseInsensitive) == 0)
        return 0;
    if (key.startsWith(text, Qt::CaseInsensitive))
        return 1;
    if (name.startsWith(text, Qt::CaseInsensitive))
        return 2;
    if (key.contains(text, Qt::CaseInsensitive) || name.contains(text, Qt::CaseInsensitive))
        return 3;
    return worst;
}

struct Candidate {
    int rank;
    const Kind *kind;
    const Record *record;
};

} // namespace

std::vector<RecordMatch> matchingRecords(const Snapshot &plan, const QString &text, std::size_t most)
{
    std::vector<RecordMatch> result;
    if (text.isEmpty())
        return result;
    std::vector<Candidate> candidates;
    for (const Kind *kind : plan.catalogue().kinds()) {
        const Field *key = kind->keyField();
        const Field *name = kind->nameField();
        if (kind->internal || !key)
            continue;
        static const QString none;
        // One kind must not crowd out the others, nor a short text cost a walk through everything it fits.
        std::size_t weak = 0;
        plan.table(*kind).forEach([&](const Record &record) {
            const int rank = rankOf(key->get<QString>(record), name ? name->get<QString>(record) : none, text);
            if (rank < worst && (rank < 3 || ++weak <= most))
                candidates.push_back({rank, kind, &record});
        });
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.rank < b.rank; });
    if (candidates.size() > most)
        candidates.resize(most);
    for (const Candidate &each : candidates)
        result.push_back({{each.kind, each.record->id}, displayName(*each.kind, *each.record, references(plan))});
    return result;
}

std::vector<SearchOffer> searchOffers(const QString &text, const Actions &actions, PlanView &plan)
{
    std::vector<SearchOffer> offers;
    const auto fits = [&text](const QString &title) { return title.contains(text, Qt::CaseInsensitive); };
    const QList<QAction *> sections = actions.goTo->actions();
    for (QAction *action : sections)
        if (!action->isSeparator() && fits(action->text()) && offers.size() < mostOffers / 2)
            offers.push_back({action->text(), tr("section"), iconOf(*action), [action] { action->trigger(); }});
    std::size_t commands = 0;
    for (const auto &[path, action] : actions.listed()) {
        QString title = action->iconText();
        title.remove(QStringLiteral(" ...")).remove(QLatin1Char('&'));
        if (text.isEmpty() || sections.contains(action) || !action->isEnabled() || !fits(title) ||
            ++commands > mostCommands)
            continue;
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        offers.push_back(
            {title, key.isEmpty() ? tr("command") : key, iconOf(*action), [action = action] { action->trigger(); }});
    }
    for (const RecordMatch &match : matchingRecords(plan.workspace().snapshot(), text, mostOffers))
        offers.push_back({match.name, Kind::tr(match.record.kind->title), kindIconName(*match.record.kind),
                          [&plan, record = match.record] { plan.selection().jump(record); }});
    if (offers.size() > mostOffers)
        offers.resize(mostOffers);
    return offers;
}

} // namespace entente
