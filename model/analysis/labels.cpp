// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/labels.h"

#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <algorithm>
#include <set>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

const std::vector<QString> &defaultLevels()
{
    static const std::vector<QString> levels{QStringLiteral("UNCLASSIFIED"), QStringLiteral("RESTRICTED"),
                                             QStringLiteral("CONFIDENTIAL"), QStringLiteral("SECRET"),
                                             QStringLiteral("TOP SECRET")};
    return levels;
}

QString settingValue(const Snapshot &plan, const char *key)
{
    for (const Setting &setting : plan.all<Setting>())
        if (setting.key == QLatin1String(key))
            return setting.value;
    return {};
}

std::pair<QString, QString> policyAndLevel(QStringView text)
{
    const auto slash = text.indexOf(QLatin1Char('/'));
    if (slash <= 0)
        return {};
    return {text.left(slash).trimmed().toString(), text.mid(slash + 1).trimmed().toString()};
}

QString written(const Label::Parts &parts)
{
    return parts.policy + QLatin1Char('/') + parts.level;
}

QString joinedNotes(const QString &a, const QString &b)
{
    if (a.isEmpty() || a == b)
        return b;
    if (b.isEmpty())
        return a;
    QStringList notes = a.split(QStringLiteral("; "));
    for (const QString &note : b.split(QStringLiteral("; ")))
        if (!notes.contains(note))
            notes << note;
    notes.sort(); // so that the order of combining does not show
    return notes.join(QStringLiteral("; "));
}

} // namespace

LabelAlgebra::LabelAlgebra(const Snapshot &plan)
{
    if (const auto label = labelFromStorage(settingValue(plan, settingDefaultLabel)))
        default_ = label.value();

    for (const QString &line : settingValue(plan, settingLabelLevels).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto colon = line.indexOf(QLatin1Char(':'));
        if (colon <= 0)
            continue;
        std::vector<QString> &levels = levels_[line.left(colon).trimmed()];
        for (const QString &level : line.mid(colon + 1).split(QLatin1Char('<'), Qt::SkipEmptyParts))
            levels.push_back(level.trimmed());
    }

    for (const QString &line :
         settingValue(plan, settingLabelEquivalence).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        std::vector<std::pair<QString, QString>> equal;
        for (const QString &side : line.split(QLatin1Char('='), Qt::SkipEmptyParts))
            if (auto level = policyAndLevel(side); !level.first.isEmpty())
                equal.push_back(std::move(level));
        // The equation joins the classes of all its sides into one.
        std::vector<std::pair<QString, QString>> joined;
        for (const auto &level : equal) {
            if (const auto known = classes_.find(level); known != classes_.end()) {
                auto &members = classMembers_[std::size_t(known->second)];
                joined.insert(joined.end(), members.begin(), members.end());
                members.clear();
            } else {
                joined.push_back(level);
            }
        }
        std::sort(joined.begin(), joined.end());
        joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
        for (const auto &level : joined)
            classes_[level] = int(classMembers_.size());
        classMembers_.push_back(std::move(joined));
    }

    for (const Membership &membership : plan.all<Membership>()) {
        if (!(membership.role == u"member"))
            continue;
        auto place = std::lower_bound(alliances_.begin(), alliances_.end(), membership.alliance.uuid,
                                      [](const auto &entry, const Uuid &id) { return entry.first < id; });
        if (place == alliances_.end() || place->first != membership.alliance.uuid)
            place = alliances_.insert(place, {membership.alliance.uuid, {}});
        place->second.push_back({membership.member.uuid, membership.period.range()});
    }
    // An alliance without members still stands for nobody, not for a member of that id.
    for (const Alliance &alliance : plan.all<Alliance>()) {
        const auto place = std::lower_bound(alliances_.begin(), alliances_.end(), alliance.id,
                                            [](const auto &entry, const Uuid &id) { return entry.first < id; });
        if (place == alliances_.end() || place->first != alliance.id)
            alliances_.insert(place, {alliance.id, {}});
    }
}

const std::vector<QString> &LabelAlgebra::levels(const QString &policy) const
{
    const auto own = levels_.find(policy);
    return own == levels_.end() ? defaultLevels() : own->second;
}

std::vector<QString> LabelAlgebra::policies() const
{
    std::vector<QString> policies;
    if (!default_.isEmpty())
        policies.push_back(default_.parts().policy);
    for (const auto &[policy, levels] : levels_)
        policies.push_back(policy);
    for (const auto &[level, place] : classes_)
        policies.push_back(level.first);
    std::sort(policies.begin(), policies.end());
    policies.erase(std::unique(policies.begin(), policies.end()), policies.end());
    return policies;
}

std::vector<std::pair<QString, QString>> LabelAlgebra::equivalents(const QString &policy, const QString &level) const
{
    const auto known = classes_.find({policy, level});
    if (known == classes_.end())
        return {};
    std::vector<std::pair<QString, QString>> same = classMembers_[std::size_t(known->second)];
    std::erase(same, std::pair(policy, level));
    return same;
}

int LabelAlgebra::rank(QStringView policy, QStringView level) const
{
    const std::vector<QString> &known = levels(policy.toString());
    const auto found = std::find(known.begin(), known.end(), level);
    return found == known.end() ? -1 : int(found - known.begin());
}

QString LabelAlgebra::translated(const QString &from, const QString &level, const QString &policy) const
{
    const auto known = classes_.find({from, level});
    if (known == classes_.end())
        return {};
    // Where a class holds two levels of one policy, the higher is the careful reading.
    QString best;
    for (const auto &[otherPolicy, otherLevel] : classMembers_[std::size_t(known->second)])
        if (otherPolicy == policy && (best.isEmpty() || rank(policy, otherLevel) > rank(policy, best)))
            best = otherLevel;
    return best;
}

