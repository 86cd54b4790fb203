// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/query.h"

#include "model/records/identity.h"
#include "model/records/kinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

/// One step of a path: along a reference field of the record, or back along the reference fields of
/// another kind.
struct Step {
    const Field *forward = nullptr;
    const Kind *backKind = nullptr;
    std::vector<const Field *> backFields;
    /// Of a step back: the records of backKind by what they refer to.
    std::unordered_multimap<Uuid, const Record *> referrers;
};

/// A condition made ready to be asked of many records.
class Matcher
{
    Q_DECLARE_TR_FUNCTIONS(entente)

public:
    static Result<Matcher> prepare(const Snapshot &plan, const Kind &kind, const Condition &condition);

    [[nodiscard]] bool matches(const Record &record) const { return matchesFrom(0, record); }

private:
    explicit Matcher(const Snapshot &plan) : plan_(&plan), references_(&references(plan)) {}
    [[nodiscard]] bool matchesFrom(std::size_t step, const Record &record) const;
    [[nodiscard]] bool matchesValue(const Record &record) const;

    const Snapshot *plan_;
    const References *references_;
    std::vector<Step> steps_;
    const Field *last_ = nullptr;
    QString value_;
};

Result<Matcher> Matcher::prepare(const Snapshot &plan, const Kind &kind, const Condition &condition)
{
    Matcher matcher(plan);
    matcher.value_ = condition.value;
    const Kind *at = &kind;
    const QStringList names = condition.path.split(QLatin1Char('.'));
    for (int i = 0; i < names.size(); ++i) {
        const QString &name = names[i];
        const bool isLast = i + 1 == names.size();
        const Field *field = at->field(name);
        if (field && isLast) {
            matcher.last_ = field;
            return matcher;
        }
        Step step;
        if (field && field->target) {
            step.forward = field;
            at = &field->target();
        } else if (const Kind *back = plan.catalogue().find(name); back && !field) {
            for (const Field &other : back->fields)
                if (other.target && &other.target() == at)
                    step.backFields.push_back(&other);
            step.backKind = back;
        }
        if (!step.forward && step.backFields.empty())
            return Error{ErrorCode::WrongUse,
                         tr("\"%1\" leads nowhere from %2.").arg(name, Kind::tr(at->titlePlural).toLower()),
                         condition.path,
                         tr("Use a field, or a kind that refers to it, and after a reference a point and a field.")};
        if (step.backKind) {
            plan.table(*step.backKind).forEach([&step](const Record &record) {
                for (const Field *each : step.backFields) {
                    if (each->type == FieldType::Reference)
                        step.referrers.emplace(each->get<Uuid>(record), &record);
                    else
                        for (const Uuid &id : each->get<std::vector<Uuid>>(record))
                            step.referrers.emplace(id, &record);
                }
            });
            at = step.backKind;
        }
        matcher.steps_.push_back(std::move(step));
    }
    return Error{ErrorCode::WrongUse, tr("\"%1\" ends at a kind.").arg(condition.path), {}, tr("End it with a field.")};
}

bool Matcher::matchesFrom(std::size_t index, const Record &record) const
{
    if (index == steps_.size())
        return matchesValue(record);
    const Step &step = steps_[index];
    if (step.backKind) {
        const auto [begin, end] = step.referrers.equal_range(record.id);
        return std::any_of(begin, end, [&](const auto &entry) { return matchesFrom(index + 1, *entry.second); });
    }
    const auto matchesTarget = [&](const Uuid &id) {
        const RecordPtr target = plan_->find(step.forward->target(), id);
        return target && matchesFrom(index + 1, *target);
    };
    if (step.forward->type == FieldType::Reference)
        return matchesTarget(step.forward->get<Uuid>(record));
    const auto &ids = step.forward->get<std::vector<Uuid>>(record);
    return std::any_of(ids.begin(), ids.end(), matchesTarget);
}

bool Matcher::matchesValue(const Record &record) const
{
    const QString text = textOf(*last_, record, *references_);
    if (text == value_)
        return true;
    if (value_.isEmpty())
        return false;
    if (last_->type == FieldType::References)
        return text.split(QLatin1Char(';')).contains(value_);
    if (last_->isNumeric()) {
        bool ok = false;
        const double asked = value_.toDouble(&ok);
        return ok && !text.isEmpty() && text.toDouble() == asked;
    }
    return false;
}

} // namespace

Result<Condition> Condition::parse(const QString &text)
{
    const auto equals = text.indexOf(QLatin1Char('='));
    if (equals <= 0)
        return Error{ErrorCode::WrongUse,
                     entente::tr("\"%1\" is not a condition.").arg(text),
                     {},
                     entente::tr("Write FIELD=VALUE.")};
    return Condition{text.left(equals).trimmed(), text.mid(equals + 1).trimmed()};
}

DayRange validity(const Snapshot &plan, const Kind &kind, const Record &record)
{
    const DayRange own = kind.validity(record);
    if (&kind == &kindOf<Party>()) {
        const auto &party = static_cast<const Party &>(record);
        const Agreement *agreement = party.period.from.isEmpty() ? plan.find(party.agreement) : nullptr;
        if (agreement)
            return own.intersected(kindOf<Agreement>().validity(*agreement));
    }
    return own;
}

Result<std::vector<RecordPtr>> runQuery(const Snapshot &plan, const Query &query)
{
    std::vector<Matcher> matchers;
    for (const Condition &condition : query.where) {
        TRY(Matcher matcher, Matcher::prepare(plan, *query.kind, condition));
        matchers.push_back(std::move(matcher));
    }
    std::vector<std::pair<QByteArray, RecordPtr>> found;
    const References &names = references(plan);
    for (const auto &chunk : plan.table(*query.kind).chunks())
        for (const RecordPtr &record : *chunk) {
            if (query.during && !validity(plan, *query.kind, *record).overlaps(*query.during))
                continue;
            const auto holds = [&record](const Matcher &matcher) { return matcher.matches(*record); };
            if (std::all_of(matchers.begin(), matchers.end(), holds))
                found.emplace_back(identityText(*query.kind, *record, names).toUtf8(), record);
        }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<RecordPtr> records;
    records.reserve(found.size());
    for (auto &entry : found)
        records.push_back(std::move(entry.second));
    return records;
}

} // namespace entente
