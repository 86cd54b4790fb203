// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/searchoffers.h"

#include "app/window/actions.h"
#include "app/window/planview.h"
#include "model/records/identity.h"
#include "widgets/figures/views.h"
#include "widgets/frame/kindicon.h"

#include <QMenu>

#include <algorithm>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

QString iconOf(const QAction &action)
{
    const QString name = action.property("iconName").toString();
    return name.isEmpty() ? QStringLiteral("settings") : name;
}

QString plainTitle(const QAction &action)
{
    QString title = action.iconText();
    return title.remove(QStringLiteral(" ...")).remove(QLatin1Char('&'));
}

/// Every word looked for begins a word of the title.
bool fits(const SearchWords &words, const QString &title)
{
    const auto there = wordsOf(title);
    return std::all_of(words.words().begin(), words.words().end(), [&](const QString &word) {
        return std::any_of(there.begin(), there.end(), [&](const Word &each) { return each.folded.startsWith(word); });
    });
}

SearchOffer recordOffer(const AnyId &id, const Record &record, const Snapshot &plan, PlanView &view)
{
    SearchOffer offer;
    offer.title = displayName(*id.kind, record, references(plan));
    offer.detail = Kind::tr(id.kind->title);
    offer.icon = kindIconName(*id.kind);
    offer.choose = [&view, id] { view.selection().jump(id); };
    return offer;
}

/// Why @p action cannot be used now; empty where it can.
QString refusalOf(const QAction &action, const Actions &actions, const PlanView &view)
{
    if (action.isEnabled())
        return {};
    const Workspace &workspace = view.workspace();
    const bool writes = &action == actions.undo || &action == actions.redo || &action == actions.importFolder ||
                        &action == actions.importFile || &action == actions.importMapped;
    if (writes && workspace.isReadOnly())
        return tr("Read only: %1").arg(workspace.readOnlyReason());
    if (&action == actions.undo)
        return tr("There is nothing to undo.");
    if (&action == actions.redo)
        return tr("There is nothing to redo.");
    if (&action == actions.back || &action == actions.forward)
        return tr("You have not been anywhere there.");
    if (&action == actions.exportFigure)
        return tr("No figure is on show. Go to a section that has one first.");
    return tr("This cannot be used here.");
}

} // namespace

std::vector<SearchOffer> recordOffers(const SearchWords &words, const SearchResult &found, const Snapshot &plan,
                                      PlanView &view)
{
    std::vector<SearchOffer> offers;
    for (const SearchHit &hit : found.hits) {
        const RecordPtr record = plan.find(hit.record);
        if (!record)
            continue;
        SearchOffer offer = recordOffer(hit.record, *record, plan, view);
        offer.group = tr("Records");
        offer.titleMarks = words.marks(offer.title);
        // The title has key and name; what is elsewhere is said below it.
        for (const SearchPlace &place : hit.places) {
            if (place.field == hit.record.kind->keyField() || place.field == hit.record.kind->nameField())
                continue;
            offer.place = Kind::tr(place.field->title);
            offer.text = place.text;
            offer.textMarks = place.marks;
            break;
        }
        offers.push_back(std::move(offer));
    }
    if (found.more && !offers.empty()) {
        SearchOffer more;
        more.group = tr("Records");
        more.title = tr("There are more. Another word narrows them down.");
        more.icon = QStringLiteral("filter");
        offers.push_back(std::move(more));
    }
    return offers;
}

std::vector<SearchOffer> recentOffers(const std::vector<AnyId> &recent, const Snapshot &plan, PlanView &view)
{
    std::vector<SearchOffer> offers;
    for (const AnyId &id : recent)
        if (const RecordPtr record = plan.find(id)) {
            offers.push_back(recordOffer(id, *record, plan, view));
            offers.back().group = tr("Recent");
        }
    return offers;
}

std::vector<SearchOffer> viewOffers(const SearchWords &words, const Actions &actions, PlanView &view)
{
    std::vector<SearchOffer> offers;
    const auto add = [&](const QString &title, const QString &icon, const QString &detail,
                         std::function<void()> choose) {
        SearchOffer offer;
        offer.group = tr("Views");
        offer.title = title;
        offer.titleMarks = words.marks(title);
        offer.icon = icon;
        offer.detail = detail;
        offer.choose = std::move(choose);
        offers.push_back(std::move(offer));
    };
    for (QAction *action : actions.goTo->actions())
        if (!action->isSeparator() && fits(words, action->text())) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            add(action->text(), iconOf(*action), keys.isEmpty() ? tr("section") : keys,
                [action] { action->trigger(); });
        }
    if (words.isEmpty())
        return offers;
    for (const ViewDescription &figure : figureViews()) {
        if (!fits(words, figure.title) || std::any_of(offers.begin(), offers.end(), [&](const SearchOffer &each) {
                return each.title == figure.title;
            }))
            continue;
        // A figure stands in the section whose name it begins with; supply is what the gaps are made of.
        QString id = figure.name == QLatin1String("supply") ? section::gaps : QString();
        for (const SectionDescription &each : view.sections())
            if (figure.name.startsWith(each.entry.id))
                id = each.entry.id;
        if (!id.isEmpty())
            add(figure.title, QStringLiteral("chart"), tr("figure"), [&view, id] { view.showSection(id); });
    }
    return offers;
}

std::vector<SearchOffer> actionOffers(const SearchWords &words, const Actions &actions, const PlanView &view)
{
    std::vector<SearchOffer> offers;
    if (words.isEmpty())
        return offers;
    const QList<QAction *> sections = actions.goTo->actions();
    for (const auto &[path, action] : actions.listed()) {
        const QString title = plainTitle(*action);
        // By its menu too: "export" finds the formats of "Export plan".
        const QString menu = path.section(QStringLiteral(" > "), -1);
        if (sections.contains(action) || action == actions.find ||
            (!fits(words, title) && !fits(words, menu + QLatin1Char(' ') + title)))
            continue;
        SearchOffer offer;
        offer.group = action->isCheckable() ? tr("Settings") : tr("Actions");
        offer.title = path.contains(QLatin1Char('>')) ? tr("%1: %2").arg(menu, title) : title;
        offer.titleMarks = words.marks(offer.title);
        offer.detail = action->shortcut().toString(QKeySequence::NativeText);
        if (offer.detail.isEmpty())
            offer.detail = path.section(QStringLiteral(" > "), 0, 0);
        offer.icon = iconOf(*action);
        offer.refusal = refusalOf(*action, actions, view);
        offer.choose = [action = action] { action->trigger(); };
        offers.push_back(std::move(offer));
    }
    // What can be done first; settings last.
    std::stable_sort(offers.begin(), offers.end(), [](const SearchOffer &a, const SearchOffer &b) {
        const bool aSetting = a.group == tr("Settings");
        const bool bSetting = b.group == tr("Settings");
        return aSetting != bSetting ? bSetting : a.refusal.isEmpty() && !b.refusal.isEmpty();
    });
    return offers;
}

} // namespace entente