std::vector<Uuid> LabelAlgebra::expanded(const std::vector<Uuid> &releasableTo, Day asOf) const
{
    std::vector<Uuid> members;
    for (const Uuid &id : releasableTo) {
        const auto alliance =
            std::lower_bound(alliances_.begin(), alliances_.end(), id,
                             [](const auto &entry, const Uuid &value) { return entry.first < value; });
        if (alliance == alliances_.end() || alliance->first != id) {
            members.push_back(id);
            continue;
        }
        for (const Belonging &belonging : alliance->second)
            if (belonging.range.contains(asOf))
                members.push_back(belonging.member);
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    return members;
}

std::optional<int> LabelAlgebra::difference(const Label &a, const Label &b) const
{
    const Label::Parts &first = a.parts();
    const Label::Parts &second = b.parts();
    if (rank(first.policy, first.level) < 0 || rank(second.policy, second.level) < 0)
        return std::nullopt;
    if (first.policy == second.policy)
        return rank(first.policy, first.level) - rank(second.policy, second.level);
    if (const QString here = translated(second.policy, second.level, first.policy); !here.isEmpty())
        return rank(first.policy, first.level) - rank(first.policy, here);
    if (const QString there = translated(first.policy, first.level, second.policy); !there.isEmpty())
        return rank(second.policy, there) - rank(second.policy, second.level);
    return std::nullopt;
}

Result<Label> LabelAlgebra::combined(const Label &a, const Label &b, Day asOf) const
{
    if (a.isEmpty() || a == b)
        return b;
    if (b.isEmpty())
        return a;
    const Label::Parts &first = a.parts();
    const Label::Parts &second = b.parts();
    for (const Label::Parts *parts : {&first, &second})
        if (rank(parts->policy, parts->level) < 0)
            return Error{ErrorCode::Refused,
                         tr("\"%1\" is no level of the policy %2.").arg(parts->level, parts->policy),
                         {},
                         tr("Correct the label, or add the level to the policy.")};

    const std::optional<int> compared = difference(a, b);
    if (!compared)
        return Error{ErrorCode::Refused,
                     tr("%1 and %2 cannot be compared.").arg(written(first), written(second)),
                     {},
                     tr("Say which levels of the two policies are equivalent.")};
    const bool takeFirst = *compared != 0 ? *compared > 0 : first.policy <= second.policy;
    Label::Parts parts = takeFirst ? first : second;
    parts.handling = joinedNotes(first.handling, second.handling);
    if (!first.releasableTo || !second.releasableTo) {
        parts.releasableTo = first.releasableTo ? first.releasableTo : second.releasableTo;
    } else if (*first.releasableTo != *second.releasableTo) {
        const std::vector<Uuid> one = expanded(*first.releasableTo, asOf);
        const std::vector<Uuid> other = expanded(*second.releasableTo, asOf);
        std::vector<Uuid> both;
        std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
        parts.releasableTo = std::move(both);
    }
    return Label(std::move(parts));
}

bool LabelAlgebra::isReleasable(const Label &label, const std::vector<Id<Member>> &audience, Day asOf) const
{
    if (audience.empty())
        return true;
    if (label.isEmpty())
        return false;
    if (!label.parts().releasableTo)
        return true;
    const std::vector<Uuid> members = expanded(*label.parts().releasableTo, asOf);
    return std::all_of(audience.begin(), audience.end(), [&](const Id<Member> &member) {
        return std::binary_search(members.begin(), members.end(), member.uuid);
    });
}

Result<Label> combinedLabel(const Snapshot &plan, const std::vector<AnyId> &used, Day asOf)
{
    const auto &algebra = plan.derived<LabelAlgebra>();
    std::vector<AnyId> unlabelled;
    // Most records share a few labels: each distinct one is combined once.
    std::vector<Label> distinct;
    std::set<QString> seen;
    Label last;
    bool usesDefault = used.empty();
    for (const AnyId &id : used) {
        const RecordPtr record = plan.find(id);
        if (!record)
            continue;
        if (record->label.isEmpty()) {
            usesDefault = true;
            if (algebra.defaultLabel().isEmpty())
                unlabelled.push_back(id);
        } else if (!(record->label == last)) {
            last = record->label;
            if (seen.insert(labelToStorage(last)).second)
                distinct.push_back(last);
        }
    }
    if (!unlabelled.empty()) {
        QStringList names;
        for (std::size_t i = 0; i < unlabelled.size() && i < 3; ++i)
            names << QLatin1String(unlabelled[i].kind->name) + QLatin1Char(':') +
                         references(plan).name(*unlabelled[i].kind, unlabelled[i].uuid);
        return Error{
            ErrorCode::Refused,
            tr("%1 record(s) used here have no label: %2.")
                .arg(QString::number(unlabelled.size()),
                     names.join(QStringLiteral(", ")) + (unlabelled.size() > 3 ? QStringLiteral(", …") : QString())),
            {},
            tr("Give them a label, or set a default label for the workspace.")};
    }
    Label result = usesDefault ? algebra.defaultLabel() : Label();
    for (const Label &label : distinct) {
        TRY(result, algebra.combined(result, label, asOf));
    }
    return result;
}

bool isReleasable(const Snapshot &plan, const Record &record, const std::vector<Id<Member>> &audience, Day asOf)
{
    const auto &algebra = plan.derived<LabelAlgebra>();
    return algebra.isReleasable(algebra.effective(record), audience, asOf);
}

} // namespace entente
