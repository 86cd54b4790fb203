// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/check/likeness.h"
#include "model/analysis/check/rules.h"
#include "model/records/identity.h"

#include <algorithm>

namespace entente {

namespace {

void identityKey(const CheckContext &, const Kind &kind, const Record &record, std::vector<std::uint64_t> &keys)
{
    if (!kind.identity().empty())
        keys.push_back(identityHash(kind, record));
}

void findSameIdentity(const CheckRule &self, const CheckContext &, const Kind &kind, CheckRule::Alike alike,
                      Findings &findings)
{
    // Equal hashes are nearly always equal identities; each is compared with the first like it.
    for (std::size_t other = 1; other < alike.size(); ++other)
        for (std::size_t one = 0; one < other; ++one)
            if (sameIdentity(kind, *alike[one].record, *alike[other].record)) {
                findings.add(self, {{&kind, alike[other].record->id}, {&kind, alike[one].record->id}},
                             {QLatin1String(kind.name)}, int(kind.identity().front() - kind.fields.data()));
                break;
            }
}

void findLikely(const CheckRule &self, const CheckContext &context, const Kind &kind, CheckRule::Alike alike,
                Findings &findings)
{
    // In the order of their days, each with the next few only: a series of a hundred exercises of one name is
    // looked through in a hundred steps, not ten thousand.
    constexpr std::size_t nextFew = 8;
    std::vector<const Record *> records;
    for (const RecordLists::Entry &entry : alike)
        records.push_back(entry.record);
    std::stable_sort(records.begin(), records.end(), [&](const Record *a, const Record *b) {
        return kind.period(*a).range().from < kind.period(*b).range().from;
    });
    for (std::size_t i = 0; i < records.size(); ++i)
        for (std::size_t j = i + 1; j < std::min(records.size(), i + 1 + nextFew); ++j) {
            const auto [one, other] =
                std::minmax(records[i], records[j], [](const Record *a, const Record *b) { return a->id < b->id; });
            if (areLikelyOne(context, kind, *one, *other))
                findings.add(self, {{&kind, other->id}, {&kind, one->id}}, {},
                             int(kind.nameField() - kind.fields.data()));
        }
}

/// What makes two contributions the same offer: all they say but key, label, source and note.
template<class Visit>
void forEachOffered(const Kind &kind, Visit visit)
{
    for (const Field &field : kind.fields)
        if (&field != kind.keyField() && &field < &kind.fields[std::size_t(kind.indexOf(u"label"))])
            visit(field);
}

void offerKey(const CheckContext &, const Kind &, const Record &record, std::vector<std::uint64_t> &keys)
{
    const auto &offer = static_cast<const Contribution &>(record);
    if (!offer.quantity || offer.member.isNull() || offer.capability.isNull())
        return;
    keys.push_back(mixed(mixed(UuidHash{}(offer.member.uuid), UuidHash{}(offer.capability.uuid)),
                         std::hash<double>{}(*offer.quantity)));
}

void findSameOffer(const CheckRule &self, const CheckContext &, const Kind &kind, CheckRule::Alike alike,
                   Findings &findings)
{
    const auto isSame = [&](const Record &a, const Record &b) {
        bool same = true;
        forEachOffered(kind, [&](const Field &field) { same = same && sameValue(field, a, b); });
        return same;
    };
    // Those that are the same lie side by side once sorted by the rest of what they say.
    std::vector<const Record *> records;
    for (const RecordLists::Entry &entry : alike)
        records.push_back(entry.record);
    std::stable_sort(records.begin(), records.end(), [](const Record *a, const Record *b) {
        const auto &one = static_cast<const Contribution &>(*a);
        const auto &other = static_cast<const Contribution &>(*b);
        return std::tuple(one.period.range().from, one.period.range().until, one.noticeDays, one.status.word,
                          one.agreements) < std::tuple(other.period.range().from, other.period.range().until,
                                                       other.noticeDays, other.status.word, other.agreements);
    });
    for (std::size_t i = 1; i < records.size(); ++i)
        if (isSame(*records[i - 1], *records[i]))
            findings.add(self, {{&kind, records[i]->id}, {&kind, records[i - 1]->id}});
}

const CheckRule duplicate =
    Rule({"duplicate-identity", Severity::Error, QT_TRANSLATE_NOOP("Findings", "Two records claim the same identity"),
          QT_TRANSLATE_NOOP("Findings", "Files and commands cannot tell them apart, and quantities may "
                                        "count twice. Rename or delete one of them, or merge the two."),
          QT_TRANSLATE_NOOP("Findings", "There are two records %1.")})
        .alike({}, identityKey, findSameIdentity)
        .readsAll()
        .merged();
const CheckRule likely =
    Rule({"likely-duplicate", Severity::Warning, QT_TRANSLATE_NOOP("Findings", "Two records that look like one"),
          QT_TRANSLATE_NOOP("Findings",
                            "Their names are alike, and their days and those who take part do not differ. Merge them, "
                            "which keeps everything that refers to either, or tell them apart by their names."),
          QT_TRANSLATE_NOOP("Findings", "%1 looks like %2.")})
        .alike({&kindOf<Member>, &kindOf<Alliance>, &kindOf<Framework>, &kindOf<Capability>, &kindOf<Situation>,
                &kindOf<Agreement>, &kindOf<Exercise>},
               likenessKeys, findLikely)
        .reads<&Member::name, &Member::iso3, &Member::kind, &Member::period>()
        .reads<&Alliance::name, &Alliance::period>()
        .reads<&Framework::name>()
        .reads<&Capability::name, &Capability::framework, &Capability::parent>()
        .reads<&Situation::name, &Situation::period>()
        .reads<&Agreement::title, &Agreement::type, &Agreement::signedOn, &Agreement::period>()
        .reads<&Exercise::title, &Exercise::period>()
        .reads<&Party::agreement, &Party::member>({to<&Party::agreement>()})
        .reads<&Participation::exercise, &Participation::member>({to<&Participation::exercise>()})
        .merged();
const CheckRule sameOffer =
    Rule({"contribution-twice", Severity::Info, QT_TRANSLATE_NOOP("Findings", "Two contributions that say the same"),
          QT_TRANSLATE_NOOP("Findings", "Only their keys differ; both count. Merge them unless there are two."),
          QT_TRANSLATE_NOOP("Findings", "%1 offers the same as %2.")})
        .alike({&kindOf<Contribution>}, offerKey, findSameOffer)
        .reads<&Contribution::member, &Contribution::capability, &Contribution::quantity, &Contribution::noticeDays,
               &Contribution::status, &Contribution::period, &Contribution::agreements>()
        .about<&Contribution::quantity>()
        .merged();

} // namespace

std::vector<const CheckRule *> duplicateRules()
{
    return {&duplicate, &likely, &sameOffer};
}

} // namespace entente
